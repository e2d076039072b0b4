import type { OutputLine, Segment } from './segment.ts';

/** The first and the last line that `script` writes into its file; the one of BSD begins the date with a weekday. */
const BEGINS = /^Script started on \w/;
const ENDS = /^Script done on \w/;

/**
 * The session without what it only printed. `cat old.typescript` shows an old session with all that its shell sent to the
 * terminal, so that its commands look like new ones. Nothing of it was done now.
 * Limit: a file without its end, such as that of the session itself, is not known for one.
 */
export function withoutReplayed(segments: readonly Segment[]): Segment[] {
  const kept: Segment[] = [];
  for (let index = 0; index < segments.length; index++) {
    const segment = segments[index];
    if (segment === undefined) break;
    const end = BEGINS.test(segment.output[0]?.text ?? '') ? endOfReplay(segments, index) : undefined;
    kept.push(end === undefined ? segment : { ...segment, output: segment.output.slice(0, 1) });
    index = end ?? index;
  }
  return kept;
}

/** Which command the last line of the file follows; undefined where another file begins before. */
function endOfReplay(segments: readonly Segment[], start: number): number | undefined {
  const has = (pattern: RegExp, output: readonly OutputLine[]): boolean =>
    output.some(({ text }) => pattern.test(text));
  for (let index = start; index < segments.length; index++) {
    const output = segments[index]?.output ?? [];
    if (index > start && has(BEGINS, output)) return undefined;
    if (has(ENDS, output)) return index;
  }
  return undefined;
}
