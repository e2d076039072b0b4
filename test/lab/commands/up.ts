import { findMachine, startMachine } from '../machine/machine.ts';
import { linesOf } from './lines.ts';

/** Starts the machines of some lines and leaves them up; those that are up already stay as they are. */
export async function up(names: string[]): Promise<void> {
  for (const line of linesOf(names)) {
    if (findMachine(line.id)) {
      process.stdout.write(`containerd ${line.id} is up already.\n`);
      continue;
    }
    const begun = performance.now();
    await startMachine(line);
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    process.stdout.write(
      `containerd ${line.id} is up (${seconds} s). Type: npm run lab -- shell ${line.id}\n`,
    );
  }
}
