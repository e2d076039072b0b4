import type { Observation } from '../../observation.ts';
import { AGO, either, inOrder, oneOf, QUOTED, SIZE, word } from '../cells.ts';
import { fact, type Finding } from '../../finding.ts';
import type { Reader, RegisteredReader } from '../reader.ts';
import { ownTable, quietList, type Table } from '../table.ts';
import { readFormattedContainers } from './formatted-containers.ts';
import { containerFacts, containerLists, isSelected, listedContainer } from './listed-container.ts';
import { STATUS } from './status.ts';

/** `8.0 KiB (virtual 2.0 MiB)`, `12.3kB (virtual 4.7MB)`. */
const SIZES = inOrder(
  SIZE,
  oneOf('(virtual'),
  either(word(/^[\d.]{1,20}[kKMGTP]?i?B\)$/), inOrder(word(/^[\d.]{1,20}$/), word(/^[kKMGTP]?i?B\)$/))),
);

/** Ports (`0.0.0.0:8080->8080/tcp, 127.0.0.1:81->81/tcp`) are told from a name by their arrows. */
const PORTS = (words: readonly string[], at: number): number | undefined => {
  let count = 0;
  while (words[at + count]?.includes('->') === true) count++;
  return count === 0 ? undefined : count;
};

/** Names are of letters, but for those in `k8s.io`, where nerdctl makes `k8s://NAMESPACE/POD/CONTAINER` of labels. */
const NAMES = word(/^(?!io\.containerd\.)[\w./:-]+$/);

/** `--format wide` and `--size` add columns; what ctr made has neither name nor platform. */
const TABLE: Table<'ID' | 'Image' | 'Status' | 'Ports' | 'Names' | 'Runtime'> = {
  columns: [
    { heading: 'CONTAINER ID', name: 'ID', cell: word() },
    { heading: 'IMAGE', name: 'Image', cell: word() },
    { heading: 'COMMAND', cell: QUOTED },
    { heading: 'CREATED', cell: AGO },
    { heading: 'STATUS', name: 'Status', cell: STATUS },
    { heading: 'PORTS', name: 'Ports', cell: PORTS, mayBeEmpty: true },
    { heading: 'NAMES', name: 'Names', cell: NAMES, mayBeEmpty: true },
    { heading: 'RUNTIME', name: 'Runtime', cell: word(/^io\.containerd\./), mayBeMissing: true },
    { heading: 'PLATFORM', cell: word(/^\w+\//), mayBeEmpty: true, mayBeMissing: true },
    { heading: 'SIZE', cell: SIZES, mayBeMissing: true },
  ],
};

/** Reads `nerdctl ps`: each row is the record of a container, and its task where there is one. */
const read: Reader = (observation) => {
  const { flags } = observation.invocation;
  if (observation.succeeded === false) return [];
  const format = flags.get('format') ?? 'table';
  if (format !== 'table' && format !== 'wide') return readFormattedContainers(observation);
  return flags.has('quiet') ? readIds(observation) : readTable(observation);
};

function readTable(observation: Observation): Finding[] {
  const { rows, whole } = ownTable(observation, TABLE);
  const containers = rows.flatMap(({ value, line }) => listedContainer({ Names: '', ...value }, line) ?? []);
  const complete = whole && containers.length === rows.length && !isSelected(observation);
  return [
    ...(complete ? containerLists(observation, containers) : []),
    ...containerFacts(observation, containers),
  ];
}

/** IDs do not tell which names are missing: only an empty list is a complete one. */
function readIds(observation: Observation): Finding[] {
  const { lines, whole } = quietList(observation);
  const { namespace, flags } = observation.invocation;
  const isUp = !flags.has('all') && !isSelected(observation);
  const lists =
    whole && lines.length === 0 && !isSelected(observation) ? containerLists(observation, []) : [];
  const facts = lines.flatMap((line) => {
    const values = { id: line.text, namespace };
    const container = fact('container', values, line);
    return isUp ? [container, fact('task', { ...values, status: 'RUNNING' }, line)] : [container];
  });
  return [...lists, ...facts];
}

export const PS: RegisteredReader = {
  tool: 'nerdctl',
  actions: ['ps'],
  forms: [
    '-a',
    '-q',
    '-s',
    '--no-trunc',
    '--format wide',
    '--format json',
    "--format '{{json .}}'",
    "--format '{{.Names}} {{.Status}}'",
    '| jq -r .Names',
    '| grep',
  ],
  versions: '1.7 to 2.3',
  proves: ['listing', 'container', 'task'],
  read,
};
