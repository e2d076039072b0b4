import { RECORDING_LIMITS } from '../limits.ts';
import type { Entered } from '../screen.ts';
import type { Emulator } from './emulator.ts';
import type { LiveMark } from './live-mark.ts';

/** Rows of one command that are kept: a here-document can be longer, and is read from the screen then. */
const MOST_ROWS = 50;

/**
 * What is on the terminal from the place of a mark to the cursor, wrapped rows joined.
 * @returns undefined if the cursor is not below or behind the mark, or very far from it
 */
export function readEntered(emulator: Emulator, from: LiveMark): Entered | undefined {
  const { buffer, shown, allowance } = emulator;
  const rows = emulator.cursorRow - from.on.row;
  if (rows < 0 || rows > MOST_ROWS || (rows === 0 && from.cell > buffer.cursorX)) return undefined;
  if (!allowance.take((rows + 1) * emulator.rowCost)) return undefined;
  const { prompt, lines } = from.place ? begunAbove(emulator, from.place) : begunOnScreen(emulator, from);
  for (let row = Math.max(from.on.row + 1, shown.finished); row <= emulator.cursorRow; row++) {
    const text = textOf(emulator, row, 0);
    if (isContinued(emulator, row) && lines.length > 0) lines.push((lines.pop() ?? '') + text);
    else lines.push(text);
  }
  return { prompt, lines: lines.map((line) => line.slice(0, RECORDING_LIMITS.lineLength).trimEnd()) };
}

/** What has left the screen already. */
function begunAbove({ shown }: Emulator, { line, column }: NonNullable<LiveMark['place']>): Entered {
  const [first = '', ...rest] = shown.lines.slice(line);
  const characters = [...first];
  return {
    prompt: characters.slice(0, column).join(''),
    lines: [characters.slice(column).join(''), ...rest],
  };
}

/** The row of the mark; rows above that wrapped into it belong to the prompt, as far as they are still on the screen. */
function begunOnScreen(emulator: Emulator, { on: { row }, cell }: LiveMark): Entered {
  let start = row;
  while (start > emulator.shown.finished && isContinued(emulator, start)) start--;
  let prompt = '';
  for (; start < row; start++) prompt += textOf(emulator, start, 0);
  return { prompt: prompt + textOf(emulator, row, 0, cell), lines: [textOf(emulator, row, cell)] };
}

/** The text of a row of the screen between two cells; to its end, or to the cursor where that is in it. */
function textOf(emulator: Emulator, row: number, begin: number, end?: number): string {
  const index = indexOf(emulator, row);
  const isCut = end !== undefined || emulator.goesOn(index);
  const to = end ?? (row === emulator.cursorRow ? emulator.buffer.cursorX : undefined);
  return emulator.buffer.getLine(index)?.translateToString(!isCut, begin, to) ?? '';
}

/** Whether a row goes on with the one above it. */
function isContinued(emulator: Emulator, row: number): boolean {
  return emulator.buffer.getLine(indexOf(emulator, row))?.isWrapped === true;
}

/** Where a row, numbered from the beginning of the session, is in the emulator's buffer. */
function indexOf({ buffer, shown }: Emulator, row: number): number {
  return buffer.baseY + row - shown.finished;
}
