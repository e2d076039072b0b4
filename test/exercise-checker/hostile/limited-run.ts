import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { MOST_SECONDS } from '../processor-time.ts';

const MAIN = fileURLToPath(new URL('../../../plugins/exercise-checker/cli/main.mjs', import.meta.url));

/** How the command line ended, and what it printed. */
export interface LimitedRun {
  status: number | null;
  /** Why the system ended it: `SIGXCPU` where it took too long. */
  signal: string | null;
  stdout: string;
  stderr: string;
}

/**
 * Runs the command line as its own process, which the system ends where it takes too much processor time.
 * @param seconds how much it may take, its start included; the system counts whole ones
 */
export function runLimited(words: readonly string[], folder: string, seconds = MOST_SECONDS): LimitedRun {
  const limited = `ulimit -t ${seconds}; exec "$@"`;
  return spawnSync('sh', ['-c', limited, 'sh', process.execPath, MAIN, ...words], {
    encoding: 'utf8',
    cwd: folder,
    env: { ...process.env, INIT_CWD: folder },
    maxBuffer: 50_000_000,
  });
}
