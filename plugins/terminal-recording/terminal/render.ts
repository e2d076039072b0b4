import type { LookedRange } from '../look/rendition.ts';
import type { Mark, Screen } from '../screen.ts';
import type { Emulator } from './emulator.ts';
import type { LiveMark } from './live-mark.ts';

/** Takes what is still on the screen, and places the marks in the lines. */
export function renderScreen(emulator: Emulator, marks: readonly LiveMark[]): Screen {
  const { buffer, shown, terminal, alternateScreens } = emulator;
  emulator.finishRows(buffer.baseY, buffer.length - 1);
  const { lines, times, looks } = shown;
  const placed = marks.flatMap(placeMark);
  const lastMarked = placed.reduce((last, mark) => Math.max(last, mark.line), -1);
  while (lines.length > lastMarked + 1 && lines.at(-1) === '') {
    lines.pop();
    times.pop();
  }
  return {
    lines,
    times,
    marks: placed,
    columns: terminal.cols,
    alternateScreens,
    ...(looks === undefined ? {} : { looks: lines.map((line, index) => withinText(looks[index], line)) }),
  };
}

/** Blanks at the end of a row may have a colour, and are not part of its line. */
function withinText(looks: readonly LookedRange[] = [], line: string): LookedRange[] {
  return looks.flatMap(({ from, to, rendition }) =>
    from < line.length ? [{ from, to: Math.min(to, line.length), rendition }] : [],
  );
}

function placeMark(mark: LiveMark): Mark[] {
  const { kind, place, time, exitStatus, commandLine, entered } = mark;
  if (place === undefined) return [];
  return [
    {
      kind,
      line: place.line,
      column: place.column,
      ...(time === undefined ? {} : { time }),
      ...(exitStatus === undefined ? {} : { exitStatus }),
      ...(commandLine === undefined ? {} : { commandLine }),
      ...(entered === undefined ? {} : { entered }),
    },
  ];
}
