import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { mustRun } from '../run-command.ts';
import { TREES_FOLDER } from '../folders.ts';
import type { Line } from '../lines.ts';
import { authorityCertificate } from '../registry/authority.ts';
import { debianMirror } from './mirror.ts';

const SCRIPTS = import.meta.dirname;

/**
 * The file tree machines of a line start from; built where it is not there yet, which takes minutes and the network.
 * Several processes may ask at the same time.
 * @returns its folder, which must not be written to
 * @throws Error with the end of the build's output, or when Debian no longer offers this line
 */
export async function treeOf(line: Line): Promise<string> {
  const base = await suiteTree(line.suite);
  if (line.runtimeSuite === undefined) return base;
  const suite = line.runtimeSuite;
  return builtTree(`${line.suite}-${suite}`, async () => [
    'renew-runtimes.sh',
    base,
    'TREE',
    await debianMirror(),
    suite,
  ]);
}

/** The tree of a Debian suite as it is. */
export function suiteTree(suite: Line['suite']): Promise<string> {
  return builtTree(suite, async () => [
    'build.sh',
    'TREE',
    await debianMirror(),
    suite,
    await authorityCertificate(),
  ]);
}

/** @param recipe a script of this folder and its arguments, where `TREE` stands for the folder to fill */
async function builtTree(name: string, recipe: () => Promise<string[]>): Promise<string> {
  const target = path.join(TREES_FOLDER, `${name}-${await fingerprint(name)}`);
  if (existsSync(target)) return target;
  mkdirSync(TREES_FOLDER, { recursive: true });
  process.stderr.write(`Building the tree "${name}". This takes a few minutes, once.\n`);
  const [script = '', ...args] = await recipe();
  const command = ['bash', path.join(SCRIPTS, script), ...args];
  // Whoever comes second waits here, and make.sh then finds the tree in its place.
  await mustRun('flock', [`${target}.lock`, 'bash', path.join(SCRIPTS, 'make.sh'), target, ...command]);
  return target;
}

/** Every input of a tree: the scripts, its name, and the authority its registry is signed by. */
async function fingerprint(name: string): Promise<string> {
  const hash = createHash('sha256').update(name);
  const scripts = readdirSync(SCRIPTS).filter((file) => file.endsWith('.sh'));
  for (const script of scripts.sort()) hash.update(readFileSync(path.join(SCRIPTS, script)));
  hash.update(readFileSync(await authorityCertificate()));
  return hash.digest('hex').slice(0, 12);
}
