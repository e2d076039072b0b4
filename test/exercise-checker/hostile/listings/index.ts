import { CRICTL } from './crictl.ts';
import { CTR } from './ctr.ts';
import { LINUX } from './linux.ts';
import type { Listing } from './listing.ts';
import { NERDCTL } from './nerdctl.ts';
import { RUNC } from './runc.ts';

export { commandOf, type Listing } from './listing.ts';

/** What the commands that the checker reads show, by tool. */
export const LISTINGS: ReadonlyMap<string, readonly Listing[]> = new Map([
  ['ctr', CTR],
  ['nerdctl', NERDCTL],
  ['crictl', CRICTL],
  ['runc', RUNC],
  ['linux', LINUX],
]);
