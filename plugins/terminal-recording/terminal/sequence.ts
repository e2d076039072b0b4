import type { IFunctionIdentifier } from '@xterm/headless';
import type { Emulator } from './emulator.ts';

/** More repetitions than any terminal has rows or columns are a bomb; the emulator would carry them all out. */
const MOST_REPEATS = 1000;

/** What is to be paid for a sequence, and what it does to the rows that are shown. */
export interface Sequence {
  /** In units of `RECORDING_LIMITS.terminalWork`. */
  cost?: (count: number) => number;
  /** Whether the count says how often something is done, one after another. */
  repeats?: boolean;
  /** Whether it only draws: on the alternate screen, which is never read, it is not carried out at all. */
  draws?: boolean;
  /** Called where the emulator is about to carry it out. */
  before?: (count: number, parameters: readonly number[]) => void;
}

/** Has the emulator ask before it carries out a control sequence (`CSI …`). */
export function onCsi(emulator: Emulator, id: IFunctionIdentifier, sequence: Sequence): void {
  emulator.terminal.parser.registerCsiHandler(id, (parameters) =>
    isRefused(emulator, sequence, parameters.map(firstOf)),
  );
}

/** Has the emulator ask before it carries out an escape sequence (`ESC …`). */
export function onEsc(emulator: Emulator, id: IFunctionIdentifier, sequence: Sequence): void {
  emulator.terminal.parser.registerEscHandler(id, () => isRefused(emulator, sequence, []));
}

/** The value of a parameter, which may have others behind colons. */
export function firstOf(parameter: number | number[]): number {
  return typeof parameter === 'number' ? parameter : (parameter[0] ?? 0);
}

function isRefused(emulator: Emulator, sequence: Sequence, parameters: readonly number[]): boolean {
  if (sequence.draws && emulator.alternate) return true;
  const count = Math.max(1, parameters[0] ?? 1);
  if (sequence.repeats && count > MOST_REPEATS) return true;
  if (sequence.cost && !emulator.allowance.take(sequence.cost(count))) return true;
  sequence.before?.(count, parameters);
  return false;
}
