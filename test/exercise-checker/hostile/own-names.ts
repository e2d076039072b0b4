import { times, type Entry } from './session.ts';

const TASKS = 'TASK    PID    STATUS';

/** Names that the session gives to commands, shows, or leaves for others to guess. */
export const OWN_NAMES = new Map<string, () => Entry[]>([
  [
    'names that nobody explains',
    () => times(4900, (n): Entry => [`n${n} t ls`, TASKS, `web    ${n + 1}    RUNNING`]),
  ],
  [
    'shims of names that nobody explains',
    () => times(4900, (n): Entry => [`n${n} t ls w${n}`, TASKS, `shim -namespace a${n % 7} -id w${n}`]),
  ],
  [
    'one container in many containerd namespaces',
    () => times(4900, (n): Entry => ['c t ls w', TASKS, `shim -namespace a${n} -id w`]),
  ],
  [
    'aliases that stand for two others',
    () => times(4900, (n): Entry => [`alias a${n}`, `alias a${n}='a${n + 1}; a${n + 1}'`]),
  ],
  ['values that are shown', () => times(4900, (n): Entry => [`echo $V${n}`, `v${n}`])],
]);
