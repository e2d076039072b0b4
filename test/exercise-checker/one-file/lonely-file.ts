import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { OWN_EXERCISES } from '../../../plugins/exercise-checker/cli/own-exercises.ts';
import { bundleChecker, type Bundle } from '../../../plugins/exercise-checker/one-file/bundle.ts';
import { readEnclosed } from '../../../plugins/exercise-checker/one-file/enclosed-exercises.ts';
import { FILE_NAME } from '../../../plugins/exercise-checker/one-file/file-name.ts';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** The one file as a build makes it, of the exercises of the site. */
export function bundleOwn(): Promise<Bundle> {
  return bundleChecker(readEnclosed(OWN_EXERCISES, ROOT), ROOT);
}

/** Puts the file into its own folder, with nothing around it; gives its path. */
export function putAlone(text: string): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'one-file-')), 'alone');
  mkdirSync(folder);
  const file = join(folder, FILE_NAME);
  writeFileSync(file, text);
  return file;
}
