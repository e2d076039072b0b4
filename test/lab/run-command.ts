import { spawn } from 'node:child_process';

export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** Goes to its standard input. */
  readonly input?: string;
  /** Folder to run in; that of this process where left out. */
  readonly folder?: string;
  /** Variables beside, or instead of, those of this process. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs a program to its end, without a shell and without a terminal. */
export function runCommand(
  file: string,
  args: readonly string[],
  { input = '', folder, environment }: RunOptions = {},
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      stdio: 'pipe',
      ...(folder === undefined ? {} : { cwd: folder }),
      env: { ...process.env, ...environment },
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.on('error', reject);
    child.on('close', (status) => {
      resolve({
        status: status ?? 128,
        stdout: Buffer.concat(stdout).toString('utf8'),
        stderr: Buffer.concat(stderr).toString('utf8'),
      });
    });
    // A program that does not read its input is not an error of ours.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/**
 * The same for a program that has to succeed.
 * @returns what it printed
 * @throws Error with the last lines it printed
 */
export async function mustRun(file: string, args: readonly string[], options?: RunOptions): Promise<string> {
  const { status, stdout, stderr } = await runCommand(file, args, options);
  if (status !== 0) {
    const said = `${stdout}${stderr}`.trim().split('\n').slice(-20).join('\n');
    throw new Error(`${[file, ...args].join(' ')} ended with status ${status}:\n${said}`);
  }
  return stdout;
}
