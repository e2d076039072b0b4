import type { Emulator } from './emulator.ts';

/** A line of the screen: rows that were wrapped. */
interface ScreenLine {
  start: number;
  rows: number;
}

/**
 * Gives the terminal a new size. The emulator wraps the rows of the screen again; those that left it stay as they were
 * shown. Notes and marks go with their lines.
 */
export function resize(emulator: Emulator, columns: number, rows: number): void {
  const { terminal, buffer, shown, allowance } = emulator;
  const old = terminal.cols;
  if (columns === old && rows === terminal.rows) return;
  if (!allowance.take((terminal.rows + rows) * Math.ceil(Math.max(columns, old) / 100) + 50 + shown.marked))
    return;
  // The row of the scrollback is in `shown` already, and must not come back; more rows may come out of narrow ones.
  terminal.options.scrollback = 0;
  terminal.options.scrollback = terminal.rows * Math.ceil(old / columns) + rows;
  const before = screenLines(emulator);
  const cursor = buffer.cursorY;
  terminal.resize(columns, rows);
  const after = screenLines(emulator);

  shown.rearrange((row, cell) => {
    const at = row - shown.finished;
    const index = before.findLastIndex(({ start }) => start <= at);
    const line = before[index];
    const now = after[index];
    if (line === undefined || now === undefined) return { row, cell };
    const isCursorLine = cursor >= line.start && cursor < line.start + line.rows;
    const offset = (at - line.start) * old + cell;
    // The emulator leaves the line of the cursor to the program that edits it.
    const down = isCursorLine ? at - line.start : Math.floor(offset / columns);
    const rowInLine = Math.max(0, Math.min(down, now.rows - 1));
    return {
      row: shown.finished + now.start + rowInLine,
      cell: Math.min(columns, isCursorLine ? cell : offset - rowInLine * columns),
    };
  });
  emulator.finishRows(0, buffer.baseY - 1);
  terminal.options.scrollback = 1;
  emulator.region = { top: 0, bottom: rows - 1 };
}

function screenLines({ buffer }: Emulator): ScreenLine[] {
  const lines: ScreenLine[] = [];
  for (let row = 0; row < buffer.length; row++) {
    const last = lines.at(-1);
    if (last !== undefined && buffer.getLine(row)?.isWrapped) last.rows++;
    else lines.push({ start: row, rows: 1 });
  }
  return lines;
}
