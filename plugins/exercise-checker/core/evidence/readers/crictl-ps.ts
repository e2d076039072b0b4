import { completeReference } from '../../../../container-commands/index.ts';
import type { FactValue } from '../fact.ts';
import type { Observation } from '../legacy.ts';
import { readRows } from '../rows.ts';
import { ownIds, ownTable } from './nerdctl-table.ts';
import type { Finding, LegacyReader as Reader } from './reader.ts';

/** `CONTAINER ID` up to 1.16, `CONTAINER` since; 1.24 adds the pod's name, 1.32 its namespace. */
const HEADER = /^CONTAINER(?: ID)?\s+IMAGE\s+CREATED\b/;
const HEX = '[0-9a-f]{13,64}';
const ROW = new RegExp(
  `^(${HEX})\\s+(\\S+)\\s+(?:\\w+ ){1,4}ago\\s+` +
    `(Running|Exited|Created|Unknown|CONTAINER_[A-Z]+)\\s+(\\S+)\\s+\\d+\\s+(${HEX})(?:\\s+\\S+){0,2}\\s*$`,
);

const STATUS = new Map([
  ['RUNNING', 'RUNNING'],
  ['EXITED', 'STOPPED'],
  ['CREATED', 'CREATED'],
]);

/**
 * Reads `crictl ps`. A container goes by its ID as it is shown, for its name is not its own (every pod may have a `web`).
 *
 * No list of containers of crictl is a complete one: the CRI plugin shows what it made itself, and neither the sandboxes
 * of pods nor what ctr or nerdctl put into `k8s.io`.
 */
export const readCrictlPs: Reader = (observation) => {
  const { invocation, succeeded } = observation;
  const isRead = invocation.tool === 'crictl' && invocation.action === 'ps' && succeeded !== false;
  return isRead ? readList(observation) : [];
};

/** What crictl and the CRI write as `Running` and `CONTAINER_RUNNING`, in the words of ctr. */
export function taskStatus(state: string): string {
  return STATUS.get(state.replace('CONTAINER_', '').toUpperCase()) ?? 'UNKNOWN';
}

function readList(observation: Observation): Finding[] {
  const { namespace, flags } = observation.invocation;
  if (flags.has('verbose') || (flags.get('output') ?? 'table') !== 'table') return [];
  if (flags.has('quiet')) {
    const ids = ownIds(observation).lines.filter((line) => /^[0-9a-f]{64}$/.test(line.text));
    return ids.map((line) => ({ type: 'container', line, values: { id: line.text, namespace } }));
  }
  return readRows(ownTable(observation, HEADER).lines, ROW).flatMap(({ cells, line }): Finding[] => {
    const [id = '', image = '', state = '', name = '', pod = ''] = cells;
    const known: Record<string, FactValue | undefined> = { id, namespace };
    return [
      { type: 'container', line, values: { ...known, image: nameOf(image), name, pod } },
      { type: 'task', line, values: { ...known, status: taskStatus(state) } },
    ];
  });
}

/** The kubelet starts containers by the ID of their image; then the column names none. */
export function nameOf(image: string): string | undefined {
  return /^(?:sha256:)?[0-9a-f]{13,64}$/.test(image) ? undefined : completeReference(image);
}
