import type { Segment } from '../../plugins/exercise-checker/core/segments/segment.ts';

export function commandsOf(segments: readonly Segment[]): string[] {
  return segments.map((segment) => segment.command);
}

export function outputOf(segment: Segment | undefined): string[] | undefined {
  return segment?.output.map((line) => line.text);
}

/**
 * Segments as text, to be compared with what a case expects: a command behind `> `, or `in > ` inside a container, its
 * further lines behind `… `, its output behind `| `, rows of no one behind `x `.
 */
export function segmentText(segments: readonly Segment[]): string {
  const rows = segments.flatMap(({ command, nested, output, nobody }) => {
    const [first = '', ...rest] = command.split('\n');
    return [
      `${nested ? 'in > ' : '> '}${first}`,
      ...rest.map((line) => `… ${line}`),
      ...output.map(({ text }) => `| ${text}`),
      ...nobody.map(({ text }) => `x ${text}`),
    ];
  });
  return `${rows.map((row) => row.trimEnd()).join('\n')}\n`;
}
