import type { Emulator } from './emulator.ts';

const ALTERNATE_SCREENS = new Set<unknown>([47, 1047, 1049]);
const BRACKETED_PASTE = 2004;

/** What is told about bracketed paste: a line editor begins to read (`on`), or has a line. */
export type PasteSwitch = (on: boolean) => void;

/**
 * Follows the private modes a session sets and resets: the alternate screen, whose making is paid for, and bracketed
 * paste.
 * @param stayOnOne whether the alternate screen is not taken, because it is what its user worked on
 */
export function interceptModes(emulator: Emulator, stayOnOne: boolean, onPaste: PasteSwitch): void {
  const { terminal, allowance } = emulator;
  for (const final of ['h', 'l']) {
    terminal.parser.registerCsiHandler({ prefix: '?', final }, (parameters) => {
      const on = final === 'h';
      if (parameters.includes(BRACKETED_PASTE)) onPaste(on);
      if (!parameters.some((parameter) => ALTERNATE_SCREENS.has(parameter))) return false;
      if (stayOnOne) return true;
      if (on === emulator.alternate) return false;
      if (!allowance.take(terminal.rows * (emulator.rowCost + 1))) return true;
      emulator.switching = true;
      return false;
    });
  }
}
