import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { LAB_FOLDER } from '../folders.ts';
import { machineNames, stopMachine } from '../machine/machine.ts';
import { kindsOf } from './kinds.ts';

/** Ends machines, also those a test or a recording left behind, and removes everything they wrote. */
export async function down(words: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: words,
    options: { cache: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const named = kindsOf(positionals).map((kind) => kind.id as string);
  if (values.cache && positionals.length > 0) {
    throw new Error('--cache removes what all machines are made of: name no machine with it.');
  }
  for (const name of machineNames()) {
    if (positionals.length > 0 && !named.includes(name)) continue;
    await stopMachine(name);
    process.stdout.write(`The machine "${name}" is gone.\n`);
  }
  if (!values.cache) return;
  rmSync(LAB_FOLDER, { recursive: true, force: true });
  process.stdout.write(`${LAB_FOLDER} is gone.\n`);
}
