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
