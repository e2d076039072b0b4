import type { OutputLine, Segment } from '../segments/segment.ts';

/** What the checker took a row for. A row that is `left-out` belongs to no command, and nothing is read from it. */
export const ROW_KINDS = ['left-out', 'prompt', 'typed', 'output', 'blank'] as const;

export type RowKind = (typeof ROW_KINDS)[number];

/** Rows of one command line that are looked at; one that long was pasted. */
const MOST_TYPED_ROWS = 200;

/**
 * What each row of a session was taken for, as indices of `ROW_KINDS`.
 * @param lines the rows as shown
 * @param segments what was made of them
 */
export function rowKinds(lines: readonly string[], segments: readonly Segment[]): Uint8Array<ArrayBuffer> {
  const kinds = new Uint8Array(lines.length);
  const put = (line: number, kind: RowKind): void => {
    if (line < kinds.length) kinds[line] = ROW_KINDS.indexOf(kind);
  };
  const prompts = new Set(segments.map(({ prompt }) => prompt.trim()).filter((prompt) => prompt !== ''));
  for (const [line, text] of lines.entries()) {
    const trimmed = text.trim();
    if (trimmed === '') put(line, 'blank');
    else if (prompts.has(trimmed)) put(line, 'prompt');
  }
  for (const { output } of segments) for (const { line } of output) put(line, 'output');
  for (const { nobody } of segments) for (const { line } of nobody) put(line, 'left-out');
  for (const segment of segments) {
    for (const [index] of (segment.above ?? []).entries()) put(segment.line - 1 - index, 'prompt');
    for (const line of typedRows(segment, lines)) put(line, 'typed');
  }
  return kinds;
}

/** The rows of a command: its first, and those below it that have a part of what was typed. */
function typedRows(segment: Segment, lines: readonly string[]): number[] {
  const { line: first, command, output, nobody } = segment;
  const end = Math.min(lines.length, first + MOST_TYPED_ROWS, firstLine(output), firstLine(nobody));
  const rows = [first];
  for (let line = first + 1; line < end; line++) {
    const typed = (lines[line] ?? '').replace(/^\s*(?:[\w-]{0,20}>|\+)\s/, '').trim();
    if (typed === '' || !command.includes(typed)) break;
    rows.push(line);
  }
  return rows;
}

function firstLine([first]: readonly OutputLine[]): number {
  return first?.line ?? Infinity;
}
