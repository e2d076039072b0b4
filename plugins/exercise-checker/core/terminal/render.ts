import type { IBuffer, IBufferLine } from '@xterm/headless';
import { LIMITS } from '../limits.ts';
import type { Mark, Screen } from '../screen.ts';
import type { LiveMark } from './marks.ts';

/** Where a terminal row went: the rendered line and the characters of that line before the row. */
interface RowPlace {
  line: number;
  before: number;
}

/** Turns terminal rows into lines (rows that were wrapped are one line) and places the marks in them. */
export function renderBuffer(buffer: IBuffer, marks: LiveMark[], rowTimes: Map<number, number>): Screen {
  const lines: string[] = [];
  const times: (number | undefined)[] = [];
  const places: RowPlace[] = [];
  for (let row = 0; row < buffer.length; row++) {
    const cells = buffer.getLine(row);
    if (cells === undefined) break;
    const continued = buffer.getLine(row + 1)?.isWrapped === true;
    const text = cells.translateToString(!continued);
    if (cells.isWrapped && lines.length > 0) {
      const line = lines.length - 1;
      const previous = lines[line] ?? '';
      places.push({ line, before: previous.length });
      if (previous.length < LIMITS.lineLength) lines[line] = previous + text;
    } else {
      places.push({ line: lines.length, before: 0 });
      times.push(rowTimes.get(row));
      lines.push(text);
    }
  }
  const placed = marks.flatMap((mark) => placeMark(mark, buffer, places, lines));
  while (lines.length > 0 && lines.at(-1) === '' && !placed.some((mark) => mark.line >= lines.length - 1)) {
    lines.pop();
    times.pop();
  }
  return { lines, times, marks: placed };
}

function placeMark(mark: LiveMark, buffer: IBuffer, places: RowPlace[], lines: string[]): Mark[] {
  const place = places[mark.marker.line];
  const cells = buffer.getLine(mark.marker.line);
  if (mark.marker.isDisposed || place === undefined || cells === undefined) return [];
  const before = (lines[place.line] ?? '').slice(0, place.before) + textBefore(cells, mark.cell);
  return [
    {
      kind: mark.kind,
      line: place.line,
      column: [...before].length,
      ...(mark.time === undefined ? {} : { time: mark.time }),
      ...(mark.exitStatus === undefined ? {} : { exitStatus: mark.exitStatus }),
      ...(mark.commandLine === undefined ? {} : { commandLine: mark.commandLine }),
      ...(mark.entered === undefined ? {} : { entered: mark.entered }),
    },
  ];
}

function textBefore(cells: IBufferLine, cell: number): string {
  return cells.translateToString(false, 0, cell);
}
