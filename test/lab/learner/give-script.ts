import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Machine } from '../machine/machine.ts';
import { mustRunOn } from '../session/machine.ts';

/** The script as it is in the repository now; the site serves it at this name. */
const SCRIPT = path.join(import.meta.dirname, '../../../public/lab.sh');

/** Puts `lab.sh` into the learner's home, as if it had been downloaded. */
export async function giveScript(machine: Machine): Promise<void> {
  const write = 'cat >/home/learner/lab.sh && chown learner:learner /home/learner/lab.sh';
  await mustRunOn(machine, 'lab.sh for the learner', write, { input: await readFile(SCRIPT, 'utf8') });
}
