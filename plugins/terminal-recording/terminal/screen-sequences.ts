import type { Emulator } from './emulator.ts';
import { firstOf, onCsi, onEsc } from './sequence.ts';

/** The screen erased, filled, and the terminal put back; the scroll region. */
export function interceptScreen(emulator: Emulator): void {
  interceptErasing(emulator);
  interceptResets(emulator);
  onEsc(emulator, { intermediates: '#', final: '8' }, { cost: () => emulator.screenCost });
}

/**
 * Erasing keeps what it would lose: what stood on the screen is taken first, and the scrollback stays. `clear` is
 * `CSI H CSI 2 J` on most terminals, and `CSI H CSI J` on the Linux console and in screen and tmux.
 */
function interceptErasing(emulator: Emulator): void {
  const { terminal, buffer, allowance } = emulator;
  const { parser } = terminal;
  /** The cursor was put into the corner, and nothing has been erased since. */
  let homed = false;
  for (const final of ['H', 'f']) {
    parser.registerCsiHandler({ final }, ([line = 0, column = 0]) => {
      homed = firstOf(line) <= 1 && firstOf(column) <= 1;
      return false;
    });
  }
  const erase = (which: number): boolean => {
    const { cursorX, cursorY } = buffer;
    const clears = which === 2 || (which === 0 && homed && cursorX === 0 && cursorY === 0);
    homed = false;
    if (which === 3 || emulator.alternate) return true;
    const rows = which === 0 ? terminal.rows - cursorY : which === 1 ? cursorY + 1 : terminal.rows;
    // xterm.js 6 throws where it erases up to the last cell of the last row, and no row was ever below.
    const throws =
      which === 1 && rows === terminal.rows && cursorX >= terminal.cols - 1 && buffer.baseY === 0;
    if (throws || !allowance.take(rows * emulator.rowCost)) return true;
    if (clears) emulator.finishScreen();
    return false;
  };
  for (const id of [{ final: 'J' }, { prefix: '?', final: 'J' }])
    parser.registerCsiHandler(id, ([which = 0]) => erase(firstOf(which)));
}

function interceptResets(emulator: Emulator): void {
  const { terminal } = emulator;
  const resetRegion = (): void => {
    if (!emulator.alternate) emulator.region = { top: 0, bottom: terminal.rows - 1 };
  };
  const setRegion = (top: number, [, bottom = 0]: readonly number[]): void => {
    const last = bottom === 0 || bottom > terminal.rows ? terminal.rows : bottom;
    if (!emulator.alternate && last > top) emulator.region = { top: top - 1, bottom: last - 1 };
  };
  onCsi(emulator, { final: 'r' }, { before: setRegion });
  const softReset = (): void => {
    emulator.noteInsertMode();
    resetRegion();
  };
  onCsi(emulator, { intermediates: '!', final: 'p' }, { before: softReset });
  const fullReset = (): void => {
    emulator.finishScreen();
    emulator.alternate = false;
    softReset();
    emulator.switching = true;
  };
  onEsc(emulator, { final: 'c' }, { cost: () => 2 * emulator.screenCost + 100, before: fullReset });
}
