import { homedir } from 'node:os';
import path from 'node:path';

/**
 * Where everything the lab makes is kept: outside the repository, so that a fresh clone finds the trees another one
 * built. `XDG_CACHE_HOME` moves it.
 */
export const LAB_FOLDER = path.join(
  process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache'),
  'under-the-hood',
  'lab',
);

/** File trees that machines start from, each with the hash of what made it in its name. */
export const TREES_FOLDER = path.join(LAB_FOLDER, 'trees');

/** Programs built from their releases, one folder for each version. */
export const TOOLS_FOLDER = path.join(LAB_FOLDER, 'tools');

/** What the registry serves, with its certificate. */
export const REGISTRY_FOLDER = path.join(LAB_FOLDER, 'registry');

/** What machines write while they are up, one folder each. */
export const MACHINES_FOLDER = path.join(LAB_FOLDER, 'machines');
