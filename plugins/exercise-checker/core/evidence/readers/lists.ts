import type { Invocation } from '../../../../container-commands/index.ts';
import { outputText, type Observation } from '../observation.ts';
import { readRows } from '../rows.ts';
import type { Finding, Reader } from './reader.ts';

/** How one list command shows its rows. */
interface ListFormat {
  tool: string;
  action: string;
  of: 'image' | 'container' | 'task' | 'snapshot' | 'content' | 'state';
  header: RegExp;
  row: RegExp;
  /** Attribute of each group of `row`; the first names the thing. */
  attributes: readonly string[];
}

/** Formats of ctr 1.6 to 2.1 and runc 1.1 to 1.3; headers and columns are the same in all of them. */
const FORMATS: readonly ListFormat[] = [
  {
    tool: 'ctr',
    action: 'images list',
    of: 'image',
    header: /^REF\s+TYPE\s+DIGEST\b/,
    row: /^(\S+)\s+application\/\S+\s+(sha256:[0-9a-f]{64})(?:\s|$)/,
    attributes: ['name', 'digest'],
  },
  {
    tool: 'ctr',
    action: 'containers list',
    of: 'container',
    header: /^CONTAINER\s+IMAGE\s+RUNTIME\b/,
    row: /^(\S+)\s+(\S+)\s+(io\.containerd\.\S+\.v\d)\s*$/,
    attributes: ['id', 'image', 'runtime'],
  },
  {
    tool: 'ctr',
    action: 'tasks list',
    of: 'task',
    header: /^TASK\s+PID\s+STATUS\b/,
    row: /^(\S+)\s+(\d+)\s+(RUNNING|STOPPED|CREATED|PAUSED|PAUSING|UNKNOWN)\s*$/,
    attributes: ['id', 'pid', 'status'],
  },
  {
    tool: 'ctr',
    action: 'snapshots list',
    of: 'snapshot',
    header: /^KEY\s+PARENT\s+KIND\b/,
    row: /^(\S+)\s+(?:(sha256:[0-9a-f]{64})\s+)?(Committed|Active|View)\s*$/,
    attributes: ['key', 'parent', 'kind'],
  },
  {
    tool: 'ctr',
    action: 'content list',
    of: 'content',
    header: /^DIGEST\s+SIZE\s+AGE\b/,
    row: /^(sha256:[0-9a-f]{64})(?:\s|$)/,
    attributes: ['digest'],
  },
  {
    tool: 'runc',
    action: 'list',
    of: 'state',
    header: /^ID\s+PID\s+STATUS\s+BUNDLE\b/,
    row: /^(\S+)\s+(\d+)\s+(created|running|stopped|paused)\s+(\/\S+)/,
    attributes: ['id', 'pid', 'status', 'bundle'],
  },
];

/** Reads the list commands of ctr and runc, with their table or with `-q`, whole or through a filter. */
export const readLists: Reader = (observation) => {
  const { invocation, succeeded } = observation;
  const format = FORMATS.find(({ tool, action }) => tool === invocation.tool && action === invocation.action);
  if (format === undefined || succeeded === false) return [];
  return invocation.flags.has('quiet') ? readNames(observation, format) : readTable(observation, format);
};

function readTable(observation: Observation, format: ListFormat): Finding[] {
  const rows = readRows(observation.output, format.row);
  const headers = outputText(observation).filter((line) => format.header.test(line)).length;
  const complete = !observation.filtered && headers === 1;
  return [
    ...(complete
      ? [
          listing(
            format,
            observation.invocation,
            rows.map((row) => row.cells[0] ?? ''),
          ),
        ]
      : []),
    ...rows.map(({ cells, line }) => ({
      type: format.of,
      line,
      values: {
        ...scopeOf(observation.invocation),
        ...Object.fromEntries(format.attributes.map((name, index) => [name, valueOf(name, cells[index])])),
      },
    })),
  ];
}

function readNames(observation: Observation, format: ListFormat): Finding[] {
  const lines = observation.output.filter((line) => /^\S+$/.test(line.text));
  const name = format.attributes[0] ?? 'id';
  const whole = observation.succeeded === true && lines.length === observation.output.length;
  const complete = !observation.filtered && whole;
  return [
    ...(complete
      ? [
          listing(
            format,
            observation.invocation,
            lines.map((line) => line.text),
          ),
        ]
      : []),
    ...lines.map((line) => ({
      type: format.of,
      line,
      values: { ...scopeOf(observation.invocation), [name]: line.text },
    })),
  ];
}

/** A list comes before its rows: what is in it was still there after it began. */
function listing(format: ListFormat, invocation: Invocation, ids: string[]): Finding {
  return { type: 'listing', values: { of: format.of, ...scopeOf(invocation), ids, count: ids.length } };
}

/** Where a list looks: containerd's namespace, or runc's root folder. */
function scopeOf(invocation: Invocation): { namespace?: string; root?: string } {
  if (invocation.tool === 'runc') {
    const root = invocation.flags.get('root');
    return { root: typeof root === 'string' ? root : '/run/runc' };
  }
  return invocation.namespace === undefined ? {} : { namespace: invocation.namespace };
}

function valueOf(attribute: string, cell: string | undefined): string | number | undefined {
  if (cell === undefined || cell === '') return undefined;
  return attribute === 'pid' ? Number(cell) : cell;
}
