import type { IBuffer } from '@xterm/headless';
import { LIMITS } from '../limits.ts';
import type { Entered } from '../screen.ts';
import type { LiveMark } from './marks.ts';

/** Rows of one command that are kept: a here-document can be longer, and is read from the screen then. */
const MOST_ROWS = 50;

/**
 * What is on the terminal between the last prompt and the cursor, when a command's output is about to begin.
 * @returns undefined where the shell did not mark the beginning of what was typed (`B`), or where it is very long
 */
export function readEntered(buffer: IBuffer, marks: readonly LiveMark[]): Entered | undefined {
  // Between the two, a line editor switches bracketed paste off.
  const input = marks.findLast(({ kind }) => /^[A-D]$/.test(kind));
  const last = buffer.baseY + buffer.cursorY;
  if (input?.kind !== 'B' || input.marker.isDisposed || last - input.marker.line > MOST_ROWS)
    return undefined;
  const lines: string[] = [];
  for (let row = input.marker.line; row <= last; row++) {
    const cells = buffer.getLine(row);
    const text =
      cells?.translateToString(
        buffer.getLine(row + 1)?.isWrapped !== true,
        row === input.marker.line ? input.cell : 0,
        row === last ? buffer.cursorX : undefined,
      ) ?? '';
    if (cells?.isWrapped && row > input.marker.line) lines.push((lines.pop() ?? '') + text);
    else lines.push(text);
  }
  const prompt = buffer.getLine(input.marker.line)?.translateToString(false, 0, input.cell) ?? '';
  return { prompt, lines: lines.map((line) => line.slice(0, LIMITS.lineLength).trimEnd()) };
}
