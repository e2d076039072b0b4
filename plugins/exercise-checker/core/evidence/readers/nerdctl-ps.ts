import { completeReference } from '../../../../container-commands/index.ts';
import type { FactValue } from '../fact.ts';
import type { Observation } from '../legacy.ts';
import { readRows, type Row } from '../rows.ts';
import { formattedRows, type FormattedRows } from './nerdctl-format.ts';
import { ownIds, ownTable } from './nerdctl-table.ts';
import { shownPorts } from './nerdctl-ports.ts';
import type { Finding, LegacyReader as Reader } from './reader.ts';

const HEADER = /^CONTAINER ID\s+IMAGE(?:\s+C|\s*$)/;
const AGO = '(?:\\w+ ){1,4}ago';
const STATUS = `Up(?: \\([^)]*\\))?|(?:Exited|Restarting) \\(\\d+\\) ${AGO}|Created|Paused|Pausing|Unknown`;
const UP_TO_STATUS = `^(\\S+)\\s+(\\S+)\\s+"(?:[^"\\\\]|\\\\.)*"\\s+${AGO}\\s+(${STATUS})`;
/** `--format wide` and `--size` add columns; what ctr made has a runtime and no platform. */
const RUNTIME = 'io\\.containerd\\.\\S+';
const BEHIND = `(?:\\s+(${RUNTIME})(?:\\s+\\w+/\\S+)?)?(?:\\s+[\\d.]+ ?\\w+ \\(virtual [^)]*\\))?\\s*$`;
/** Ports (`0.0.0.0:8080->8080/tcp`) may stand between. */
const NAMED = new RegExp(
  `${UP_TO_STATUS}\\s+((?:(?=\\S*->)\\S+\\s+)*)(?!\\S*->)(?!${RUNTIME}\\s)(\\S+)${BEHIND}`,
);
/** What ctr made has no name here, and its ID is what ctr calls it: whole only where it is shorter than the column. */
const NAMELESS = new RegExp(`${UP_TO_STATUS}${BEHIND}`);
const ROW_START = /^\S+\s+(?:\S+\s+)?"/;
const ID_WIDTH = 12;

interface Listed {
  id: string;
  image: string | undefined;
  /** Undefined where there is no task: nothing was started yet, or what ctr made has ended. */
  status: string | undefined;
  exitStatus: number | undefined;
  ports: readonly string[];
  runtime: string | undefined;
  line: Row['line'];
}

/**
 * Reads `nerdctl ps`. Each row is the record of one container, and its task where there is one. All rows are there
 * with `-a`; without it only what is up, which proves that nothing else runs, and nothing of records.
 */
export const readNerdctlPs: Reader = (observation) => {
  const { invocation, succeeded } = observation;
  if (invocation.tool !== 'nerdctl' || invocation.action !== 'ps' || succeeded === false) return [];
  const formatted = formattedRows(observation);
  if (formatted !== undefined) return readFormatted(observation, formatted);
  const format = invocation.flags.get('format') ?? 'table';
  if (format !== 'table' && format !== 'wide') return [];
  return invocation.flags.has('quiet') ? readIds(observation) : readTable(observation);
};

function readTable(observation: Observation): Finding[] {
  const { lines, whole } = ownTable(observation, HEADER);
  const named = readRows(lines, NAMED).map(({ cells, line }) => {
    const [, , , ports = '', name = '', runtime] = cells;
    return { ...listed(cells, line, name, runtime), ports: shownPorts(ports) };
  });
  const nameless = readRows(lines, NAMELESS)
    .filter(({ cells, line }) => isWholeId(cells[0] ?? '') && named.every((row) => row.line !== line))
    .map(({ cells, line }) => ({ ...listed(cells, line, cells[0] ?? '', cells[3]), ports: [] }));
  const rows = [...named, ...nameless];
  const begun = lines.filter((line) => ROW_START.test(line.text)).length;
  const complete = whole && begun <= rows.length && !isNarrowed(observation);
  return [...(complete ? listings(observation, rows) : []), ...rowFacts(observation, rows)];
}

/**
 * A list of which the learner has chosen the columns. Where those are without a status, `-a` leaves open what is up, and
 * a list without it has nothing else.
 */
function readFormatted(observation: Observation, { rows, whole }: FormattedRows): Finding[] {
  const { flags } = observation.invocation;
  const listed = rows.flatMap(({ Names, ID, Image, Status, Ports, line }): Listed[] => {
    const status = Status ?? (flags.has('all') ? '' : 'Up');
    const id = Names ?? ID ?? '';
    const image = Image === undefined ? undefined : completeReference(Image);
    const exitStatus = exitStatusIn(status);
    const ports = shownPorts(Ports ?? '');
    return id === ''
      ? []
      : [{ id, image, status: taskStatus(status), exitStatus, ports, runtime: undefined, line }];
  });
  // By IDs alone nobody knows which name is missing.
  const named = listed.length === rows.length && rows.every(({ Names }) => Names !== undefined);
  const complete = whole && named && !isNarrowed(observation);
  const open = flags.has('all') && rows.some(({ Status }) => Status === undefined);
  const lists = complete ? listings(observation, listed) : [];
  return [
    ...lists.filter((list) => !open || (list.type === 'listing' && list.values.of === 'container')),
    ...rowFacts(observation, listed),
  ];
}

function rowFacts({ invocation: { namespace } }: Observation, rows: readonly Listed[]): Finding[] {
  return rows.flatMap(({ id, image, runtime, status, exitStatus, ports, line }): Finding[] => {
    const values = { id, image, runtime, ports: ports.length === 0 ? undefined : ports, namespace };
    const container: Finding = { type: 'container', line, values };
    if (status === undefined) return [container];
    return [container, { type: 'task', line, values: { id, status, exitStatus, namespace } }];
  });
}

function listed(
  cells: readonly string[],
  line: Row['line'],
  id: string,
  runtime: string | undefined,
): Omit<Listed, 'ports'> {
  const [, image = '', status = ''] = cells;
  return {
    id,
    image: completeReference(image),
    status: taskStatus(status),
    exitStatus: exitStatusIn(status),
    runtime: runtime === '' ? undefined : runtime,
    line,
  };
}

/** An ID as long as the column may be cut; only those of nerdctl's own containers are 64 long. */
function isWholeId(id: string): boolean {
  return id.length !== ID_WIDTH;
}

/** containerd's word for what nerdctl prints; `Created` is a record whose task nerdctl did not find. */
function taskStatus(status: string): string | undefined {
  if (status === '') return undefined;
  if (status.startsWith('Up')) return 'RUNNING';
  if (status === 'Created') return undefined;
  return /^(?:Exited|Restarting)/.test(status) ? 'STOPPED' : status.toUpperCase();
}

function exitStatusIn(status: string): number | undefined {
  const shown = /^Exited \((\d{1,3})\)/.exec(status)?.[1];
  return shown === undefined ? undefined : Number(shown);
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

function listings(
  { invocation: { flags, namespace } }: Observation,
  rows: readonly Pick<Listed, 'id' | 'status'>[],
): Finding[] {
  const kinds = flags.has('all') ? ['container', 'task'] : ['task'];
  return kinds.map((of) => {
    const ids = rows.filter(({ status }) => of === 'container' || status !== undefined).map(({ id }) => id);
    return { type: 'listing', values: { of, namespace, ids, count: ids.length } };
  });
}
