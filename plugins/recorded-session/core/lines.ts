import type { IBuffer, IBufferCell, IBufferLine } from '@xterm/headless';
import { renditionOf } from 'terminal-recording';
import type { Rendition, Run } from 'terminal-recording/look';
import type { Line } from './model.ts';

/** A cell of the terminal: row of the buffer and column, from 0. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

/** A line of the terminal, before what no one sees is taken off its end. */
export interface ScreenLine {
  readonly runs: readonly Run[];
  /** Whether its last row is full: a line editor that moved the cursor by itself goes on in the next row. */
  readonly full: boolean;
}

/**
 * What the terminal shows from one cell up to another (which is not included). Rows that the terminal wrapped
 * are one line.
 */
export function linesBetween(buffer: IBuffer, start: Position, end: Position): ScreenLine[] {
  const lines: { cells: Run[]; full: boolean }[] = [];
  for (let row = start.row; row <= end.row; row += 1) {
    const cells = buffer.getLine(row);
    if (!cells) break;
    const from = row === start.row ? start.column : 0;
    const to = row === end.row ? Math.min(end.column, cells.length) : cells.length;
    const next = row < end.row ? buffer.getLine(row + 1) : undefined;
    const read = readCells(cells, from, to, next);
    const full = to === cells.length && !isBlank(read.at(-1)?.text);
    const last = lines.at(-1);
    if (cells.isWrapped && last) {
      last.cells.push(...read);
      last.full = full;
    } else {
      lines.push({ cells: read, full });
    }
  }
  return lines.map(({ cells, full }) => ({ runs: joinEqual(cells), full }));
}

/** Takes off the blanks at the end of a line, whatever their colour. */
export function trimEnd(runs: readonly Run[]): Line {
  const last = runs.findLastIndex((run) => !isBlank(run.text));
  return runs
    .slice(0, last + 1)
    .map((run, index) => (index === last ? { ...run, text: run.text.trimEnd() } : run));
}

/** The characters of a line alone. */
export function textOf(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('');
}

function readCells(cells: IBufferLine, from: number, to: number, next: IBufferLine | undefined): Run[] {
  const runs: Run[] = [];
  for (let column = from; column < to; column += 1) {
    const cell = cells.getCell(column);
    if (!cell || cell.getWidth() === 0) continue;
    // A wide character that did not fit went to the next row, and left a cell that no one wrote.
    if (
      column === cells.length - 1 &&
      next?.isWrapped &&
      isUnwritten(cell) &&
      next.getCell(0)?.getWidth() === 2
    )
      continue;
    runs.push({ text: cell.getChars() || ' ', ...renditionOf(cell) });
  }
  return runs;
}

function isUnwritten(cell: IBufferCell): boolean {
  return cell.getChars() === '';
}

function isBlank(text = ''): boolean {
  return text.trim() === '';
}

function joinEqual(cells: readonly Run[]): Run[] {
  const runs: Run[] = [];
  for (const cell of cells) {
    const last = runs.at(-1);
    if (last && looksOf(last) === looksOf(cell))
      runs[runs.length - 1] = { ...last, text: last.text + cell.text };
    else runs.push(cell);
  }
  return runs;
}

function looksOf({ foreground, background, bold, dim, italic, underline, inverse }: Rendition): string {
  return [foreground, background, bold, dim, italic, underline, inverse].join();
}
