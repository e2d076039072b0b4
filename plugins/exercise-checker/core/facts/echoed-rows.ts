import type { OutputLine } from '../segments/segment.ts';
import { withoutBlanks, type EchoedRow } from './echoed-text.ts';
import type { ObservedPipeline } from './observation.ts';
import type { Printed, Runs } from './printed.ts';

/** Rows that a line may have echoed; more of them are not told apart. */
const MOST_ROWS = 100;

/** A row that was wrapped is as many rows of a copied text. */
const MOST_WRAPPED = 6;

/** A longer row is none of a few words. */
const LONGEST_ROW = 2000;

/** Where the words of a pipeline were found: its rows, from the first to the last. */
export interface Found {
  pipeline: number;
  rows: readonly number[];
  /** The row that goes on behind the words, and how many of its signs are theirs, blanks not counted. */
  glued: { row: number; signs: number } | undefined;
  /** Whether nothing else shown looks like it, so that what is above was printed before, and what is below, after. */
  parts: boolean;
  /** Whether it did print them, and no tool the same. */
  sure: boolean;
}

/** Finds the words that were printed among the rows, in their order; those that surely were and are not there are lost. */
export function findEchoed(
  output: readonly OutputLine[],
  line: readonly ObservedPipeline[],
  printed: readonly Printed[],
): { found: Found[]; lost: Set<number> } {
  const texts = output.map(({ text }) => withoutBlanks(text.slice(0, LONGEST_ROW)));
  const found: Found[] = [];
  const lost = new Set<number>();
  let [at, count] = [0, 0];
  const mayBeData = dataIn(line);
  const isInOrder = !printed.some(runsBeside);
  for (const [pipeline, one] of printed.entries()) {
    if (one.kind !== 'words') continue;
    count += one.echoed.ways.reduce((sum, rows) => sum + rows.length, 0);
    const ways = count <= MOST_ROWS ? one.echoed.ways : [];
    if (ways.some((rows) => rows.length === 0)) continue;
    const { open } = one.echoed;
    const place = ways.map((rows) => placeOf(texts, rows, at, open)).find((here) => here !== undefined);
    if (place === undefined) {
      if (ways.length === 0 || one.runs === 'surely') lost.add(pipeline);
      continue;
    }
    const { rows: places, glued } = place;
    const alike = ways
      .flatMap((rows) => rows)
      .reduce(
        (sum, row) =>
          sum + texts.filter((text) => (open ? text.startsWith(row[0] ?? '') : isRow(text, row))).length,
        0,
      );
    at = glued?.row ?? (places.at(-1) ?? at) + 1;
    if (glued !== undefined) texts[glued.row] = texts[glued.row]?.slice(glued.signs) ?? '';
    const asked = printed.filter(
      (other) => other.kind === 'words' && sharesWords(other.echoed.ways, ways),
    ).length;
    const isOnly = alike <= asked * Math.max(...ways.map((rows) => rows.length));
    found.push({
      pipeline,
      rows: places,
      glued,
      parts: isInOrder && isOnly,
      sure: hasRun(one.runs)
        ? isOnly || isWhole(ways)
        : !places.some((place) => mayBeData(texts[place] ?? '') && !isShorterThanHead(output, place)),
    });
  }
  return { found, lost };
}

function hasRun(runs: Runs): boolean {
  return runs === 'surely' || runs === 'unless-error';
}

/**
 * Tells what may be a row of a list, should no one have echoed it: one with a number, an ID, a path or a reference in it, and
 * where a command of the line shows names alone, any word.
 */
function dataIn(line: readonly ObservedPipeline[]): (row: string) => boolean {
  const showsNames = line.some(({ stages }) =>
    stages.some(({ invocation }) => {
      const { tool, flags } = invocation ?? {};
      return tool === 'ls' || flags?.has('quiet') === true || flags?.has('format') === true;
    }),
  );
  return (row) => showsNames || /[\d.:/]/.test(row);
}

/** The head of a table: `PID TTY TIME CMD`. */
const HEAD = /^\s*[A-Z%][A-Z%+ ]+$/;

/** Whether a row has fewer words than the head of the table above it: then it is not a row of that table. */
function isShorterThanHead(output: readonly OutputLine[], place: number): boolean {
  const words = (text: string): number => text.slice(0, LONGEST_ROW).trim().split(/\s+/).length;
  const head = output
    .slice(Math.max(place - MOST_ROWS, 0), place)
    .findLast(({ text }) => HEAD.test(text.slice(0, LONGEST_ROW)));
  return head !== undefined && words(output[place]?.text ?? '') < words(head.text);
}

/** Whether something was printed at any time, and not between what the others printed. */
function runsBeside(one: Printed): boolean {
  return (one.kind === 'words' && one.runs === 'beside') || (one.kind === 'anything' && one.beside);
}

/** Whether nothing was put into the words: then a row that is the same has the same in it. */
function isWhole(ways: readonly (readonly EchoedRow[])[]): boolean {
  return ways.every((rows) => rows.every((row) => row.length === 1));
}

function sharesWords(
  one: readonly (readonly EchoedRow[])[],
  other: readonly (readonly EchoedRow[])[],
): boolean {
  const key = (rows: readonly EchoedRow[]): string => rows.map((row) => row.join('\0')).join('\n');
  const keys = new Set(one.map(key));
  return other.some((rows) => keys.has(key(rows)));
}

type Place = Pick<Found, 'rows' | 'glued'>;

/** The rows that are these words, from some row on; undefined if they are not there. */
function placeOf(
  texts: readonly string[],
  rows: readonly EchoedRow[],
  from: number,
  open: boolean,
): Place | undefined {
  for (let start = from; start < texts.length; start++) {
    const place = placeAt(texts, rows, start, open);
    if (place !== undefined) return place;
  }
  return undefined;
}

function placeAt(
  texts: readonly string[],
  rows: readonly EchoedRow[],
  start: number,
  open: boolean,
): Place | undefined {
  const places: number[] = [];
  let at = start;
  for (const [index, row] of rows.entries()) {
    while (texts[at] === '' && at > start) at++;
    if (open && index === rows.length - 1) {
      const signs = beginningOf(texts[at] ?? '', row);
      return signs === undefined ? undefined : { rows: places, glued: { row: at, signs } };
    }
    const used = rowsOf(texts, row, at);
    if (used === undefined) return undefined;
    for (let more = 0; more < used; more++) places.push(at + more);
    at += used;
  }
  return { rows: places, glued: undefined };
}

/** How much of a row its pieces are that begin it, with as little between them as there may be; undefined if they do not. */
function beginningOf(text: string, [first = '', ...rest]: EchoedRow): number | undefined {
  if (!text.startsWith(first)) return undefined;
  let at = first.length;
  for (const piece of rest) {
    const place = text.indexOf(piece, at + 1);
    if (place < 0) return undefined;
    at = place + piece.length;
  }
  return at;
}

/** How many rows of a narrow terminal a row of words takes at a place; undefined if it is not there. */
function rowsOf(texts: readonly string[], row: EchoedRow, at: number): number | undefined {
  let text = '';
  for (let used = 1; used <= MOST_WRAPPED && at + used <= texts.length; used++) {
    text += texts[at + used - 1] ?? '';
    if (isRow(text, row)) return used;
    if (row.length > 1 || !row[0]?.startsWith(text) || text === '') return undefined;
  }
  return undefined;
}

/** Whether a row without its blanks has the pieces in their order, the first at its beginning, the last at its end. */
function isRow(text: string, pieces: EchoedRow): boolean {
  const [first = '', ...rest] = pieces;
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last))
    return false;
  let at = first.length;
  for (const piece of rest) {
    const place = text.indexOf(piece, at);
    if (place < 0) return false;
    at = place + piece.length;
  }
  return at <= text.length - last.length;
}
