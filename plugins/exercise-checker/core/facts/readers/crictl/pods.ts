import type { OutputLine } from '../../../segments/segment.ts';
import type { Observation } from '../../observation.ts';
import { AGO, NUMBER, oneOf, word } from '../cells.ts';
import { fact, type Finding } from '../../finding.ts';
import type { Reader, RegisteredReader } from '../reader.ts';
import { shownItems } from '../structured/items.ts';
import { placedItems } from '../structured/placed-items.ts';
import { textAt } from '../structured/tree.ts';
import { isNarrowed, ownTable, quietList, type Table } from '../table.ts';
import { listFormat, listShape } from './answer.ts';
import { podStatus } from './state.ts';

/** `PODSANDBOX ID` up to 1.11; 1.19 adds the runtime handler. */
const BEHIND_ID = [
  { heading: 'CREATED', cell: AGO },
  {
    heading: 'STATE',
    name: 'state',
    cell: oneOf('Ready', 'NotReady', 'SANDBOX_READY', 'SANDBOX_NOTREADY'),
  },
  { heading: 'NAME', name: 'name', cell: word() },
  { heading: 'NAMESPACE', cell: word() },
  { heading: 'ATTEMPT', cell: NUMBER },
  { heading: 'RUNTIME', cell: word(), mayBeMissing: true, mayBeEmpty: true },
] as const;
const ID = word(/^[0-9a-f]{13,64}$/);
const TABLE: Table<'id' | 'state' | 'name'> = {
  columns: [{ heading: 'POD ID', name: 'id', cell: ID }, ...BEHIND_ID],
};
const OLDER_TABLE: typeof TABLE = {
  columns: [{ heading: 'PODSANDBOX ID', name: 'id', cell: ID }, ...BEHIND_ID],
};

const SHAPE = listShape('items', [['id'], ['metadata', 'name'], ['state']]);

/** A pod as a list shows it. */
interface Shown {
  id?: string | undefined;
  name?: string | undefined;
  state?: string | undefined;
}

/** Reads `crictl pods`. Only the CRI plugin has pods, so its list of them is complete. */
const read: Reader = (observation) => {
  const { flags } = observation.invocation;
  const format = listFormat(observation.invocation);
  if (observation.succeeded === false || format === undefined) return [];
  const isSelected = isNarrowed(observation.invocation, {
    flags: ['id', 'label', 'last', 'latest', 'name', 'namespace', 'state'],
  });
  if (format !== 'table') {
    const shown = shownItems(observation, format, SHAPE) ?? { items: [], whole: false };
    const pods = placedItems(observation, shown.items, (tree) => textAt(tree, 'id')).map(
      ({ tree, line }) => ({
        value: {
          id: textAt(tree, 'id'),
          name: textAt(tree, 'metadata', 'name'),
          state: textAt(tree, 'state'),
        },
        line,
      }),
    );
    return podFacts(observation, pods, shown.whole && !isSelected);
  }
  if (flags.has('verbose')) return readInWords(observation);
  if (flags.has('quiet')) return readIds(observation, isSelected);
  const { rows, whole } = ownTable(observation, TABLE, OLDER_TABLE);
  return podFacts(observation, rows, whole && !isSelected);
};

function readIds(observation: Observation, isSelected: boolean): Finding[] {
  const { lines, whole } = quietList(observation);
  const ids = lines.filter(({ text }) => /^[0-9a-f]{64}$/.test(text));
  const pods = ids.map((line) => ({ value: { id: line.text }, line }));
  return podFacts(observation, pods, whole && lines.length === 0 && !isSelected);
}

/** With `-v` a pod is some lines, from its `ID: …` to its `Status: …`. */
function readInWords(observation: Observation): Finding[] {
  const { output } = observation;
  const starts = [...output.keys()].filter((index) => /^ID: [0-9a-f]{64}$/.test(output[index]?.text ?? ''));
  const pods = starts.map((start, index) => {
    const lines = output.slice(start, starts[index + 1]);
    const told = (label: string): string | undefined =>
      lines.find((line) => line.text.startsWith(label))?.text.slice(label.length);
    return {
      value: { id: told('ID: '), name: told('Name: '), state: told('Status: ') },
      line: output[start],
    };
  });
  return podFacts(observation, pods, false);
}

function podFacts(
  { invocation: { namespace } }: Observation,
  pods: readonly { value: Shown; line: OutputLine | undefined }[],
  isComplete: boolean,
): Finding[] {
  const shown = pods.filter(({ value }) => value.id !== undefined || value.name !== undefined);
  const ids = shown.flatMap(({ value }) => value.id ?? value.name ?? []);
  const facts = shown.map(({ value: { id, name, state }, line }) =>
    fact('pod', { id, name, status: state === undefined ? undefined : podStatus(state), namespace }, line),
  );
  const isNamed = shown.length === pods.length;
  return isComplete && isNamed
    ? [fact('listing', { of: 'pod', namespace, ids, count: ids.length }), ...facts]
    : facts;
}

export const PODS: RegisteredReader = {
  tool: 'crictl',
  actions: ['pods'],
  forms: [
    '-q',
    '-v',
    '--no-trunc',
    '-o json',
    '-o yaml',
    "-o json | jq -r '.items[].metadata.name'",
    '| grep',
  ],
  versions: '1.11 to 1.37',
  proves: ['listing', 'pod'],
  read,
};
