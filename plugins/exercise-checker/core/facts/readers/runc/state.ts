import type { Observation } from '../../observation.ts';
import { NUMBER, oneOf, word } from '../cells.ts';
import { fact, type Finding } from '../../finding.ts';
import type { Reader } from '../reader.ts';
import { ownTable, quietList, type Table } from '../table.ts';
import type { AnswerShape, Items } from '../structured/answer.ts';
import { shownItems } from '../structured/items.ts';
import { NUMBER as PID, WORD } from '../structured/template-form.ts';
import { EACH, integerAt, textAt, type Tree } from '../structured/tree.ts';
import { runcRoot } from './root.ts';

/** What runc reports a container. */
interface State {
  id: string | undefined;
  pid: number | undefined;
  status: string | undefined;
  bundle: string | undefined;
}

/** Reads `runc state ID`, whole or through `jq` or `grep`. */
export const readRuncState: Reader = (observation) => {
  const [asked] = observation.invocation.operands;
  if (asked === undefined) return [];
  const items = shownItems(observation, { kind: 'json' }, SHAPE)?.items ?? [];
  return items.flatMap(({ tree }) => {
    const { id = asked, ...shown } = stateIn(tree);
    return shown.status === undefined ? [] : [fact('state', { id, ...shown, root: runcRoot(observation) })];
  });
};

/** Reads `runc list`: its table, the names of `-q`, and the JSON of `-f json`. */
export const readRuncList: Reader = (observation) => {
  const { flags } = observation.invocation;
  if (observation.succeeded === false) return [];
  if (flags.has('quiet')) return readNames(observation);
  return flags.get('format') === 'json' ? readJson(observation) : readTable(observation);
};

/** Its columns are the same in all releases that are read. */
const LIST: Table<'id' | 'pid' | 'status' | 'bundle'> = {
  columns: [
    { heading: 'ID', name: 'id', cell: word() },
    { heading: 'PID', name: 'pid', cell: NUMBER },
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
  return [...(whole ? listing(observation, ids) : []), ...states];
}

function readNames(observation: Observation): Finding[] {
  const { lines, whole } = quietList(observation);
  const ids = lines.map(({ text }) => text);
  const states = lines.map((line) => fact('state', { id: line.text, root: runcRoot(observation) }, line));
  return [...(whole ? listing(observation, ids) : []), ...states];
}

/**
 * A list comes before its rows: what is in it was still there after it began. One that is empty proves nothing if it may be
 * that of a user, who has none.
 */
function listing(observation: Observation, ids: string[]): Finding[] {
  const { invocation, unprivileged } = observation;
  if (ids.length === 0 && unprivileged === undefined && !invocation.flags.has('root')) return [];
  return [fact('listing', { of: 'state', root: runcRoot(observation), ids, count: ids.length })];
}

/** Reads `runc list -f json`: all containers in one row, `null` for none. */
function readJson(observation: Observation): Finding[] {
  const root = runcRoot(observation);
  const { items, whole } =
    shownItems(observation, { kind: 'json' }, { ...SHAPE, collection: [EACH] }) ?? NOTHING;
  const states = items.map(({ tree }) => stateIn(tree)).filter(({ id }) => id !== undefined);
  const ids = states.flatMap(({ id }) => id ?? []);
  return [
    ...(whole && ids.length === items.length ? listing(observation, ids) : []),
    ...states.map((state) => fact('state', { ...state, root })),
  ];
}

const NOTHING: Items = { items: [], whole: false };

/** What runc reports a container (`containerState` of its list.go and state.go). */
const SHAPE: AnswerShape = {
  documents: 'one',
  collection: [],
  paths: [['id'], ['pid'], ['status'], ['bundle']],
  forms: new Map([
    ['id', WORD],
    ['pid', PID],
    ['status', WORD],
  ]),
  indent: 2,
};

function stateIn(tree: Tree): State {
  return {
    id: textAt(tree, 'id'),
    pid: integerAt(tree, 'pid'),
    status: textAt(tree, 'status'),
    bundle: textAt(tree, 'bundle'),
  };
}
