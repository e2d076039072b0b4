import type { Position, Screen } from '../screen.ts';
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
    // Only the two ends are cut, by code points; taking every line apart would cost more than all the rest.
    const text = start === 0 && end === undefined ? whole : [...whole].slice(start, end).join('');
    lines.push({ line, column: start, text: text.trimEnd() });
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

/** Negative where `one` stands before `other`, 0 at the same place. */
export function comparePositions(one: Position, other: Position): number {
  return one.line - other.line || one.column - other.column;
}

/** The text of a row in front of a column, in code points. */
export function textBefore(screen: Screen, { line, column }: Position): string {
  return column === 0 ? '' : [...(screen.lines[line] ?? '')].slice(0, column).join('');
}

/** The part of a row from a character (UTF-16) on, with the place it stands at. */
export function restOf({ line, column, text }: OutputLine, at: number): OutputLine {
  return { line, column: column + lengthOf(text.slice(0, at)), text: text.slice(at) };
}

/** Number of code points of a text, which is what columns count. */
export function lengthOf(text: string): number {
  let length = text.length;
  // Most texts have no character of two units.
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0xd800 && unit < 0xdc00) length--;
  }
  return length;
}
