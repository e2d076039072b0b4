import type { OutputLine } from '../../../../segments/segment.ts';
import type { Observation } from '../../../observation.ts';
import { isReordered } from '../../../pipeline.ts';
import { commandLine } from './name.ts';

/** A row of a table of processes, taken apart. */
export interface ProcessRow {
  /** Undefined where the table has no such column. */
  pid: number | undefined;
  ppid: number | undefined;
  /** Its command line, or only its name, without the branches of a tree; undefined if neither is shown. */
  command: string | undefined;
  line: OutputLine;
}

/** What one `ps` printed. */
export interface ProcessTable {
  /** Columns by their headings. */
  columns: readonly string[];
  hasHeading: boolean;
  rows: readonly ProcessRow[];
  /** Whether each line below the heading was a row of it. */
  complete: boolean;
}

/** Headings of columns that hold a name or a command line, which may have blanks in it. */
export const COMMAND_COLUMNS: ReadonlySet<string> = new Set([
  'COMMAND',
  'CMD',
  'ARGS',
  'COMM',
  'UCMD',
  'UCOMM',
  'EXE',
]);

/** Further columns with blanks in them: after one of these, the place of a word says nothing. */
const WITH_BLANKS: ReadonlySet<string> = new Set(['STARTED', 'LSTART']);

/** A wider row is cut before it is looked at. */
const LONGEST_ROW = 2000;

/**
 * Reads the table that `ps` printed, whatever columns were asked for, and those that `runc ps` and `nerdctl top` make of
 * it. Columns go by the heading where there is one; otherwise by what was asked for.
 * @param asked the columns that are known without a heading
 */
export function readProcessTable(observation: Observation, asked: readonly string[]): ProcessTable {
  const { lines, heading } = ownLines(observation);
  const columns = heading ?? asked;
  const rows = lines.filter(({ text }) => text.trim() !== '');
  const read = rows.flatMap((line) => readRow(line, columns) ?? []);
  return { columns, hasHeading: heading !== undefined, rows: read, complete: read.length === rows.length };
}

/**
 * Of several tables in an output each begins at its heading and ends at the next one; without a heading for each, all of it
 * is everyone's.
 */
function ownLines(observation: Observation): {
  lines: readonly OutputLine[];
  heading: readonly string[] | undefined;
} {
  const { output, occurrence } = observation;
  const all = output.flatMap(({ text }, index) => {
    const columns = headingIn(text);
    return columns === undefined ? [] : [{ index, columns }];
  });
  const headings = all.filter(({ columns }) => isOfProcesses(columns));
  const isApart = headings.length === occurrence.count && !isReordered(observation);
  const own = isApart ? headings[occurrence.index] : undefined;
  if (own !== undefined) {
    const next = all.find(({ index }) => index > own.index);
    return { lines: output.slice(own.index + 1, next?.index), heading: own.columns };
  }
  const places = new Set(headings.map(({ index }) => index));
  return { lines: output.filter((_, index) => !places.has(index)), heading: headings[0]?.columns };
}

/** A row of names in capitals: the heading of a table. */
function headingIn(text: string): readonly string[] | undefined {
  if (text.length > LONGEST_ROW) return undefined;
  const names = text.trim().split(/\s+/);
  return names.every((name) => /^[A-Z%]+$/.test(name)) ? names : undefined;
}

/** Columns that no `ps` has: the table is one of runc, ctr, lsns or lsof. */
const FOREIGN: ReadonlySet<string> = new Set(['STATUS', 'BUNDLE', 'TASK', 'NPROCS', 'NODE', 'IMAGE']);

/** Whether one of the columns is a PID, its parent's, or a command. */
function isOfProcesses(columns: readonly string[]): boolean {
  return (
    columns.some((name) => name === 'PID' || name === 'PPID' || COMMAND_COLUMNS.has(name)) &&
    !columns.some((name) => FOREIGN.has(name))
  );
}

/** What `lstart` shows, as one text: `Tue Dec  1 03:02:19 2026`, in any language. */
const MOMENT = /\S{1,20}\s{1,3}\S{1,20}\s{1,3}\S{1,20}\s\d\d:\d\d:\d\d\s\d{4}(?=\s|$)/;

function readRow(line: OutputLine, columns: readonly string[]): ProcessRow | undefined {
  const row = line.text.slice(0, LONGEST_ROW);
  const hasMoment = columns.some((name) => WITH_BLANKS.has(name));
  const words = (hasMoment ? row.replace(MOMENT, 'moment') : row).trim().split(/\s+/);
  // Each column has something in it, if only a dash.
  if (words.length < columns.length) return undefined;
  const numberIn = (name: string): number | undefined => {
    const word = words[columns.indexOf(name)] ?? '';
    return columns.includes(name) && /^\d{1,10}$/.test(word) ? Number(word) : undefined;
  };
  const pid = numberIn('PID');
  const ppid = numberIn('PPID');
  // A line with no number where numbers stand is something else.
  if (
    (columns.includes('PID') && (pid === undefined || pid < 1)) ||
    (columns.includes('PPID') && ppid === undefined)
  )
    return undefined;
  const command = commandIn(words, columns);
  return { pid, ppid, command: command === '' ? undefined : command, line };
}

/** The last column of a table holds all that is left of the row; one in the middle is a word. */
function commandIn(words: readonly string[], columns: readonly string[]): string | undefined {
  const place = columns.findLastIndex((name) => COMMAND_COLUMNS.has(name));
  if (place < 0) return undefined;
  return place === columns.length - 1 ? commandLine(words.slice(place)) : words[place];
}

/** Whether the numbers of the rows have their own place: no column in front of it holds blanks. */
export function hasOwnPlace(name: string, columns: readonly string[]): boolean {
  const place = columns.indexOf(name);
  const inFront = columns.slice(0, Math.max(place, 0));
  return place >= 0 && !inFront.some((column) => COMMAND_COLUMNS.has(column) || WITH_BLANKS.has(column));
}
