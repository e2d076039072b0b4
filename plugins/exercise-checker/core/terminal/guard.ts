import type { Terminal } from '@xterm/headless';
import { LIMITS } from '../limits.ts';

const MOST_REPEATS = 1000;

/** Final bytes of sequences whose parameter is a number of times something is done. */
const COUNTED = ['b', 'L', 'M', 'S', 'T', 'I', 'Z', '@', 'P', 'X'];

/** What is left of the work that control sequences may ask for beyond what their own bytes cost. */
export interface Allowance {
  /** Takes `rows` off; false where so much is not left, and nothing is taken then. */
  take(rows: number): boolean;
}

export function newAllowance(): Allowance {
  let left: number = LIMITS.terminalWork;
  return {
    take(rows) {
      if (rows > left) return false;
      left -= rows;
      return true;
    },
  };
}

/**
 * Keeps hostile bytes from holding up the terminal: a sequence of 13 bytes may ask for two thousand million
 * repetitions, which the emulator would carry out, and many small ones add up. Such sequences are dropped;
 * ordinary ones pass.
 */
export function guardParser({ parser }: Terminal, allowance: Allowance): void {
  const dropHuge = (parameters: (number | number[])[]) => {
    const repeats = parameters.reduce<number>(
      (most, parameter) => Math.max(most, typeof parameter === 'number' ? parameter : 0),
      1,
    );
    return repeats > MOST_REPEATS || !allowance.take(repeats);
  };
  for (const final of COUNTED) parser.registerCsiHandler({ final }, dropHuge);
  for (const intermediates of [' ', "'"]) {
    for (const final of ['@', 'A', '}', '~']) parser.registerCsiHandler({ intermediates, final }, dropHuge);
  }
}

/** Keeps what `clear` would wipe: erasing the scrollback is ignored, erasing the screen scrolls it away. */
export function keepErased(terminal: Terminal, allowance: Allowance): void {
  terminal.options.scrollOnEraseInDisplay = true;
  terminal.parser.registerCsiHandler(
    { final: 'J' },
    (parameters) => parameters[0] === 3 || !allowance.take(terminal.rows * Math.ceil(terminal.cols / 100)),
  );
}
