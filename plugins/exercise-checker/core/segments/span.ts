import type { Position, Screen } from '../screen.ts';
import type { OutputLine } from './segment.ts';

/** Whether `a` stands before `b` in the rendered text. */
export function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.column < b.column);
}

/** The lines between two places of the screen, the first and last one cut at their columns. */
export function linesBetween(screen: Screen, from: Position, to: Position): OutputLine[] {
  const lines: OutputLine[] = [];
  const last = Math.min(to.line, screen.lines.length - 1);
  for (let line = from.line; line <= last; line++) {
    const characters = [...(screen.lines[line] ?? '')];
    const start = line === from.line ? from.column : 0;
    const end = line === to.line ? to.column : characters.length;
    if (line === to.line && end <= start) break;
    lines.push({ line, column: start, text: characters.slice(start, end).join('').trimEnd() });
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
