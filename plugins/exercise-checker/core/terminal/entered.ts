import { LIMITS } from '../limits.ts';
import type { Entered } from '../screen.ts';
import type { Emulator } from './emulator.ts';
import type { LiveMark } from './marks.ts';

/** Rows of one command that are kept: a here-document can be longer, and is read from the screen then. */
const MOST_ROWS = 50;

/**
 * What is on the terminal from the place of a mark to the cursor, wrapped rows joined.
 * @returns undefined where the cursor is not below or behind the mark, or very far from it
 */
export function readEntered(emulator: Emulator, from: LiveMark): Entered | undefined {
  const { buffer, shown, allowance } = emulator;
  const cursor = emulator.cursorRow;
  const rows = cursor - from.row;
  if (rows < 0 || rows > MOST_ROWS || (rows === 0 && from.cell > buffer.cursorX)) return undefined;
  if (!allowance.take((rows + 1) * emulator.rowCost)) return undefined;
  let prompt = '';
  const lines: string[] = [];
  if (from.place) {
    const [first = '', ...rest] = shown.lines.slice(from.place.line);
    const characters = [...first];
    prompt = characters.slice(0, from.place.column).join('');
    lines.push(characters.slice(from.place.column).join(''), ...rest);
  }
  const start = from.place ? shown.finished : startOfLine(emulator, from.row);
  for (let row = start; row <= cursor; row++) {
    const index = buffer.baseY + row - shown.finished;
    const cells = buffer.getLine(index);
    if (cells === undefined) break;
    const goesOn = emulator.goesOn(index);
    const end = row === cursor ? buffer.cursorX : undefined;
    const begin = !from.place && row === from.row ? from.cell : 0;
    if (!from.place && row <= from.row)
      prompt += cells.translateToString(false, 0, row === from.row ? from.cell : undefined);
    if (!from.place && row < from.row) continue;
    const text = cells.translateToString(!goesOn, begin, end);
    if (cells.isWrapped && lines.length > 0) lines.push((lines.pop() ?? '') + text);
    else lines.push(text);
  }
  return { prompt, lines: lines.map((line) => line.slice(0, LIMITS.lineLength).trimEnd()) };
}

/** The row where the line of a row begins, as far as it is still on the screen. */
function startOfLine({ buffer, shown }: Emulator, row: number): number {
  let start = row;
  while (start > shown.finished && buffer.getLine(buffer.baseY + start - shown.finished)?.isWrapped) start--;
  return start;
}
