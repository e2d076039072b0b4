import { outputText, type Observation } from '../observation.ts';
import { readRows } from '../rows.ts';
import type { Finding, Reader } from './reader.ts';

/** How one list command of ctr shows its rows. */
interface ListFormat {
  action: string;
  of: 'image' | 'container' | 'task';
  header: RegExp;
  row: RegExp;
  /** Attribute of each group of `row`; the first names the thing. */
  attributes: readonly string[];
}

/** Formats of ctr 1.6 to 2.1; headers and columns are the same in all of them. */
const FORMATS: readonly ListFormat[] = [
  {
    action: 'images list',
    of: 'image',
    header: /^REF\s+TYPE\s+DIGEST\b/,
    row: /^(\S+)\s+application\/\S+\s+(sha256:[0-9a-f]{64})(?:\s|$)/,
    attributes: ['name', 'digest'],
  },
  {
    action: 'containers list',
    of: 'container',
    header: /^CONTAINER\s+IMAGE\s+RUNTIME\b/,
    row: /^(\S+)\s+(\S+)\s+(io\.containerd\.\S+\.v\d)\s*$/,
    attributes: ['id', 'image', 'runtime'],
  },
  {
    action: 'tasks list',
    of: 'task',
    header: /^TASK\s+PID\s+STATUS\b/,
    row: /^(\S+)\s+(\d+)\s+(RUNNING|STOPPED|CREATED|PAUSED|PAUSING|UNKNOWN)\s*$/,
    attributes: ['id', 'pid', 'status'],
  },
];

/** Reads `ctr images|containers|tasks list`, with its table or with `-q`, whole or through a filter. */
export const readLists: Reader = (observation) => {
  const { invocation, succeeded } = observation;
  const format = FORMATS.find((candidate) => candidate.action === invocation.action);
  if (format === undefined || invocation.tool !== 'ctr' || succeeded === false) return [];
  return invocation.flags.has('quiet') ? readNames(observation, format) : readTable(observation, format);
};

function readTable(observation: Observation, format: ListFormat): Finding[] {
  const { namespace } = observation.invocation;
  const rows = readRows(observation.output, format.row);
  const headers = outputText(observation).filter((line) => format.header.test(line)).length;
  const complete = !observation.filtered && headers === 1;
  return [
    ...(complete ? [listing(format, namespace, rows.map((row) => row.cells[0] ?? ''))] : []),
    ...rows.map(({ cells, line }) => ({
      type: format.of,
      line,
      values: {
        namespace,
        ...Object.fromEntries(format.attributes.map((name, index) => [name, valueOf(name, cells[index])])),
      },
    })),
  ];
}

function readNames(observation: Observation, format: ListFormat): Finding[] {
  const { namespace } = observation.invocation;
  const lines = observation.output.filter((line) => /^\S+$/.test(line.text));
  const name = format.attributes[0] ?? 'id';
  const whole = observation.succeeded === true && lines.length === observation.output.length;
  const complete = !observation.filtered && whole;
  return [
    ...(complete ? [listing(format, namespace, lines.map((line) => line.text))] : []),
    ...lines.map((line) => ({ type: format.of, line, values: { namespace, [name]: line.text } })),
  ];
}

/** A list comes before its rows: what is in it was still there after it began. */
function listing(format: ListFormat, namespace: string | undefined, ids: string[]): Finding {
  return { type: 'listing', values: { of: format.of, namespace, ids } };
}

function valueOf(attribute: string, cell: string | undefined): string | number | undefined {
  return attribute === 'pid' ? Number(cell) : cell;
}
