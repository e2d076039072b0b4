import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { TREES_FOLDER } from '../folders.ts';
import type { ReleaseLine } from '../lines.ts';
import { fingerprint, madeOnce } from '../made-once.ts';
import { authorityCertificate } from '../registry/authority.ts';
import { buildTools, toolFolder } from '../tools/build.ts';
import { NODE_TOOLS, programNames, TOOLS } from '../tools/tools.ts';
import { debianMirror } from './mirror.ts';

const SCRIPTS = import.meta.dirname;
const RELEASES = path.join(SCRIPTS, 'releases');
const NODE = path.join(SCRIPTS, 'node');

/** What every tree is made with. */
const DEBIAN = ['build.sh', 'configure.sh', 'own-files.sh'];

/**
 * The file tree machines of a line start from; built where it is not there yet, which takes minutes and the network.
 * Several processes may ask at the same time.
 * @returns its folder, which must not be written to
 * @throws Error with the end of the build's output, or when Debian no longer offers this line
 */
export async function treeOf({ suite, runtimes }: ReleaseLine): Promise<string> {
  const base = await suiteTree(suite);
  if (runtimes === undefined) return base;
  return runtimes === 'releases' ? releasesTree(base) : renewedTree(base, runtimes);
}

/** The tree of a Debian suite as it is. */
export async function suiteTree(suite: ReleaseLine['suite']): Promise<string> {
  const authority = await authorityCertificate();
  const inputs = [...DEBIAN.map(scriptText), readFileSync(authority)];
  return madeOnce(treeFolder(suite, inputs), async () => ({
    command: ['bash', script('build.sh'), 'TARGET', await debianMirror(), suite, authority],
  }));
}

/** A tree with the runtimes of a newer suite. */
function renewedTree(base: string, suite: string): Promise<string> {
  const target = treeFolder(suite, [base, scriptText('renew-runtimes.sh'), scriptText('own-files.sh')]);
  return madeOnce(target, async () => ({
    command: ['bash', script('renew-runtimes.sh'), base, 'TARGET', await debianMirror(), suite],
  }));
}

/** A tree with the newest releases of everything, which the lab builds itself. */
function releasesTree(base: string): Promise<string> {
  const tools = TOOLS.map(toolFolder);
  const inputs = [base, ...tools, scriptText('install-releases.sh'), ...filesIn(RELEASES)];
  return madeOnce(treeFolder('releases', inputs), async () => {
    await buildTools();
    return { command: ['bash', script('install-releases.sh'), base, 'TARGET', RELEASES, ...tools] };
  });
}

/**
 * The file tree of a machine that is a Kubernetes node: that of the newest line, with a kubelet and what it talks to. Building
 * Kubernetes takes some more minutes.
 */
export async function nodeTree(line: ReleaseLine): Promise<string> {
  const base = await treeOf(line);
  const programs = NODE_TOOLS.flatMap((tool) =>
    programNames(tool).map((file, index) => {
      const name = tool.programs[index]?.installedAs ?? file;
      return `${path.join(toolFolder(tool), file)}=${name}`;
    }),
  );
  const inputs = [base, ...programs, scriptText('install-node.sh'), ...filesIn(NODE)];
  return madeOnce(treeFolder('node', inputs), async () => {
    await buildTools(NODE_TOOLS);
    return { command: ['bash', script('install-node.sh'), base, 'TARGET', NODE, ...programs] };
  });
}

/** Name and contents of each file below a folder. */
function filesIn(folder: string): (string | Buffer)[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((file) => path.join(file.parentPath, file.name))
    .sort();
  return files.flatMap((file) => [path.relative(folder, file), readFileSync(file)]);
}

function treeFolder(name: string, inputs: readonly (string | Buffer)[]): string {
  return path.join(TREES_FOLDER, `${name}-${fingerprint([name, ...inputs])}`);
}

function script(name: string): string {
  return path.join(SCRIPTS, name);
}

function scriptText(name: string): Buffer {
  return readFileSync(script(name));
}
