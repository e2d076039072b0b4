import type { Segment } from '../segments/segment.ts';
import type { Assessment } from './assessment.ts';
import { visible } from './visible.ts';

/** A row of the session that a report points at, or one that makes it understood. */
export interface QuotedRow {
  /** 1-based, in the rendered text. */
  line: number;
  /** Safe to show. */
  text: string;
  /** That a command was typed here, of which the rows below are the output. */
  typed?: true;
}

/** Rows before the one that is pointed at, and behind its command: a list has its head there. */
const ROWS_BEFORE = 3;
const ROWS_OF_HEAD = 2;
const LONGEST_ROW = 400;
/** Rows of one report. A hostile exercise could point at very many. */
const MOST_ROWS = 400;

type Pointing = Pick<Assessment, 'outcomes' | 'mistakes' | 'unread'>;

/**
 * The rows behind a report, for anyone who reads it without the session: each row that it points at, the command that
 * printed it, and what stands between the two, or the beginning and the end of that.
 * @param rows all rows of the session, as they were rendered
 */
export function quoteRows(
  rows: readonly string[],
  segments: readonly Pick<Segment, 'line'>[],
  report: Pointing,
): QuotedRow[] {
  const typed = new Set(segments.map(({ line }) => line + 1));
  const wanted = new Set<number>();
  for (const line of linesOf(report)) {
    if (wanted.size >= MOST_ROWS) break;
    for (const row of rowsFor(line, commandAt(line, typed))) wanted.add(row);
  }
  return [...wanted]
    .filter((line) => line >= 1 && line <= rows.length)
    .sort((a, b) => a - b)
    .map((line) => ({
      line,
      text: visible(rows[line - 1] ?? '', LONGEST_ROW),
      ...(typed.has(line) ? { typed: true } : {}),
    }));
}

function linesOf({ outcomes, mistakes, unread }: Pointing): number[] {
  const places = outcomes.flatMap(({ evidence, nearest }) => [...evidence, ...nearest]);
  return [...places, ...mistakes, ...unread].map(({ line }) => line);
}

/** The line of the command that a line belongs to; itself where there is none. */
function commandAt(line: number, typed: ReadonlySet<number>): number {
  for (let above = line; above >= 1; above--) if (typed.has(above)) return above;
  return line;
}

function rowsFor(line: number, command: number): number[] {
  const between = Array.from({ length: line - command + 1 }, (_, offset) => command + offset);
  if (between.length <= 1 + ROWS_OF_HEAD + ROWS_BEFORE) return between;
  return [...between.slice(0, ROWS_OF_HEAD), ...between.slice(-ROWS_BEFORE)];
}
