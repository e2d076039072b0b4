import type { OutputLine } from '../../segments/segment.ts';
import { mayHideError, type Observation } from '../legacy.ts';
import { readRows } from '../rows.ts';
import type { Finding, LegacyReader as Reader } from './reader.ts';
import { runcRoot } from './runc-root.ts';

/** How one list command shows its rows. */
interface ListFormat {
  tool: string;
  action: string;
  of: 'image' | 'container' | 'task' | 'snapshot' | 'content' | 'state';
  header: RegExp;
  row: RegExp;
  /** Attribute of each group of `row`; the first names the thing. */
  attributes: readonly string[];
  /** What may be left of a row when awk or cut took columns out of it. */
  parts?: readonly { row: RegExp; attributes: readonly string[] }[];
}

/** Formats of ctr 1.6 to 2.1 and runc 1.1 to 1.3; headers and columns are the same in all of them. */
const FORMATS: readonly ListFormat[] = [
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
  const tables = tablesIn(observation, format);
  const own = tables.length === observation.occurrence.count;
  const rows = readRows(own ? (tables[observation.occurrence.index] ?? []) : observation.output, format.row);
  const complete = !isNarrowed(observation, format) && own;
  const names = rows.map((row) => row.cells[0] ?? '');
  return [
    ...(complete ? [listing(format, observation, names)] : []),
    ...rows.map(({ cells, line }) => rowFact(observation, format, format.attributes, cells, line)),
    ...(rows.length === 0 && observation.filtered ? readParts(observation, format) : []),
  ];
}

/** The output below each header of this list up to the next; in a narrow terminal the header takes two rows. */
function tablesIn({ output }: Observation, { header }: ListFormat): OutputLine[][] {
  const text = (index: number): string => output[index]?.text ?? '';
  const starts = [...output.keys()].flatMap((index) => {
    if (header.test(text(index))) return [{ index, rows: index + 1 }];
    const wrapped = !header.test(text(index + 1)) && header.test(text(index) + text(index + 1));
    return wrapped ? [{ index, rows: index + 2 }] : [];
  });
  return starts.map(({ rows }, table) => output.slice(rows, starts[table + 1]?.index));
}

function readParts(observation: Observation, format: ListFormat): Finding[] {
  for (const { row, attributes } of format.parts ?? []) {
    const rows = readRows(observation.output, row);
    if (rows.length > 0) {
      return rows.map(({ cells, line }) => rowFact(observation, format, attributes, cells, line));
    }
  }
  return [];
}

function rowFact(
  observation: Observation,
  format: ListFormat,
  attributes: readonly string[],
  cells: readonly string[],
  line: OutputLine,
): Finding {
  const values = Object.fromEntries(attributes.map((name, index) => [name, valueOf(name, cells[index])]));
  return { type: format.of, line, values: { ...scopeOf(observation), ...values } };
}

function readNames(observation: Observation, format: ListFormat): Finding[] {
  // Behind a pipe a number is how many there are, as "wc -l" says it.
  const isName = observation.filtered ? /^(?!\d+$)\S+$/ : /^\S+$/;
  const lines = observation.output.filter((line) => isName.test(line.text));
  const name = format.attributes[0] ?? 'id';
  const whole = observation.succeeded === true && lines.length === observation.output.length;
  const certain = lines.length > 0 || !mayHideError(observation);
  const complete = !isNarrowed(observation, format) && whole && certain;
  return [
    ...(complete
      ? [
          listing(
            format,
            observation,
            lines.map((line) => line.text),
          ),
        ]
      : []),
    ...lines.map((line) => ({
      type: format.of,
      line,
      values: { ...scopeOf(observation), [name]: line.text },
    })),
  ];
}

/** Whether something may have been left out: by another program, or by a filter of ctr's own, which tasks do not have. */
function isNarrowed({ filtered, invocation }: Observation, { tool, of }: ListFormat): boolean {
  return filtered || (tool === 'ctr' && of !== 'task' && invocation.operands.length > 0);
}

/** A list comes before its rows: what is in it was still there after it began. */
function listing(format: ListFormat, observation: Observation, ids: string[]): Finding {
  return { type: 'listing', values: { of: format.of, ...scopeOf(observation), ids, count: ids.length } };
}

/** Where a list looks: containerd's namespace, or runc's root folder. */
function scopeOf(observation: Observation): { namespace?: string; root?: string } {
  const { invocation } = observation;
  if (invocation.tool === 'runc') return { root: runcRoot(observation) };
  return invocation.namespace === undefined ? {} : { namespace: invocation.namespace };
}

function valueOf(attribute: string, cell: string | undefined): string | number | undefined {
  if (cell === undefined || cell === '') return undefined;
  return attribute === 'pid' ? Number(cell) : cell;
}
