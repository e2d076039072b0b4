import { titleOf } from '../learner/machines.ts';
import { findMachine, startMachine } from '../machine/machine.ts';
import { kindsOf } from './kinds.ts';

/** Starts the machines named (of all lines, where none is) and leaves them up; those that are up already stay as they are. */
export async function up(names: string[]): Promise<void> {
  for (const kind of kindsOf(names)) {
    if (findMachine(kind.id)) {
      process.stdout.write(`${titleOf(kind)} is up already.\n`);
      continue;
    }
    const begun = performance.now();
    await startMachine(kind);
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    process.stdout.write(`${titleOf(kind)} is up (${seconds} s). Type: npm run lab -- shell ${kind.id}\n`);
  }
}
