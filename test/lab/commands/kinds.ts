import { kindNamed, type MachineKind } from '../learner/machines.ts';
import { LINES } from '../lines.ts';

/** The machines named on a command line; those of all lines where none is. */
export function kindsOf(names: readonly string[]): readonly MachineKind[] {
  return names.length === 0 ? LINES : names.map(kindNamed);
}
