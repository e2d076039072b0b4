import type { OutputLine } from '../../../segments/segment.ts';
import type { Observation } from '../../observation.ts';
import { AGO, either, NUMBER, oneOf, word } from '../cells.ts';
import { fact, type Finding } from '../../finding.ts';
import type { Reader, RegisteredReader } from '../reader.ts';
import { placedItems } from '../structured/placed-items.ts';
import { shownItems } from '../structured/items.ts';
import { textAt } from '../structured/tree.ts';
import { ownTable, quietList, type Table } from '../table.ts';
import { listFormat, listShape } from './answer.ts';
import { imageNamed, taskStatus } from './state.ts';

const ID = word(/^[0-9a-f]{13,64}$/);
const STATE = either(oneOf('Running', 'Exited', 'Created', 'Unknown'), word(/^CONTAINER_[A-Z]{1,20}$/));

/** `CONTAINER ID` up to 1.16, `CONTAINER` since; 1.24 adds the pod's name, 1.32 its namespace. */
const BEHIND_ID = [
  { heading: 'IMAGE', name: 'image', cell: word() },
  { heading: 'CREATED', cell: AGO },
  { heading: 'STATE', name: 'state', cell: STATE },
  { heading: 'NAME', name: 'name', cell: word() },
  { heading: 'ATTEMPT', cell: NUMBER },
  { heading: 'POD ID', name: 'pod', cell: ID },
  { heading: 'POD', cell: word(), mayBeMissing: true, mayBeEmpty: true },
  { heading: 'NAMESPACE', cell: word(), mayBeMissing: true, mayBeEmpty: true },
] as const;
const TABLE: Table<'id' | 'image' | 'state' | 'name' | 'pod'> = {
  columns: [{ heading: 'CONTAINER', name: 'id', cell: ID }, ...BEHIND_ID],
};
const OLDER_TABLE: typeof TABLE = {
  columns: [{ heading: 'CONTAINER ID', name: 'id', cell: ID }, ...BEHIND_ID],
};

const SHAPE = listShape('containers', [
  ['id'],
  ['podSandboxId'],
  ['metadata', 'name'],
  ['image', 'image'],
  ['state'],
]);

/**
 * Reads `crictl ps`. A container goes by its ID as it is shown, for its name is not its own (every pod may have a `web`).
 *
 * No list of containers of crictl is a complete one: the CRI plugin shows what it made itself, and neither the sandboxes
 * of pods nor what ctr or nerdctl put into `k8s.io`.
 */
const read: Reader = (observation) => {
  const { namespace, flags } = observation.invocation;
  const format = listFormat(observation.invocation);
  if (observation.succeeded === false || format === undefined) return [];
  if (format !== 'table') {
    const { items } = shownItems(observation, format, SHAPE) ?? { items: [] };
    return placedItems(observation, items, (tree) => textAt(tree, 'id')).flatMap(({ tree, line }) =>
      containerFacts(
        observation,
        {
          id: textAt(tree, 'id'),
          image: textAt(tree, 'image', 'image'),
          state: textAt(tree, 'state'),
          name: textAt(tree, 'metadata', 'name'),
          pod: textAt(tree, 'podSandboxId'),
        },
        line,
      ),
    );
  }
  if (flags.has('verbose')) return [];
  if (flags.has('quiet')) {
    const ids = quietList(observation).lines.filter(({ text }) => /^[0-9a-f]{64}$/.test(text));
    return ids.map((line) => fact('container', { id: line.text, namespace }, line));
  }
  const { rows } = ownTable(observation, TABLE, OLDER_TABLE);
  return rows.flatMap(({ value, line }) => containerFacts(observation, value, line));
};

/** A container as a list shows it. */
interface Shown {
  id?: string | undefined;
  image?: string | undefined;
  state?: string | undefined;
  name?: string | undefined;
  pod?: string | undefined;
}

function containerFacts(
  { invocation: { namespace } }: Observation,
  { id, image, state, name, pod }: Shown,
  line: OutputLine | undefined,
): Finding[] {
  if (id === undefined && name === undefined) return [];
  const shownImage = image === undefined ? undefined : imageNamed(image);
  const container = fact('container', { id, image: shownImage, name, pod, namespace }, line);
  // Its name is that of containers of other pods, too: it says of none of them what it does.
  if (state === undefined || id === undefined) return [container];
  return [container, fact('task', { id, status: taskStatus(state), namespace }, line)];
}

export const PS: RegisteredReader = {
  tool: 'crictl',
  actions: ['ps'],
  forms: ['-a', '-q', '--no-trunc', '-o json', '-o yaml', "-o json | jq '.containers[].id'", '| grep'],
  versions: '1.11 to 1.37',
  proves: ['container', 'task'],
  read,
};
