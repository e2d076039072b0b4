import type { Line } from '../lines.ts';

/** What the recorder needs of a machine of the lab. */
export interface RecordingMachine {
  readonly line: Line;
  /** Runs a shell command as root inside, without a terminal. */
  run(
    command: string,
    options?: { readonly input?: string },
  ): Promise<{ readonly status: number; readonly stdout: string; readonly stderr: string }>;
  /** What to spawn on a pty so that `program` runs inside on a pty of the machine's own, with a login environment. */
  terminal(options: { readonly user: 'learner' | 'root'; readonly program: readonly string[] }): {
    file: string;
    args: string[];
  };
}

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
