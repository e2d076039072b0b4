import { spawn, spawnSync } from 'node:child_process';

/** What a run of the command line came to. */
export interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Where and how a program of Node is run. */
export interface Surroundings {
  cwd: string;
  input?: string;
  env?: NodeJS.ProcessEnv;
  /** The Node that runs it; the one of the tests where none is named. */
  node?: string;
  /** Milliseconds after which it is ended. */
  timeout?: number;
}

/** The environment without the folder that npm was called in, which paths would be taken from. */
export const ENVIRONMENT: NodeJS.ProcessEnv = { ...process.env, INIT_CWD: undefined };

/** Runs a program of Node. */
export function runNode(
  words: readonly string[],
  { cwd, input = '', env, node = process.execPath, timeout = 60_000 }: Surroundings,
): Ended {
  const { status, stdout, stderr } = spawnSync(node, words, {
    cwd,
    env: { ...ENVIRONMENT, ...env },
    input,
    encoding: 'utf8',
    maxBuffer: 64_000_000,
    timeout,
  });
  return { status, stdout, stderr };
}

/** Runs a program of Node whose reader leaves before anything was written; tells its status, and what it said to the user. */
export async function runUnread(words: readonly string[], cwd: string): Promise<[unknown, string]> {
  const child = spawn(process.execPath, words, { cwd, env: ENVIRONMENT });
  child.stdout.destroy();
  let said = '';
  child.stderr.on('data', (piece: Buffer) => {
    said += piece.toString();
  });
  const status = await new Promise((resolve) => child.on('close', resolve));
  return [status, said];
}
