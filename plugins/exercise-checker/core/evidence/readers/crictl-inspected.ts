/** What `crictl inspect` and `inspectp` tell of a container or a pod, as far as it is left. */
export interface Inspected {
  id?: string | undefined;
  name?: string | undefined;
  image?: string | undefined;
  /** ID of the pod a container is in. */
  pod?: string | undefined;
  pid?: number | undefined;
  state?: string | undefined;
  exitCode?: number | undefined;
  reason?: string | undefined;
}

const LONGEST = 200_000;
const KEYS = 'pid|state|exitCode|reason|id|sandboxID';

/**
 * What can be told from the output of an inspection.
 * @param command the command line: what jq or a template was asked for says what a bare value is
 */
export function valuesShown(command: string, output: string): Inspected {
  if (output.length > LONGEST) return {};
  const parsed = parse(output);
  if (parsed !== undefined) return fromTree(parsed);
  const lines = fromLines(output);
  return Object.keys(lines).length > 0 ? lines : fromBareValues(command, output);
}

const WHOLE_PATH = new RegExp(`\\.(?:info|status)\\.(${KEYS})\\b`, 'g');
/** jq was told the first part once. */
const BEHIND_A_PIPE = new RegExp(`(?:^|[\\s(,|])\\.(${KEYS})\\b`, 'g');

type Tree = Record<string, unknown>;

function parse(output: string): Tree | undefined {
  try {
    return treeOf(JSON.parse(output));
  } catch {
    return undefined;
  }
}

/** The whole answer has `info` and `status`; a part that jq took out has their keys, or some of them. */
function fromTree(tree: Tree): Inspected {
  const info = treeOf(tree['info']) ?? tree;
  const status = treeOf(tree['status']) ?? tree;
  return known({
    id: status['id'],
    name: treeOf(status['metadata'])?.['name'],
    image: treeOf(status['image'])?.['image'],
    sandboxID: info['sandboxID'],
    pid: info['pid'],
    state: status['state'],
    exitCode: status['exitCode'],
    reason: status['reason'],
  });
}

/** Keys of the second level, for the same key further in means something else; and rows of `-o table`. */
function fromLines(output: string): Inspected {
  const found: Tree = {};
  const row = new RegExp(`^(?: {4}"(${KEYS})"| {2}(${KEYS})): "?([^",\\s]*)"?,?$`, 'gm');
  for (const [, json, yaml, value] of output.matchAll(row)) found[json ?? yaml ?? ''] = value;
  for (const [, label = '', value] of output.matchAll(/^(ID|Name|State|Status|Exit Code): (\S+)$/gm)) {
    found[TABLE[label] ?? ''] = value;
  }
  return known(found);
}

const TABLE: Readonly<Record<string, string>> = {
  ID: 'id',
  Name: 'name',
  State: 'state',
  Status: 'state',
  'Exit Code': 'exitCode',
};

/**
 * `jq '.info.pid, .status.state'`, `jq '.status | .exitCode, .reason'` and `{{.info.pid}}`: as many values as there were
 * asked for, in that order.
 */
function fromBareValues(command: string, output: string): Inspected {
  const piped = /\.(?:info|status)\s*\|/.test(command);
  const asked = [...command.matchAll(piped ? BEHIND_A_PIPE : WHOLE_PATH)];
  const values = output.split(/\s+/).filter((value) => value !== '');
  if (asked.length === 0 || asked.length !== values.length) return {};
  const found = asked.map(([, key = ''], index) => [key, bare(values[index] ?? '')]);
  return known(Object.fromEntries(found) as Tree);
}

/** A value without its quotes, and without what a template put before it (`pid=375`). */
function bare(value: string): string {
  return value.replace(/^\w+[=:]/, '').replaceAll('"', '');
}

function known(found: Tree): Inspected {
  const shown: Inspected = {
    id: text(found['id'], /^[0-9a-f]{64}$/),
    name: text(found['name'], /^\S+$/),
    image: text(found['image'], /^\S+$/),
    pod: text(found['sandboxID'], /^[0-9a-f]{64}$/),
    pid: positive(found['pid']),
    state: text(found['state'], /^(?:CONTAINER|SANDBOX)_[A-Z]+$/),
    exitCode: whole(found['exitCode']),
    reason: text(found['reason'], /^\w+$/),
  };
  return Object.fromEntries(Object.entries(shown).filter(([, value]) => value !== undefined));
}

function treeOf(value: unknown): Tree | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Tree) : undefined;
}

function text(value: unknown, pattern: RegExp): string | undefined {
  return typeof value === 'string' && pattern.test(value) ? value : undefined;
}

function whole(value: unknown): number | undefined {
  return /^\d{1,10}$/.test(String(value)) ? Number(value) : undefined;
}

/** A container that has ended has the PID 0. */
function positive(value: unknown): number | undefined {
  return whole(value) || undefined;
}
