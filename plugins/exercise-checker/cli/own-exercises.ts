import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { workingFolder } from './transcripts.ts';

const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));

/** The folder exercises are taken from: the one named with `--exercises`, else the project's own. */
export function exercisesFolder(named: string | undefined): string {
  return named === undefined ? resolve(PROJECT, 'content/exercises') : resolve(workingFolder(), named);
}
