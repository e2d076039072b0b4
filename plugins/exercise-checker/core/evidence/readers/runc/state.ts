import { outputText, type Observation } from '../../observation.ts';
import { isFiltered } from '../../pipeline.ts';
import { oneOf, word } from '../cells.ts';
import { fact, type Finding } from '../../finding.ts';
import type { Reader } from '../reader.ts';
import { ownTable, quietList, type Table } from '../table.ts';
import { runcRoot } from './root.ts';

/** JSON beyond this is not looked at. */
const LONGEST_TEXT = 200_000;

/** More containers are not taken out of one list. */
const MOST_STATES = 1000;

/** What runc tells of a container. */
interface State {
  id: string | undefined;
  pid: number | undefined;
  status: string | undefined;
  bundle: string | undefined;
}

/** Reads `runc state ID`, whole or through `jq` or `grep`. */
export const readRuncState: Reader = (observation) => {
  const [asked] = observation.invocation.operands;
  const {
    id = asked,
    pid,
    status,
    bundle,
  } = stateIn(outputText(observation).join('\n').slice(0, LONGEST_TEXT));
  if (asked === undefined || status === undefined) return [];
  return [fact('state', { id, pid, status, bundle, root: runcRoot(observation) })];
};

/** Reads `runc list`: its table, the names of `-q`, and the JSON of `-f json`. */
export const readRuncList: Reader = (observation) => {
  const { flags } = observation.invocation;
  if (observation.succeeded === false) return [];
  if (flags.has('quiet')) return readNames(observation);
  return flags.get('format') === 'json' ? readJson(observation) : readTable(observation);
};

/** The same in runc 1.0 to 1.3. */
const LIST: Table<'id' | 'pid' | 'status' | 'bundle'> = {
  columns: [
    { heading: 'ID', name: 'id', cell: word() },
    { heading: 'PID', name: 'pid', cell: word(/^\d{1,10}$/) },
    { heading: 'STATUS', name: 'status', cell: oneOf('created', 'running', 'stopped', 'paused') },
    { heading: 'BUNDLE', name: 'bundle', cell: word(/^\//) },
    { heading: 'CREATED', cell: word(/^\d{4}-\d\d-\d\dT/) },
    { heading: 'OWNER', cell: word(), mayBeEmpty: true },
  ],
  enough: 4,
};

function readTable(observation: Observation): Finding[] {
  const { rows, whole } = ownTable(observation, LIST);
  const root = runcRoot(observation);
  const states = rows.map(({ value, line }) =>
    fact('state', { ...value, pid: value.pid === undefined ? undefined : Number(value.pid), root }, line),
  );
  const ids = rows.map(({ value }) => value.id ?? '');
  return [...(whole ? [listing(observation, ids)] : []), ...states];
}

function readNames(observation: Observation): Finding[] {
  const { lines, whole } = quietList(observation);
  const ids = lines.map(({ text }) => text);
  const states = lines.map((line) => fact('state', { id: line.text, root: runcRoot(observation) }, line));
  return [...(whole ? [listing(observation, ids)] : []), ...states];
}

/** A list comes before its rows: what is in it was still there after it began. */
function listing(observation: Observation, ids: string[]): Finding {
  return fact('listing', { of: 'state', root: runcRoot(observation), ids, count: ids.length });
}

/** `null` for no containers, else all of them, in one line where no `jq` took it apart. */
function readJson(observation: Observation): Finding[] {
  const text = outputText(observation).join('\n').trim().slice(0, LONGEST_TEXT);
  const root = runcRoot(observation);
  const states = text
    .split('}')
    .slice(0, MOST_STATES)
    .map((part) => stateIn(part.slice(part.lastIndexOf('{') + 1)));
  const known = states.filter(({ id }) => id !== undefined);
  const ids = known.map(({ id }) => id ?? '');
  const whole = !isFiltered(observation) && (text === 'null' || (text.startsWith('[') && text.endsWith(']')));
  return [
    ...(whole ? [listing(observation, ids)] : []),
    ...known.map((state) => fact('state', { ...state, root })),
  ];
}

/** What stands in one container's JSON, whole or in parts. */
function stateIn(text: string): State {
  const pid = /"pid": ?(\d{1,10})/.exec(text)?.[1];
  return {
    id: /"id": ?"([^"\n]{1,500})"/.exec(text)?.[1],
    pid: pid === undefined ? undefined : Number(pid),
    status: /"status": ?"([^"\n]{1,100})"/.exec(text)?.[1],
    bundle: /"bundle": ?"([^"\n]{1,1000})"/.exec(text)?.[1],
  };
}
