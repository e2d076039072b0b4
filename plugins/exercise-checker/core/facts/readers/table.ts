import { hasCutRow } from 'terminal-recording';
import type { Invocation } from 'container-commands';
import type { OutputLine } from '../../segments/segment.ts';
import type { Observation } from '../observation.ts';
import { rowsOfCall } from '../occurrences.ts';
import { isFiltered, isReordered, mayHideError, mayLackRows } from '../pipeline.ts';
import { isOmission, joinRows, LONGEST_ROW, widthOf, type ReadRow } from '../rows.ts';
import type { Cell } from './cells.ts';
import { isLogRow } from './log-row.ts';
import { headerAt, type Header } from './table-header.ts';

/** One column of a table. */
export interface Column<Name extends string> {
  /** As the header has it: `CONTAINER ID`. */
  heading: string;
  /** What its cells are called where they are of use. */
  name?: Name;
  cell: Cell;
  /** Whether a row may have nothing there. */
  mayBeEmpty?: boolean;
  /** Whether some releases, or some flags, leave the column out. */
  mayBeMissing?: boolean;
}

/** What a table of one command looks like, over all releases. */
export interface Table<Name extends string> {
  columns: readonly Column<Name>[];
  /** How many of the columns, from the first on, make a row where no header is shown. All of them otherwise. */
  enough?: number;
}

/** The cells of a row that are of use, by their names; without those that are empty or not shown. */
export type Cells<Name extends string> = Partial<Record<Name, string>>;

/** The list that one call printed. */
export interface OwnTable<Name extends string> {
  rows: readonly ReadRow<Cells<Name>>[];
  /**
   * Whether it is all the command printed and every row below its header was read, so that what is missing in it is not
   * there. A list with a hole shows what is there, never what is not: a line that was not read between rows, or below
   * them with its second word where a column begins, and rows that were cut out by hand. Other text below the rows is that
   * of another program.
   */
  whole: boolean;
}

/**
 * Finds the table a call printed. Several calls in a line have a table each, in their order, if as many headers are
 * shown; otherwise all rows that look like the table's count, and nothing is known to be missing.
 * @param tables the shapes it may have; the first one whose header is shown is taken, otherwise the first one
 */
export function ownTable<Name extends string>(
  observation: Observation,
  ...tables: readonly Table<Name>[]
): OwnTable<Name> {
  const lines = observation.output.filter(({ text }) => !isLogRow(text));
  for (const table of tables) {
    const sections = sectionsIn(lines, table.columns);
    if (sections.length > 0) return choose(observation, table, lines, sections);
  }
  const [table] = tables;
  return { rows: table === undefined ? [] : readHeadless(observation, lines, table), whole: false };
}

/** What a flag or an operand leaves out of a list: with one of them it proves nothing missing. */
export interface Narrowing {
  flags?: readonly string[];
  operands?: boolean;
}

export function isNarrowed({ flags, operands }: Invocation, by: Narrowing): boolean {
  return (by.operands === true && operands.length > 0) || (by.flags ?? []).some((flag) => flags.has(flag));
}

/** The names that a list with `-q` printed, one in a line. */
export interface QuietList {
  lines: readonly OutputLine[];
  /** Whether it is all the command printed, so that what is missing in it is not there. */
  whole: boolean;
}

/** Reads the names that a list printed without a table. Behind a pipe a number is how many there are, as `wc -l` says it. */
export function quietList(observation: Observation): QuietList {
  const { output, succeeded, occurrence } = observation;
  const partial = mayLackRows(observation);
  const filtered = partial && isFiltered(observation);
  const isName = filtered ? /^(?!\d{1,10}$)\S+$/ : /^\S+$/;
  const lines = output.filter(({ text }) => isName.test(text));
  const alone = occurrence.count === 1 || output.length === 0;
  const certain = succeeded === true && (lines.length > 0 || !mayHideError(observation));
  const whole = alone && certain && !partial && lines.length === output.length;
  return { lines: rowsOfCall(lines, ({ text }) => text, occurrence), whole };
}

/** What stands between cells: blanks and tabs, and the blank that does not break, which programs for chat put there. */
const BLANKS = new Set([' ', '\t', '\u00a0']);

interface Section<Name extends string> {
  header: Header<Column<Name>>;
  /** From the header on, as they were shown. */
  lines: readonly OutputLine[];
}

/** The output from each header of this table on, up to the next header of any table. */
function sectionsIn<Name extends string>(
  lines: readonly OutputLine[],
  columns: readonly Column<Name>[],
): Section<Name>[] {
  const sections: Section<Name>[] = [];
  let header: Header<Column<Name>> | undefined;
  let start = 0;
  const end = (at: number): void => {
    if (header !== undefined) sections.push({ header, lines: lines.slice(start, at) });
    header = undefined;
  };
  for (let index = 0; index < lines.length; index++) {
    const found = headerAt(lines, index, columns);
    if (found === undefined) {
      if (isHeading(lines[index]?.text ?? '')) end(index);
      continue;
    }
    end(index);
    header = found;
    start = index;
    index += found.used - 1;
  }
  end(lines.length);
  return sections;
}

/** Whether a line may be the header of whatever table: capitals only, and two words at least. */
function isHeading(text: string): boolean {
  return /^[A-Z]{2,30}(?:\s{1,200}[A-Z]{2,30}){1,20}\s{0,200}$/.test(text);
}

function choose<Name extends string>(
  observation: Observation,
  table: Table<Name>,
  lines: readonly OutputLine[],
  sections: readonly Section<Name>[],
): OwnTable<Name> {
  const section = sections[observation.occurrence.index];
  if (section === undefined || sections.length !== observation.occurrence.count)
    return { rows: readHeadless(observation, lines, table), whole: false };
  const { header } = section;
  // What is above the header of sorted rows are rows, too.
  const above = isReordered(observation) ? lines.slice(0, lines.indexOf(section.lines[0] as OutputLine)) : [];
  const below = section.lines.slice(header.used);
  const { rows, unread } = joinRows([...above, ...below], (text) => readCells(text, header.columns, false), {
    width: widthOf(section.lines),
    least: header.least,
  });
  const last = rows.at(-1)?.line.line ?? -1;
  const hasHole = unread.some(
    ({ line, text }) =>
      line < last ||
      above.length > 0 ||
      isOmission(text) ||
      hasCutRow(text) ||
      header.starts.includes(secondWord(text)),
  );
  return { rows, whole: !hasHole && !mayLackRows(observation) };
}

/** Where the second word of a line begins. */
function secondWord(text: string): number {
  return /^\S+\s+/.exec(text.slice(0, LONGEST_ROW))?.[0].length ?? 0;
}

/** Rows of a table whose header was left out, perhaps with columns on the right: by `tail`, `grep` or `cut`. */
function readHeadless<Name extends string>(
  { occurrence }: Observation,
  lines: readonly OutputLine[],
  { columns, enough = columns.length }: Table<Name>,
): readonly ReadRow<Cells<Name>>[] {
  const needed = columns
    .slice(0, enough)
    .map((column) => ({ ...column, mayBeEmpty: column.mayBeEmpty === true || column.mayBeMissing === true }));
  const { rows } = joinRows(lines, (text) => readCells(text, needed, enough < columns.length));
  return rowsOfCall(rows, ({ line }) => line.text, occurrence);
}

/**
 * Takes a row apart. Where cells may be empty, they are taken to be there if that is possible at all.
 * @param open whether more may follow behind the last column
 */
export function readCells<Name extends string>(
  text: string,
  columns: readonly Column<Name>[],
  open: boolean,
): Cells<Name> | undefined {
  const words = wordsIn(text);
  const counts = wordsOfCells(
    words.map(({ start, end }) => text.slice(start, end)),
    columns,
    open,
  );
  if (words.length === 0 || counts === undefined) return undefined;
  const cells: Cells<Name> = {};
  let at = 0;
  for (const [index, { name }] of columns.entries()) {
    const count = counts[index] ?? 0;
    if (name !== undefined && count > 0)
      cells[name] = text.slice(words[at]?.start, words[at + count - 1]?.end);
    at += count;
  }
  return cells;
}

/** Where the words of a row are. */
function wordsIn(text: string): { start: number; end: number }[] {
  const words: { start: number; end: number }[] = [];
  let start = -1;
  for (let index = 0; index <= text.length; index++) {
    const isWord = index < text.length && !BLANKS.has(text.charAt(index));
    if (isWord && start < 0) start = index;
    if (isWord || start < 0) continue;
    words.push({ start, end: index });
    start = -1;
  }
  return words;
}

/** How many words each cell has; undefined if they are not a row. */
function wordsOfCells(
  words: readonly string[],
  columns: readonly Pick<Column<string>, 'cell' | 'mayBeEmpty'>[],
  open: boolean,
): number[] | undefined {
  const counts: number[] = [];

  function fits(index: number, at: number): boolean {
    const column = columns[index];
    if (column === undefined) return open || at === words.length;
    const count = column.cell(words, at);
    if (count !== undefined && fits(index + 1, at + count)) {
      counts[index] = count;
      return true;
    }
    counts[index] = 0;
    return column.mayBeEmpty === true && fits(index + 1, at);
  }
  return fits(0, 0) ? counts : undefined;
}
