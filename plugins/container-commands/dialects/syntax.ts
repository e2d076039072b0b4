/**
 * What help pages do not say: how each tool's parser walks over a command line. Read from the sources of
 * the releases the tables come from; the names of the calls that decide are given with each rule.
 */
export interface Syntax {
  /**
   * How a flag is spelled. `go`: `-x` and `--x` alike, as Go's flag package has it.
   * `posix`: `-xyz` is three short flags, or one with its value; only `--name` is long.
   */
  flags: 'go' | 'posix';
  /** Whether short flags without values may share a dash; always so for `posix`. */
  bundles: boolean;
  /** Whether flags may follow operands. */
  flagsAfterOperands: boolean;
  /** Actions for which they may not, although they may elsewhere: usually those followed by a command to run. */
  stopsAtOperand: ReadonlySet<string>;
  /** Whether `-9` and `-KILL` are flags that name a signal. */
  signalFlags: boolean;
  /** Which flags of the tool itself are also known after a sub-command. */
  inheritedFlags: 'none' | 'long';
  /** The containerd namespace: fixed, chosen by flag or variable, or undefined for a tool without the notion. */
  namespace: { fixed: string } | { flag: string; variable: string; otherwise: string } | undefined;
  /** Groups whose sub-commands are the tool's own commands by another name: `container stop` is `stop`. */
  synonymGroups: readonly string[];
  /** What that rule does not give: another spelling, or a command that stays apart. */
  synonyms: ReadonlyMap<string, string>;
}

const BY_FLAG = { flag: 'namespace', variable: 'CONTAINERD_NAMESPACE', otherwise: 'default' };

/** `inspect` stays two actions for images: `inspect` alone looks for containers first. */
const DOCKER_LIKE = {
  flags: 'posix',
  bundles: true,
  flagsAfterOperands: true,
  signalFlags: false,
  synonymGroups: ['container', 'image', 'system', 'builder'],
  synonyms: new Map([
    ['container ls', 'ps'],
    ['image ls', 'images'],
    ['image rm', 'rmi'],
    ['image inspect', 'image inspect'],
  ]),
} as const;

const URFAVE = {
  flags: 'go',
  bundles: false,
  flagsAfterOperands: true,
  stopsAtOperand: new Set<string>(),
  signalFlags: false,
  inheritedFlags: 'none',
  synonymGroups: [],
  synonyms: new Map<string, string>(),
} as const;

const SYNTAX = new Map<string, Syntax>([
  // 1.x moves flags to the front but for SkipArgReorder; 2.x does not, and then its output says so.
  [
    'ctr',
    { ...URFAVE, stopsAtOperand: new Set(['run', 'tasks exec', 'containers create']), namespace: BY_FLAG },
  ],
  // SkipArgReorder; containerd's namespaces are above runc.
  ['runc', { ...URFAVE, stopsAtOperand: new Set(['exec', 'ps']), namespace: undefined }],
  // UseShortOptionHandling; the CRI plugin works in one namespace only.
  ['crictl', { ...URFAVE, bundles: true, flagsAfterOperands: false, namespace: { fixed: 'k8s.io' } }],
  // SetInterspersed(false); global flags are persistent but for their short names.
  [
    'nerdctl',
    {
      ...DOCKER_LIKE,
      stopsAtOperand: new Set([
        ...['run', 'create', 'exec', 'start', 'top', 'update'],
        ...['compose run', 'compose exec'],
      ]),
      inheritedFlags: 'long',
      namespace: BY_FLAG,
    },
  ],
  // SetInterspersed(false); global flags are not persistent.
  [
    'docker',
    {
      ...DOCKER_LIKE,
      stopsAtOperand: new Set(['run', 'create', 'exec', 'top', 'commit', 'tag', 'service create']),
      inheritedFlags: 'none',
      namespace: { fixed: 'moby' },
    },
  ],
]);

/** The rules of a tool; those of ctr's family for one that has none of its own. */
export function syntaxOf(tool: string): Syntax {
  return SYNTAX.get(tool) ?? { ...URFAVE, namespace: undefined };
}
