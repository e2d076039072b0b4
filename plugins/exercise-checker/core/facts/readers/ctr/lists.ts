import type { OutputLine } from '../../../segments/segment.ts';
import type { Observation } from '../../observation.ts';
import { rowsOfCall } from '../../occurrences.ts';
import { isFiltered } from '../../pipeline.ts';
import { joinRows } from '../../rows.ts';
import { siftingOf } from '../../sifting.ts';
import { word } from '../cells.ts';
import { fact, type Finding } from '../../finding.ts';
import type { RegisteredReader } from '../reader.ts';
import { isNarrowed, ownTable, quietList, readCells, type Cells, type Column } from '../table.ts';
import {
  CHECKED_IMAGES,
  CONTAINERS,
  CONTENT,
  IMAGES,
  SNAPSHOT_USAGE,
  SNAPSHOTS,
  TASKS,
  type List,
} from './tables.ts';
import { CTR_VERSIONS } from './versions.ts';

/** The list commands of ctr, with their table or with `-q`, whole or through a filter. */
export const LISTS: readonly RegisteredReader[] = [
  listReader(IMAGES, ['-q', '| grep NAME', "| awk '{print $1, $3}'"]),
  listReader(CONTAINERS, ['-q', '| grep ID']),
  listReader(TASKS, ['-q', '| grep ID', "| awk '{print $1, $2}'"]),
  listReader(SNAPSHOTS, ['| grep ID']),
  listReader(CONTENT, ['-q', '| grep DIGEST']),
  listReader(CHECKED_IMAGES, ['-q', '| grep NAME']),
  listReader(SNAPSHOT_USAGE, ['-b', 'KEY…']),
];

function listReader<Name extends string>(list: List<Name>, forms: readonly string[]): RegisteredReader {
  return {
    tool: 'ctr',
    actions: [list.action],
    forms,
    versions: CTR_VERSIONS,
    proves: list.showsAll ? [list.of, 'listing'] : [list.of],
    read: (observation) => {
      if (observation.succeeded === false) return [];
      return observation.invocation.flags.has('quiet')
        ? readNames(observation, list)
        : readTable(observation, list);
    },
  };
}

function readTable<Name extends string>(observation: Observation, list: List<Name>): Finding[] {
  const { rows, whole } = ownTable(observation, list.table);
  const { namespace } = observation.invocation;
  if (rows.length === 0 && !whole && isFiltered(observation)) return readParts(observation, list);
  const names = rows.map(({ value }) => value[list.key] ?? '');
  return [
    ...(whole ? listing(observation, list, names) : []),
    ...rows.map(({ value, line }) => list.finding(value, namespace, line)),
  ];
}

const ANY_DIGEST = /sha256:[0-9a-f]{64}/;

/** What a filter left of rows is read in so many lines. */
const MOST_LINES_OF_PARTS = 2000;

/** What a filter left of rows: some of their columns, or digests wherever they stand. */
function readParts<Name extends string>(observation: Observation, list: List<Name>): Finding[] {
  const lines = observation.output.slice(0, MOST_LINES_OF_PARTS);
  const chosen = chosenColumns(observation, list);
  if (chosen.length > 0) {
    const isHeader = (cells: Cells<Name>): boolean =>
      chosen.every(({ name, heading }) => name === undefined || cells[name] === heading);
    for (const joined of [false, true]) {
      const { rows } = joinRows(lines, (text) => readCells(text, chosen, false), { joined });
      const own = rows.filter(({ value }) => !isHeader(value));
      if (own.length > 0) return named(own, observation, list);
    }
  }
  // As long as every line is a row, two lines with a digest each are not one row with a name and a digest.
  for (const joined of [false, true]) {
    for (const columns of list.parts) {
      const { rows, unread } = joinRows(lines, (text) => readCells(text, columns, false), { joined });
      if (rows.length > 0 && (joined || unread.length === 0)) return named(rows, observation, list);
    }
  }
  if (list.of !== 'image') return [];
  const { rows } = joinRows(lines, (text): Cells<'name' | 'digest'> | undefined => {
    const digest = ANY_DIGEST.exec(text)?.[0];
    return digest === undefined ? undefined : { digest };
  });
  return named(rows, observation, IMAGES);
}

/**
 * The columns of `awk '{print $3, $1}'`, in its order. None where they are not known, and where rows of anything else in the
 * line would look like theirs.
 */
function chosenColumns<Name extends string>(
  observation: Observation,
  { table: { columns }, key, words }: List<Name>,
): Column<Name>[] {
  const { fields = [] } = siftingOf(observation);
  const chosen = fields.map((field): Column<Name> => {
    const column = field !== undefined && field <= words ? columns[field - 1] : undefined;
    return column ?? { heading: '', cell: word() };
  });
  const isTold = observation.line.length === 1 || chosen.some(({ cell }) => cell(['?'], 0) === undefined);
  return isTold && chosen.length > 1 && chosen.some(({ name }) => name === key) ? chosen : [];
}

/** The rows as findings; a row alone that has no name is that of the only image there is. */
function named<Name extends string>(
  rows: readonly { value: Cells<Name>; line: OutputLine }[],
  { invocation: { namespace }, names, occurrence }: Observation,
  { of, key, finding }: List<Name>,
): Finding[] {
  const own = rowsOfCall(rows, ({ line }) => line.text, occurrence);
  const only = of === 'image' && own.length === 1 ? names.onlyImageIn(namespace) : undefined;
  return own.map(({ value, line }) => {
    const cells = { ...value };
    if (only !== undefined) cells[key] ??= only;
    return finding(cells, namespace, line);
  });
}

function readNames<Name extends string>(observation: Observation, list: List<Name>): Finding[] {
  const { lines, whole } = quietList(observation);
  const { namespace } = observation.invocation;
  const names = lines.map(({ text }) => text);
  const row = (line: OutputLine): Finding => {
    const cells: Cells<Name> = {};
    cells[list.key] = line.text;
    return list.finding(cells, namespace, line);
  };
  return [...(whole ? listing(observation, list, names) : []), ...lines.map(row)];
}

/** A list comes before its rows: what is in it was still there after it began. */
function listing<Name extends string>(
  { invocation }: Observation,
  { of, narrowedBy, showsAll }: List<Name>,
  ids: readonly string[],
): Finding[] {
  if (!showsAll || isNarrowed(invocation, narrowedBy)) return [];
  return [fact('listing', { of, namespace: invocation.namespace, ids, count: ids.length })];
}
