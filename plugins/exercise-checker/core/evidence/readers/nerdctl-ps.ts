import type { FactValue } from '../fact.ts';
import type { Observation } from '../observation.ts';
import { readRows, type Row } from '../rows.ts';
import { ownIds, ownTable } from './nerdctl-table.ts';
import { completeReference } from './nerdctl-reference.ts';
import type { Finding, Reader } from './reader.ts';

const HEADER = /^CONTAINER ID\s+IMAGE(?:\s+C|\s*$)/;
const AGO = '(?:\\w+ ){1,4}ago';
const STATUS = `Up(?: \\([^)]*\\))?|(?:Exited|Restarting) \\(\\d+\\) ${AGO}|Created|Paused|Pausing|Unknown`;
const UP_TO_STATUS = `^(\\S+)\\s+(\\S+)\\s+"(?:[^"\\\\]|\\\\.)*"\\s+${AGO}\\s+(${STATUS})`;
/** Ports (`0.0.0.0:8080->8080/tcp`) may stand between; `--format wide` and `--size` add columns behind the name. */
const NAMED = new RegExp(
  `${UP_TO_STATUS}\\s+(?:(?=\\S*->)\\S+\\s+)*(?!\\S*->)(\\S+)` +
    '(?:\\s+(io\\.containerd\\.\\S+)\\s+\\S+)?(?:\\s+[\\d.]+ ?\\w+ \\(virtual [^)]*\\))?\\s*$',
);
/** What ctr made has no name here, and its ID is what ctr calls it: whole only where it is shorter than the column. */
const NAMELESS = new RegExp(`${UP_TO_STATUS}\\s*$`);
const ROW_START = /^\S+\s+(?:\S+\s+)?"/;
const ID_WIDTH = 12;

interface Listed {
  id: string;
  image: string;
  status: string;
  runtime: string | undefined;
  line: Row['line'];
}

/**
 * Reads `nerdctl ps`, from the documented output of 1.x and 2.x, not yet from a recording. Each row is the record
 * and the task of one container. All rows are there with `-a`; without it only what is up, which proves that
 * nothing else runs, and nothing of records.
 */
export const readNerdctlPs: Reader = (observation) => {
  const { invocation, succeeded } = observation;
  if (invocation.tool !== 'nerdctl' || invocation.action !== 'ps' || succeeded === false) return [];
  const format = invocation.flags.get('format') ?? 'table';
  if (format !== 'table' && format !== 'wide') return [];
  return invocation.flags.has('quiet') ? readIds(observation) : readTable(observation);
};

function readTable(observation: Observation): Finding[] {
  const { lines, whole } = ownTable(observation, HEADER);
  const named = readRows(lines, NAMED).map(({ cells, line }) => listed(cells, line, cells[3] ?? ''));
  const nameless = readRows(lines, NAMELESS)
    .filter(({ cells, line }) => isWholeId(cells[0] ?? '') && named.every((row) => row.line !== line))
    .map(({ cells, line }) => listed(cells, line, cells[0] ?? ''));
  const rows = [...named, ...nameless];
  const begun = lines.filter((line) => ROW_START.test(line.text)).length;
  const complete = whole && begun <= rows.length && !isNarrowed(observation);
  const { namespace } = observation.invocation;
  const ids = rows.map((row) => row.id);
  return [
    ...(complete ? listings(observation, ids) : []),
    ...rows.flatMap(({ id, image, runtime, status, line }): Finding[] => [
      { type: 'container', line, values: { id, image, runtime, namespace } },
      { type: 'task', line, values: { id, status, namespace } },
    ]),
  ];
}

function listed(cells: readonly string[], line: Row['line'], id: string): Listed {
  const [, image = '', status = '', , runtime] = cells;
  return {
    id,
    image: completeReference(image),
    status: taskStatus(status),
    runtime: runtime === '' ? undefined : runtime,
    line,
  };
}

/** An ID as long as the column may be cut; only those of nerdctl's own containers are 64 long. */
function isWholeId(id: string): boolean {
  return id.length !== ID_WIDTH;
}

/** containerd's word for what nerdctl prints. */
function taskStatus(status: string): string {
  if (status.startsWith('Up')) return 'RUNNING';
  return /^(?:Exited|Restarting)/.test(status) ? 'STOPPED' : status.toUpperCase();
}

function readIds(observation: Observation): Finding[] {
  const { lines, empty } = ownIds(observation);
  const { namespace, flags } = observation.invocation;
  const running = !flags.has('all') && !isNarrowed(observation);
  return [
    ...(empty && !isNarrowed(observation) ? listings(observation, []) : []),
    ...lines.flatMap((line): Finding[] => {
      const values: Record<string, FactValue | undefined> = { id: line.text, namespace };
      const container: Finding = { type: 'container', line, values };
      return running
        ? [container, { type: 'task', line, values: { ...values, status: 'RUNNING' } }]
        : [container];
    }),
  ];
}

/** Whether it was told to leave something out. */
function isNarrowed({ invocation }: Observation): boolean {
  return ['filter', 'last', 'latest'].some((flag) => invocation.flags.has(flag));
}

function listings({ invocation: { flags, namespace } }: Observation, ids: string[]): Finding[] {
  const kinds = flags.has('all') ? ['container', 'task'] : ['task'];
  return kinds.map((of) => ({ type: 'listing', values: { of, namespace, ids, count: ids.length } }));
}
