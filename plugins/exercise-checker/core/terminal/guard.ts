import type { IParser, Terminal } from '@xterm/headless';

const MOST_REPEATS = 1000;

/** Final bytes of sequences whose parameter is a number of times something is done. */
const COUNTED = ['b', 'L', 'M', 'S', 'T', 'I', 'Z', '@', 'P', 'X'];

/**
 * Keeps hostile bytes from holding up the terminal: a sequence of 13 bytes may ask for two thousand million
 * repetitions, which the emulator would carry out. Such sequences are dropped; ordinary ones pass.
 */
export function guardParser(parser: IParser): void {
  const dropHuge = (parameters: (number | number[])[]) =>
    parameters.some((parameter) => typeof parameter === 'number' && parameter > MOST_REPEATS);
  for (const final of COUNTED) parser.registerCsiHandler({ final }, dropHuge);
  for (const intermediates of [' ', "'"]) {
    for (const final of ['@', 'A', '}', '~']) parser.registerCsiHandler({ intermediates, final }, dropHuge);
  }
}

/** Keeps what `clear` would wipe: erasing the scrollback is ignored, erasing the screen scrolls it away. */
export function keepErased(terminal: Terminal): void {
  terminal.options.scrollOnEraseInDisplay = true;
  terminal.parser.registerCsiHandler({ final: 'J' }, (parameters) => parameters[0] === 3);
}
