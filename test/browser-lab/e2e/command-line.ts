import { spawnSync } from 'node:child_process';
import { ROOT } from './lab-page.ts';

const CHECK = `${ROOT}plugins/exercise-checker/cli/main.mjs`;

export interface Report {
  verdict: string;
  score: { earned: number; possible: number };
  outcomes: { id: string; title: string; status: string; required: boolean }[];
}

/** What the command line says of a recording that the page has saved. */
export function gradedByCommandLine(exercise: string, file: string): Report {
  const { stdout } = spawnSync('node', [CHECK, exercise, file, '--format', 'json'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return JSON.parse(stdout) as Report;
}
