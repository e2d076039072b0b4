import { root } from 'astro:config/server';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openRecordings } from 'starlight-recorded-session/recordings';
import source from '../../../content/journeys/ctr-run.yaml?raw';
import { readBranches, type Branch } from '../../journey/branches.ts';

/**
 * The journey of `ctr run` with its branches, from its file and the recordings of the site.
 * @throws JourneyProblems, which stops the build
 */
export function ctrRun(options: { short?: boolean } = {}): Promise<Branch[]> {
  const folder = fileURLToPath(new URL(root));
  const recordings = openRecordings(path.join(folder, 'content/sessions'), folder);
  return readBranches(source, 'content/journeys/ctr-run.yaml', recordings, options);
}
