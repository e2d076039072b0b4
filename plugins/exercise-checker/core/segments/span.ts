import { codePointsIn, sliceColumns, type Position, type Screen } from 'terminal-recording';
import type { OutputLine } from './segment.ts';

/** The lines between two places of the screen, the first and last one cut at their columns. */
export function linesBetween(screen: Screen, from: Position, to: Position): OutputLine[] {
  const lines: OutputLine[] = [];
  const last = Math.min(to.line, screen.lines.length - 1);
  for (let line = from.line; line <= last; line++) {
    const whole = screen.lines[line] ?? '';
    const start = line === from.line ? from.column : 0;
    const end = line === to.line ? to.column : undefined;
    if (end !== undefined && end <= start) break;
    lines.push({ line, column: start, text: sliceColumns(whole, start, end).trimEnd() });
  }
  return lines;
}

/** Output without the empty lines at its beginning and end. */
export function trimBlank(lines: OutputLine[]): OutputLine[] {
  const first = lines.findIndex((line) => line.text !== '');
  if (first < 0) return [];
  const last = lines.findLastIndex((line) => line.text !== '');
  return lines.slice(first, last + 1);
}

/** The end of the rendered text. */
export function endOf(screen: Screen): Position {
  return { line: screen.lines.length, column: 0 };
}

/** Negative where `one` comes before `other`, 0 at the same place. */
export function comparePositions(one: Position, other: Position): number {
  return one.line - other.line || one.column - other.column;
}

/** The text of a row in front of a column, in code points. */
export function textBefore(screen: Screen, { line, column }: Position): string {
  return sliceColumns(screen.lines[line] ?? '', 0, column);
}

/** The part of a row from a character (UTF-16) on, with the place it is at. */
export function restOf({ line, column, text }: OutputLine, at: number): OutputLine {
  return { line, column: column + codePointsIn(text.slice(0, at)), text: text.slice(at) };
}
