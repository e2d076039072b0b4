import type { OutputLine } from '../../segments/segment.ts';

/** What is known of a column before any row was read. */
interface Headed {
  heading: string;
  mayBeEmpty?: boolean;
  mayBeMissing?: boolean;
}

/** A header as it was shown. */
export interface Header<Column extends Headed> {
  /** The columns it has, in their order. */
  columns: readonly Column[];
  /** How many lines it takes: more than one in a terminal that is too narrow for it. */
  used: number;
  /**
   * How many lines a row takes at least. A cell begins where its heading does, so a row reaches as far as the line in
   * which the heading of the last column begins that is never empty.
   */
  least: number;
  /** Where columns begin in its first line, but for the first one. */
  starts: readonly number[];
}

const MOST_LINES = 6;
const LONGEST_LINE = 500;

/**
 * Finds the header of a table at a line. Blanks do not count: a narrow terminal may have cut it anywhere, also within a
 * word (`OWN` and `ER`), and the widths of columns differ. Only a whole header is one, for the rest of its last word would
 * be taken for the first row.
 */
export function headerAt<Column extends Headed>(
  lines: readonly OutputLine[],
  start: number,
  columns: readonly Column[],
): Header<Column> | undefined {
  if (!isBegun(lines[start]?.text ?? '', columns[0]?.heading)) return undefined;
  let letters = '';
  let found: Header<Column> | undefined;
  const ends: number[] = [];
  for (let used = 1; used <= MOST_LINES; used++) {
    const line = letterOf(lines[start + used - 1]?.text ?? '');
    if (line === '') break;
    letters += line;
    ends.push(letters.length);
    const shown = columnsIn(letters, columns);
    if (shown === undefined) break;
    if (shown.isWhole)
      found = {
        columns: shown.columns,
        used,
        least: leastLines(shown, ends),
        starts: startsIn(lines[start], shown),
      };
  }
  return found;
}

/** Whether a line begins as a heading does; most lines do not. */
function isBegun(text: string, heading = ''): boolean {
  return heading !== '' && text.trimStart().startsWith(heading.slice(0, 1));
}

function letterOf(text: string): string {
  return text.slice(0, LONGEST_LINE).replace(/\s/g, '');
}

interface Shown<Column> {
  columns: Column[];
  /** Where the heading of each begins among the letters. */
  starts: number[];
  isWhole: boolean;
}

/** The columns that letters name; undefined if they cannot be the beginning of this header. */
function columnsIn<Column extends Headed>(
  letters: string,
  columns: readonly Column[],
): Shown<Column> | undefined {
  const shown: Shown<Column> = { columns: [], starts: [], isWhole: true };
  let at = 0;
  for (const column of columns) {
    const heading = letterOf(column.heading);
    if (letters.startsWith(heading, at)) {
      shown.columns.push(column);
      shown.starts.push(at);
      at += heading.length;
    } else if (at < letters.length && heading.startsWith(letters.slice(at))) {
      // Cut within this heading.
      return { ...shown, isWhole: false };
    } else if (column.mayBeMissing !== true) {
      return at === letters.length ? { ...shown, isWhole: false } : undefined;
    }
  }
  return at === letters.length ? shown : undefined;
}

function leastLines<Column extends Headed>(
  { columns, starts }: Shown<Column>,
  ends: readonly number[],
): number {
  const last = columns.findLastIndex(({ mayBeEmpty }) => mayBeEmpty !== true);
  const start = starts[last] ?? 0;
  return ends.findIndex((end) => start < end) + 1;
}

/** The places in the first line of the letters with which the headings of columns begin. */
function startsIn<Column extends Headed>(line: OutputLine | undefined, { starts }: Shown<Column>): number[] {
  const letters = [...(line?.text ?? '').slice(0, LONGEST_LINE).matchAll(/\S/g)].map(({ index }) => index);
  return starts.slice(1).flatMap((start) => letters[start] ?? []);
}
