import type { Invocation } from './invocation.ts';

/** Where containerd listens, and its clients look for it, unless they are told otherwise. */
export const USUAL_ADDRESS = '/run/containerd/containerd.sock';

/** A flag and a variable that name the daemon of a command; the flag counts more. */
interface Choice {
  flag: string;
  variable: string;
  /** The actions it is for; left out if it is for all. */
  actions?: ReadonlySet<string>;
}

const BY_ADDRESS: Choice = { flag: 'address', variable: 'CONTAINERD_ADDRESS' };

/** crictl may be told to get images from elsewhere; otherwise they come from where the containers are. */
const CRICTL: readonly Choice[] = [
  {
    flag: 'image-endpoint',
    variable: 'IMAGE_SERVICE_ENDPOINT',
    actions: new Set(['images', 'pull', 'rmi', 'inspecti', 'imagefsinfo']),
  },
  { flag: 'runtime-endpoint', variable: 'CONTAINER_RUNTIME_ENDPOINT' },
];

/** What names the daemon of each client of containerd, the first that does counting. */
const CHOICES: ReadonlyMap<string, readonly Choice[]> = new Map([
  ['ctr', [BY_ADDRESS]],
  ['nerdctl', [BY_ADDRESS]],
  ['crictl', CRICTL],
]);

/**
 * The socket of the containerd that a command talks to; undefined for a tool that talks to none.
 * @param variable the value of a variable that reaches the tool
 */
export function addressOf(
  { tool, action, flags }: Pick<Invocation, 'tool' | 'action' | 'flags'>,
  variable: (name: string) => string | undefined,
): string | undefined {
  const choices = CHOICES.get(tool)?.filter(({ actions }) => actions?.has(action) !== false);
  if (choices === undefined) return undefined;
  for (const choice of choices) {
    const given = flags.get(choice.flag) ?? variable(choice.variable);
    if (typeof given === 'string' && given !== '') return pathOf(given);
  }
  return USUAL_ADDRESS;
}

/** One path for a socket however it was written: `unix:///var/run/x.sock` is `/run/x.sock`. */
function pathOf(address: string): string {
  return address
    .replace(/^unix:(?:\/\/)?(?=\/)/, '')
    .replace(/\/{2,}/g, '/')
    .replace(/^\/var\/run\//, '/run/');
}
