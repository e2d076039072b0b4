import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Machine } from '../machine/machine.ts';
import { mustRunOn } from '../session/machine.ts';

const SCRIPT = readFileSync(path.join(import.meta.dirname, 'state.sh'), 'utf8');

/** All of a machine that `lab.sh` may change and has to put back, line by line. */
export async function stateOf(machine: Machine): Promise<string[]> {
  return (await mustRunOn(machine, 'the state of the machine', SCRIPT)).split('\n');
}
