import { spawn } from 'node:child_process';

/** How much of what a command printed an error repeats. */
const MOST_CHARACTERS = 4000;

export interface RunOptions {
  readonly folder?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/**
 * Runs a command to its end.
 * @returns what it printed on its standard output
 * @throws Error with the end of what it printed, where it ends with another status than 0
 */
export async function mustRun(
  [program = '', ...words]: readonly string[],
  { folder, environment }: RunOptions = {},
): Promise<string> {
  const child = spawn(program, words, {
    ...(folder === undefined ? {} : { cwd: folder }),
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: Buffer[] = [];
  const all: Buffer[] = [];
  child.stdout.on('data', (bytes: Buffer) => {
    output.push(bytes);
    all.push(bytes);
  });
  child.stderr.on('data', (bytes: Buffer) => all.push(bytes));
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (status === 0) return Buffer.concat(output).toString();
  const end = Buffer.concat(all).toString().slice(-MOST_CHARACTERS);
  throw new Error(
    `"${[program, ...words].join(' ').slice(0, 300)}" ended with ${status ?? 'a signal'}:\n${end}`,
  );
}
