import type { FactValue } from '../fact.ts';
import { outputText, type Observation } from '../observation.ts';
import { readRows } from '../rows.ts';
import { completeReference } from './nerdctl-reference.ts';
import { ownIds, ownTable } from './nerdctl-table.ts';
import type { Finding, Reader } from './reader.ts';

/** `CONTAINER ID` up to 1.16, `CONTAINER` since; 1.24 adds the pod's name, 1.32 its namespace. */
const HEADER = /^CONTAINER(?: ID)?\s+IMAGE\s+CREATED\b/;
const HEX = '[0-9a-f]{13,64}';
const ROW = new RegExp(
  `^(${HEX})\\s+(\\S+)\\s+(?:\\w+ ){1,4}ago\\s+` +
    `(Running|Exited|Created|Unknown|CONTAINER_[A-Z]+)\\s+\\S+\\s+\\d+\\s+${HEX}(?:\\s+\\S+){0,2}\\s*$`,
);

const STATUS = new Map([
  ['RUNNING', 'RUNNING'],
  ['EXITED', 'STOPPED'],
  ['CREATED', 'CREATED'],
]);

/**
 * Reads `crictl ps`, `stop` and `rm`, from the documented output of all its headers, not yet from a recording.
 * A container goes by its ID as it is shown, for its name is not its own (every pod may have a `web`).
 *
 * No list of crictl is a complete one: the CRI plugin shows what it made itself, and neither the sandboxes of
 * pods nor what ctr or nerdctl put into `k8s.io`.
 */
export const readCrictlPs: Reader = (observation) => {
  const { invocation, succeeded, error } = observation;
  if (invocation.tool !== 'crictl') return [];
  const { namespace, operands, flags } = invocation;
  switch (invocation.action) {
    case 'ps':
      return succeeded === false ? [] : readList(observation);
    case 'stop':
      return operands.map((id): Finding => ({
        type: 'kill',
        values: { id, signal: 'SIGTERM', namespace, succeeded: resultFor(observation, id) },
      }));
    case 'rm':
      return operands.map((id): Finding => {
        const result = { forced: flags.has('force'), succeeded: resultFor(observation, id), error };
        return { type: 'delete', values: { of: 'container', id, namespace, ...result } };
      });
    default:
      return [];
  }
};

function readList(observation: Observation): Finding[] {
  const { namespace, flags } = observation.invocation;
  if (flags.has('verbose') || (flags.get('output') ?? 'table') !== 'table') return [];
  if (flags.has('quiet')) {
    const ids = ownIds(observation).lines.filter((line) => /^[0-9a-f]{64}$/.test(line.text));
    return ids.map((line) => ({ type: 'container', line, values: { id: line.text, namespace } }));
  }
  return readRows(ownTable(observation, HEADER).lines, ROW).flatMap(({ cells, line }): Finding[] => {
    const [id = '', image = '', state = ''] = cells;
    const known: Record<string, FactValue | undefined> = { id, namespace };
    const status = STATUS.get(state.replace('CONTAINER_', '').toUpperCase()) ?? 'UNKNOWN';
    return [
      { type: 'container', line, values: { ...known, image: nameOf(image) } },
      { type: 'task', line, values: { ...known, status } },
    ];
  });
}

/** The kubelet starts containers by the ID of their image; then the column names none. */
function nameOf(image: string): string | undefined {
  return /^(?:sha256:)?[0-9a-f]{13,64}$/.test(image) ? undefined : completeReference(image);
}

/** Each of several is done by itself and told by its ID. */
function resultFor(observation: Observation, id: string): boolean | undefined {
  return outputText(observation).includes(id) || observation.succeeded;
}
