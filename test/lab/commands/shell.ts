import { spawn } from 'node:child_process';
import { kindNamed } from '../learner/machines.ts';
import { findMachine, startMachine } from '../machine/machine.ts';

/** Opens a shell on a machine, in the terminal this process was called from. The machine stays up afterwards. */
export async function shell([name, ...rest]: string[]): Promise<void> {
  if (name === undefined || rest.length > 0) {
    throw new Error('Name one machine. Type, for example: npm run lab -- shell 1.7');
  }
  const kind = kindNamed(name);
  const machine = findMachine(kind.id) ?? (await startMachine(kind));
  const { file, args } = machine.terminal({ user: 'learner', program: ['bash', '-l'] });
  await new Promise((resolve, reject) => {
    spawn(file, args, { stdio: 'inherit' }).on('error', reject).on('close', resolve);
  });
}
