import { createHash } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { mustRun, type RunOptions } from './run-command.ts';

/** A command that fills a folder: `TARGET` at the end of one of its words stands for that folder. */
export interface Recipe {
  readonly command: readonly string[];
  readonly options?: RunOptions;
}

/**
 * A folder in the cache, made where it is not there yet: whole or not at all, and once, however many processes ask at
 * the same time.
 * @param target its name has to say what it is made of, see {@link fingerprint}
 * @returns `target`, which must not be written to
 * @throws Error with the end of what the command printed
 */
export async function madeOnce(target: string, recipe: () => Promise<Recipe>): Promise<string> {
  if (existsSync(target)) return target;
  mkdirSync(path.dirname(target), { recursive: true });
  const { command, options } = await recipe();
  process.stderr.write(`Making ${path.basename(target)}. This takes some minutes, once.\n`);
  // Anyone who comes second waits here, and make.sh then finds the folder in its place.
  const script = path.join(import.meta.dirname, 'make.sh');
  await mustRun('flock', [`${target}.lock`, 'bash', script, target, ...command], options);
  return target;
}

/** Twelve hexadecimal digits that change with everything a folder is made of. */
export function fingerprint(inputs: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256');
  // The length keeps two inputs apart from one that has the text of both.
  for (const input of inputs) hash.update(`${input.length}\n`).update(input);
  return hash.digest('hex').slice(0, 12);
}
