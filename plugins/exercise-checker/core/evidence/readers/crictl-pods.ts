import type { OutputLine } from '../../segments/segment.ts';
import type { FactValue } from '../fact.ts';
import type { Observation } from '../legacy.ts';
import { readRows } from '../rows.ts';
import { resultsOf } from './crictl-ids.ts';
import { printedId } from './nerdctl-output.ts';
import { ownIds, ownTable } from './nerdctl-table.ts';
import type { Finding, LegacyReader as Reader } from './reader.ts';

/** `PODSANDBOX ID` up to 1.11; 1.19 adds the runtime handler. */
const HEADER = /^POD(?:SANDBOX)? ID\s+CREATED\b/;
const ROW =
  /^([0-9a-f]{13,64})\s+(?:\w+ ){1,4}ago\s+(Ready|NotReady|SANDBOX_READY|SANDBOX_NOTREADY)\s+(\S+)\s+\S+\s+\d+(?:\s+\S+)?\s*$/;

/**
 * Reads `crictl pods`, `runp`, `stopp` and `rmp`. Only the CRI plugin has pods, so its list of them is complete.
 */
export const readCrictlPods: Reader = (observation) => {
  const { invocation, succeeded, error } = observation;
  if (invocation.tool !== 'crictl') return [];
  const { namespace, flags } = invocation;
  switch (invocation.action) {
    case 'pods':
      return succeeded === false ? [] : readList(observation);
    case 'runp': {
      const id = printedId(observation);
      return id === undefined ? [] : [pod({ id, status: 'READY', namespace })];
    }
    case 'stopp':
      return resultsOf(observation, /^Stopped sandbox (\S+)$/)
        .filter((result) => result.succeeded === true)
        .map(({ id }) => pod({ id, status: 'NOTREADY', namespace }));
    case 'rmp':
      return resultsOf(observation, /^Removed sandbox (\S+)$/).map((result): Finding => {
        const values = { forced: flags.has('force'), succeeded: result.succeeded, error };
        return { type: 'delete', values: { of: 'pod', id: result.id, namespace, ...values } };
      });
    default:
      return [];
  }
};

/** What crictl and the CRI write as `Ready` and `SANDBOX_READY`, as one word. */
export function podStatus(state: string): string {
  return state.toUpperCase().replace('SANDBOX_', '');
}

function readList(observation: Observation): Finding[] {
  const { namespace, flags } = observation.invocation;
  if ((flags.get('output') ?? 'table') !== 'table') return [];
  if (flags.has('verbose')) return readInWords(observation);
  const narrowed = ['id', 'label', 'last', 'latest', 'name', 'namespace', 'state'].some((flag) =>
    flags.has(flag),
  );
  if (flags.has('quiet')) {
    const { lines, empty } = ownIds(observation);
    const ids = lines.filter((line) => /^[0-9a-f]{64}$/.test(line.text));
    return [
      ...(empty && !narrowed ? [listing(namespace, [])] : []),
      ...ids.map((line) => pod({ id: line.text, namespace }, line)),
    ];
  }
  const { lines, whole } = ownTable(observation, HEADER);
  const rows = readRows(lines, ROW);
  const ids = rows.map(({ cells }) => cells[0] ?? '');
  return [
    ...(whole && !narrowed ? [listing(namespace, ids)] : []),
    ...rows.map(({ cells: [id = '', state = '', name = ''], line }) =>
      pod({ id, name, status: podStatus(state), namespace }, line),
    ),
  ];
}

/** With `-v` a pod is some lines, from its `ID: …` to its `Status: …`. */
function readInWords({ output, invocation: { namespace } }: Observation): Finding[] {
  const starts = [...output.keys()].filter((index) => /^ID: [0-9a-f]{64}$/.test(output[index]?.text ?? ''));
  return starts.map((start, index) => {
    const lines = output.slice(start, starts[index + 1]);
    const told = (label: string): string | undefined =>
      lines.find((line) => line.text.startsWith(label))?.text.slice(label.length);
    const state = told('Status: ');
    const status = state === undefined ? undefined : podStatus(state);
    return pod({ id: told('ID: '), name: told('Name: '), status, namespace }, output[start]);
  });
}

function pod(values: Record<string, FactValue | undefined>, line?: OutputLine): Finding {
  return line === undefined ? { type: 'pod', values } : { type: 'pod', line, values };
}

function listing(namespace: string | undefined, ids: string[]): Finding {
  return { type: 'listing', values: { of: 'pod', namespace, ids, count: ids.length } };
}
