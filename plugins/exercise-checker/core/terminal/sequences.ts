import type { IFunctionIdentifier } from '@xterm/headless';
import type { Emulator } from './emulator.ts';

/** More repetitions than any terminal has rows or columns are a bomb; the emulator would carry them all out. */
const MOST_REPEATS = 1000;

/** What is to be paid for a sequence, and what it does to the rows that are shown. */
interface Sequence {
  /** In units of `LIMITS.terminalWork`. */
  cost?: (count: number) => number;
  /** Whether the count says how often something is done, one after the other. */
  repeats?: boolean;
  /** Whether it only draws: on the alternate screen, which nobody reads, it is not carried out at all. */
  draws?: boolean;
  before?: (count: number, parameters: readonly number[]) => void;
}

/**
 * Has the emulator ask before it carries out a control sequence whose cost is more than that of its own bytes, and
 * tells `shown` which rows are moved or about to be erased. What cannot be paid is dropped, and the session given up
 * (`Emulator.checkLimits`). The costs were measured on xterm.js 6; `terminal-storms.test.ts` has a storm of each.
 */
export function interceptSequences(emulator: Emulator): void {
  interceptCharacters(emulator);
  interceptRows(emulator);
  interceptResets(emulator);
  const { parser } = emulator.terminal;
  // Colours, links and titles change no character, but cost time for each.
  parser.registerCsiHandler({ final: 'm' }, () => true);
  for (const code of [0, 1, 2, 4, 8, 10, 11, 12, 104, 110, 111, 112])
    parser.registerOscHandler(code, () => true);
}

function onCsi(emulator: Emulator, id: IFunctionIdentifier, sequence: Sequence): void {
  emulator.terminal.parser.registerCsiHandler(id, (parameters) =>
    ask(emulator, sequence, parameters.map(firstOf)),
  );
}

function onEsc(emulator: Emulator, id: IFunctionIdentifier, sequence: Sequence): void {
  emulator.terminal.parser.registerEscHandler(id, () => ask(emulator, sequence, []));
}

/** Whether the emulator is to drop the sequence. */
function ask(emulator: Emulator, sequence: Sequence, parameters: readonly number[]): boolean {
  if (sequence.draws && emulator.alternate) return true;
  const count = Math.max(1, parameters[0] ?? 1);
  if (sequence.repeats && count > MOST_REPEATS) return true;
  if (sequence.cost && !emulator.allowance.take(sequence.cost(count))) return true;
  sequence.before?.(count, parameters);
  return false;
}

/** Within a row: characters inserted, deleted, erased, repeated; tabs; insert mode. */
function interceptCharacters(emulator: Emulator): void {
  const { terminal } = emulator;
  const row = (): number => emulator.rowCost;
  for (const final of ['@', 'P', 'X']) onCsi(emulator, { final }, { draws: true, cost: row });
  // A row of 100 columns is paid by the bytes of the sequence.
  for (const id of [{ final: 'K' }, { prefix: '?', final: 'K' }])
    onCsi(emulator, id, { draws: true, cost: () => row() - 1 });
  onCsi(
    emulator,
    { final: 'b' },
    { repeats: true, cost: (count) => count * lengthOfCell() * (terminal.modes.insertMode ? row() : 0.1) },
  );
  for (const final of ['I', 'Z'])
    onCsi(emulator, { final }, { repeats: true, cost: (count) => count * row() });
  const clearTabs = (): void => {
    emulator.slowTabs = true;
  };
  onCsi(emulator, { final: 'g' }, { before: clearTabs });
  onCsi(
    emulator,
    { final: 'l' },
    {
      before: () => {
        emulator.noteInsertMode();
      },
    },
  );

  /** Length of the character that is to be repeated: an accent may stand on it, or thousands. */
  function lengthOfCell(): number {
    const { active } = terminal.buffer;
    const cells = active.getLine(active.baseY + active.cursorY);
    return Math.max(1, cells?.getCell(Math.max(0, active.cursorX - 1))?.getChars().length ?? 1);
  }
}

/** Rows inserted, deleted and scrolled; columns of all rows inserted and deleted; the screen erased and filled. */
function interceptRows(emulator: Emulator): void {
  const { terminal, buffer } = emulator;
  const { parser } = terminal;
  const screen = (): number => terminal.rows * emulator.rowCost;
  const blankRow = (): number => emulator.rowCost + Math.ceil(terminal.rows / 25);
  const cursor = (): number => terminal.buffer.active.cursorY;
  const blankRows = (count: number): number => count * blankRow();
  const moveBelow = (by: number): void => {
    const { top, bottom } = emulator.region;
    if (cursor() >= top && cursor() <= bottom) emulator.moveRows(cursor(), bottom, by);
  };
  const moveAll = (by: number): void => {
    emulator.moveRows(emulator.region.top, emulator.region.bottom, by);
  };
  onCsi(emulator, { final: 'L' }, { repeats: true, cost: blankRows, before: moveBelow });
  onCsi(
    emulator,
    { final: 'M' },
    {
      repeats: true,
      cost: blankRows,
      before: (count) => {
        moveBelow(-count);
      },
    },
  );
  onCsi(
    emulator,
    { final: 'S' },
    {
      draws: true,
      repeats: true,
      cost: blankRows,
      before: (count) => {
        moveAll(-count);
      },
    },
  );
  onCsi(emulator, { final: 'T' }, { draws: true, repeats: true, cost: blankRows, before: moveAll });
  const isAtTop = (): boolean => emulator.alternate || cursor() === emulator.region.top;
  onEsc(
    emulator,
    { final: 'M' },
    {
      cost: () => (isAtTop() ? blankRow() : 0),
      before: () => {
        if (isAtTop()) moveAll(1);
      },
    },
  );

  for (const intermediates of [' ', "'"]) {
    for (const final of ['@', 'A', '}', '~'])
      onCsi(emulator, { intermediates, final }, { draws: true, cost: screen });
  }
  onEsc(emulator, { intermediates: '#', final: '8' }, { cost: screen });

  /** The cursor was put into the corner, and no other row has been erased since. */
  let homed = false;
  for (const final of ['H', 'f']) {
    parser.registerCsiHandler({ final }, ([line = 0, column = 0]) => {
      homed = firstOf(line) <= 1 && firstOf(column) <= 1;
      return false;
    });
  }
  for (const id of [{ final: 'J' }, { prefix: '?', final: 'J' }]) {
    parser.registerCsiHandler(id, ([parameter = 0]) => {
      const which = firstOf(parameter);
      const fromHome = homed && cursor() === 0 && buffer.cursorX === 0;
      homed = false;
      // The scrollback is kept, and so is what stood on the screen.
      if (which === 3 || emulator.alternate) return true;
      const erased = which === 0 ? terminal.rows - cursor() : which === 1 ? cursor() + 1 : terminal.rows;
      // xterm.js 6 looks for a row below the last one where it erases up to the last cell, and throws.
      if (
        which === 1 &&
        buffer.baseY === 0 &&
        erased === terminal.rows &&
        buffer.cursorX >= terminal.cols - 1
      )
        return true;
      if (!emulator.allowance.take(erased * emulator.rowCost)) return true;
      if (which === 2 || (which === 0 && fromHome)) emulator.finishScreen();
      return false;
    });
  }
}

/** The scroll region and what puts it back; the whole terminal put back. */
function interceptResets(emulator: Emulator): void {
  const { terminal } = emulator;
  const resetRegion = (): void => {
    if (!emulator.alternate) emulator.region = { top: 0, bottom: terminal.rows - 1 };
  };
  onCsi(
    emulator,
    { final: 'r' },
    {
      before: (top, [, bottom = 0]) => {
        const last = bottom === 0 || bottom > terminal.rows ? terminal.rows : bottom;
        if (!emulator.alternate && last > top) emulator.region = { top: top - 1, bottom: last - 1 };
      },
    },
  );
  onCsi(
    emulator,
    { intermediates: '!', final: 'p' },
    {
      before: () => {
        emulator.noteInsertMode();
        resetRegion();
      },
    },
  );
  onEsc(
    emulator,
    { final: 'c' },
    {
      cost: () => 2 * terminal.rows * emulator.rowCost + 100,
      before: () => {
        emulator.noteInsertMode();
        emulator.finishScreen();
        emulator.alternate = false;
        resetRegion();
        emulator.switching = true;
      },
    },
  );
}

function firstOf(parameter: number | number[]): number {
  return typeof parameter === 'number' ? parameter : (parameter[0] ?? 0);
}
