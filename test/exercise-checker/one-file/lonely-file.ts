import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { OWN_EXERCISES } from '../../../plugins/exercise-checker/cli/own-exercises.ts';
import { bundleChecker, type Bundle } from '../../../plugins/exercise-checker/one-file/bundle.ts';
import { readEnclosed } from '../../../plugins/exercise-checker/one-file/enclosed-exercises.ts';
import { FILE_NAME } from '../../../plugins/exercise-checker/one-file/file-name.ts';
import { ENVIRONMENT, type Ended } from '../command-line.ts';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** The one file as a build makes it, of the exercises of the site. */
export function bundleOwn(): Promise<Bundle> {
  return bundleChecker(readEnclosed(OWN_EXERCISES, ROOT), ROOT);
}

/** Puts the file into a folder of its own, with nothing around it; gives its path. */
export function putAlone(text: string): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'one-file-')), 'alone');
  mkdirSync(folder);
  const file = join(folder, FILE_NAME);
  writeFileSync(file, text);
  return file;
}

interface Surroundings {
  cwd: string;
  input?: string;
  env?: NodeJS.ProcessEnv;
  /** The Node that runs it; the one of the tests where none is named. */
  node?: string;
}

/** Runs a program of Node. */
export function runNode(words: readonly string[], { cwd, input = '', env, node }: Surroundings): Ended {
  const { status, stdout, stderr } = spawnSync(node ?? process.execPath, words, {
    cwd,
    env: { ...ENVIRONMENT, ...env },
    input,
    encoding: 'utf8',
    maxBuffer: 64_000_000,
    timeout: 60_000,
  });
  return { status, stdout, stderr };
}
