import type { Machine } from '../machine/machine.ts';

/** What the recorder needs of a machine of the lab. */
export type RecordingMachine = Pick<Machine, 'line' | 'run' | 'terminal'>;

/**
 * Runs a command on a machine that has to succeed.
 * @param purpose what it is for, for the error message
 * @returns what it printed, without the last line end
 * @throws Error with the command, its status and what it printed to standard error
 */
export async function mustRunOn(
  machine: RecordingMachine,
  purpose: string,
  command: string,
  options?: { readonly input?: string },
): Promise<string> {
  const { status, stdout, stderr } = await machine.run(command, options);
  if (status !== 0) {
    const said = stderr.trim() || stdout.trim() || '(it printed nothing)';
    throw new Error(`${purpose}: "${command.trim()}" ended with status ${status}:\n${said}`);
  }
  return stdout.replace(/\n$/, '');
}
