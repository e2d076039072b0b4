import type { Segment } from './segment.ts';

const TRACING = /\b(?:ba|z|da|k)?sh\s+(?:-\w+\s+)*-\w*x|\bset\s+-\w*x/;
const TRACE = /^\+{1,3} (?=\S)/;

/**
 * A script run with `-x` shows each of its commands behind a `+ `, with its output below: those are commands
 * of the session as much as if they had been typed.
 */
export function withTracedCommands(segments: readonly Segment[]): Segment[] {
  return segments.flatMap((segment) => {
    const starts = [...segment.output.keys()].filter((index) =>
      TRACE.test(segment.output[index]?.text ?? ''),
    );
    if (starts.length === 0 || !TRACING.test(segment.command)) return [segment];
    const traced = starts.map((start, index): Segment => {
      const { text, line, column } = segment.output[start] ?? { text: '', line: segment.line, column: 0 };
      const output = segment.output.slice(start + 1, starts[index + 1]);
      return { ...withoutStatus(segment), command: text.replace(TRACE, ''), line, column, output };
    });
    return [{ ...segment, output: segment.output.slice(0, starts[0]) }, ...traced];
  });
}

/** The script's exit status is not that of any one of its commands. */
function withoutStatus(segment: Segment): Segment {
  const copy = { ...segment };
  delete copy.exitStatus;
  return copy;
}
