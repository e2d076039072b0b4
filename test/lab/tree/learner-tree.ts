import { readFileSync } from 'node:fs';
import path from 'node:path';
import { TREES_FOLDER } from '../folders.ts';
import type { ReleaseLine } from '../lines.ts';
import { fingerprint, madeOnce } from '../made-once.ts';
import { buildTools, toolFolder } from '../tools/build.ts';
import { TOOLS } from '../tools/tools.ts';
import { debianMirror } from './mirror.ts';

/** What Debian does not package, so that learners download it. */
const DOWNLOADED = ['nerdctl', 'buildkit', 'crictl'];

/**
 * The file tree of a learner's machine; built where it is not there yet, which takes minutes and the network.
 * @returns its folder, which must not be written to
 */
export async function learnerTree(suite: ReleaseLine['suite']): Promise<string> {
  const script = path.join(import.meta.dirname, 'build-learner.sh');
  const tools = TOOLS.filter(({ name }) => DOWNLOADED.includes(name)).map(toolFolder);
  const name = `learner-${suite}`;
  const target = path.join(TREES_FOLDER, `${name}-${fingerprint([name, readFileSync(script), ...tools])}`);
  return madeOnce(target, async () => {
    await buildTools();
    return { command: ['bash', script, 'TARGET', await debianMirror(), suite, ...tools] };
  });
}
