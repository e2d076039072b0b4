import type { Observation } from '../../observation.ts';
import { fact, type Finding } from '../../finding.ts';
import type { RegisteredReader } from '../reader.ts';
import { textAt } from '../structured/tree.ts';
import { shownRecords } from './shown-record.ts';
import { CTR_VERSIONS } from './versions.ts';

/** Keys and folders are shorter. */
const LONGEST_ROW = 1000;

/** ` \_ KEY`: a child stands below its parent, indented further. */
const BRANCH = /^( {0,200})(?:\\_ )?(\S+)$/;

function readTree({ invocation, output, succeeded }: Observation): Finding[] {
  if (succeeded === false) return [];
  const parents: { depth: number; key: string }[] = [];
  return output.flatMap((line): Finding[] => {
    const [, indent = '', key] = line.text.length > LONGEST_ROW ? [] : (BRANCH.exec(line.text) ?? []);
    if (key === undefined) return [];
    const depth = indent.length;
    while ((parents.at(-1)?.depth ?? -1) >= depth) parents.pop();
    const parent = parents.at(-1)?.key;
    parents.push({ depth, key });
    const kind = key.startsWith('sha256:') ? 'Committed' : 'Active';
    return [fact('snapshot', { key, parent, kind, namespace: invocation.namespace }, line)];
  });
}

const LONGEST_OPTIONS = 20_000;

/** `mount -t overlay overlay TARGET -o …,upperdir=…`: the command that would mount a snapshot. */
function readMounts({ invocation, output, succeeded, occurrence }: Observation): Finding[] {
  if (succeeded === false) return [];
  const lines = output.filter(
    ({ text }) => text.startsWith('mount -t overlay ') || /\bupperdir=/.test(text.slice(0, LONGEST_OPTIONS)),
  );
  const line = lines.length === occurrence.count ? lines[occurrence.index] : lines[0];
  if (line === undefined) return [];
  const [, key] = invocation.operands;
  const upper = /\bupperdir=([^,\s"]+)/.exec(line.text)?.[1];
  return [fact('mount', { kind: 'overlay', key, upper, namespace: invocation.namespace }, line)];
}

/** The metadata of a snapshot (`Info` of containerd's snapshots package). */
function readInfo(observation: Observation): Finding[] {
  if (observation.succeeded === false) return [];
  const { namespace } = observation.invocation;
  return shownRecords(observation, [['Name'], ['Kind'], ['Parent']]).map(({ name, tree, line }) =>
    fact(
      'snapshot',
      { key: name, parent: textAt(tree, 'Parent'), kind: textAt(tree, 'Kind'), namespace },
      line,
    ),
  );
}

/** Snapshots beside their list. */
export const SNAPSHOTS_SHOWN: readonly RegisteredReader[] = [
  {
    tool: 'ctr',
    actions: ['snapshots tree'],
    forms: ['the whole tree'],
    versions: CTR_VERSIONS,
    proves: ['snapshot'],
    read: readTree,
  },
  {
    tool: 'ctr',
    actions: ['snapshots info'],
    forms: ['KEY', 'KEY | jq .Parent', 'KEY | grep Parent'],
    versions: CTR_VERSIONS,
    proves: ['snapshot'],
    read: readInfo,
  },
  {
    tool: 'ctr',
    actions: ['snapshots mounts'],
    forms: ['TARGET KEY'],
    versions: CTR_VERSIONS,
    proves: ['mount'],
    read: readMounts,
  },
];
