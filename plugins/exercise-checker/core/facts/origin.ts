import { codePointsIn } from 'terminal-recording';
import type { OutputLine } from '../segments/segment.ts';
import { countedRows } from './counted-rows.ts';
import { findEchoed, type Found } from './echoed-rows.ts';
import { isTalker } from './echoed-text.ts';
import type { Filter } from './filter.ts';
import type { ObservedPipeline } from './observation.ts';
import { rowsBehindPrefixes } from './prefixed-rows.ts';
import type { Printed } from './printed.ts';

/** What one pipeline of a line may call its own of what was shown below. */
export interface Share {
  rows: readonly OutputLine[];
  /** Whether it can be told which rows are its own. Where it cannot be, it has none, and proves nothing by what it showed. */
  told: boolean;
  /** Whether rows that may be its own were taken off with those of others, or by a filter: then nothing is missing for sure. */
  sifted: boolean;
  /** The pipelines that the rows are shared with, its own among them; words between two of them part the rest of a line. */
  line: readonly ObservedPipeline[];
  /** The pipeline without its last program, where what that put in front of the rows was taken off them. */
  without?: ObservedPipeline;
}

/**
 * Gives each pipeline of a line its rows. All share the output, as nothing marks where that of one ends; but what `echo` printed
 * is known by its words, and not of any other. What prints a file or makes up its text may have printed each row from the
 * words before to the words after it, so there nothing else is proven.
 * @param line the pipelines of the line
 * @param printed what each pipeline of the line printed, in their order
 */
export function sharesOf(
  output: readonly OutputLine[],
  line: readonly ObservedPipeline[],
  printed: readonly Printed[],
): Share[] {
  if (printed.some(({ kind }) => kind === 'prefixed')) return sharesBehindPrefixes(output, line, printed);
  const counted = countedRows(output, line, printed);
  if (counted === undefined) return sharesOfAll(output, line, printed);
  const numbers = new Set(counted.values());
  const others = sharesOfAll(
    output.filter((row) => !numbers.has(row)),
    line,
    printed,
  );
  return others.map((share, pipeline) => {
    const row = counted.get(pipeline);
    return row === undefined ? share : { rows: [row], told: true, sifted: false, line };
  });
}

/** Rows with a text in front are those of the pipeline that put it there, where every other one prints words, or nothing. */
function sharesBehindPrefixes(
  output: readonly OutputLine[],
  line: readonly ObservedPipeline[],
  printed: readonly Printed[],
): Share[] {
  const isQuiet = printed.every(
    ({ kind }, index) =>
      kind !== 'answer' || line[index]?.stages.every(({ invocation }) => !invocation) === true,
  );
  const own = isQuiet ? rowsBehindPrefixes(output, printed) : undefined;
  const left = own === undefined ? output : output.filter(({ line: row }) => !hasRow(own, row));
  const others = sharesOfAll(
    left,
    line,
    printed.map((one): Printed => {
      if (one.kind !== 'prefixed') return one;
      return own === undefined ? { kind: 'anything', beside: false } : { kind: 'answer' };
    }),
  );
  return others.map((share, index) => {
    const rows = own?.get(index);
    const pipeline = line[index];
    if (rows === undefined || pipeline === undefined) return share;
    const without = { ...pipeline, stages: pipeline.stages.slice(0, -1) };
    return { rows, told: true, sifted: false, line: [without], without };
  });
}

function hasRow(own: ReadonlyMap<number, readonly OutputLine[]>, row: number): boolean {
  return [...own.values()].some((rows) => rows.some(({ line }) => line === row));
}

function sharesOfAll(
  output: readonly OutputLine[],
  line: readonly ObservedPipeline[],
  printed: readonly Printed[],
): Share[] {
  if (printed.every(({ kind }) => kind === 'answer') && !line.some(({ piped }) => piped))
    return printed.map(() => ({ rows: output, told: true, sifted: false, line }));
  const { found, lost } = findEchoed(output, line, printed);
  const makesUp = printed.map(({ kind }, index) => kind === 'anything' || lost.has(index));
  const sections = sectionsOf(found, printed.length, output.length);
  const answers = sections.map(({ pipelines }) =>
    line.filter((one, index) => pipelines.includes(index) && !onlyTalks(one)),
  );
  const shares = new Map<string, Share>();
  return printed.map((_, pipeline) => {
    const foreign = sections.filter(({ pipelines }) =>
      pipelines.some((one) => one !== pipeline && makesUp[one]),
    );
    const own = found.filter((one) => one.pipeline === pipeline).length > 0;
    const section = sections.findIndex(({ pipelines }) => pipelines.includes(pipeline));
    const { from, to } = sections[section] ?? { from: 0, to: output.length };
    const { filter, isSwallowed } = behind(line, printed, pipeline);
    const told =
      !foreign.some(({ pipelines }) => pipelines.includes(pipeline)) &&
      !isSwallowed &&
      filter?.kind !== 'other';
    const isCut = filter !== undefined && filter.kind !== 'copy';
    const key = `${section} ${own ? pipeline : ''} ${told} ${isCut}`;
    const others = [...foreign, { from: 0, to: from }, { from: to, to: output.length }];
    const share = shares.get(key) ?? {
      ...shareOf(output, pipeline, found, others, told, isCut),
      line: answers[section] ?? line,
    };
    shares.set(key, share);
    return share;
  });
}

function onlyTalks({ stages }: ObservedPipeline): boolean {
  return stages.every(({ invocation }) => invocation !== undefined && isTalker(invocation));
}

/** Where what a pipeline printed went: through a filter, or into a loop that printed what it liked. */
function behind(
  line: readonly ObservedPipeline[],
  printed: readonly Printed[],
  pipeline: number,
): { filter?: Filter; isSwallowed: boolean } {
  if (line[pipeline]?.piped !== true) return { isSwallowed: false };
  const filters = printed.slice(pipeline + 1).flatMap((one) => (one.kind === 'filter' ? [one.filter] : []));
  const [filter, ...more] = filters;
  return filter === undefined || more.length > 0 ? { isSwallowed: true } : { filter, isSwallowed: false };
}

function shareOf(
  output: readonly OutputLine[],
  pipeline: number,
  found: readonly Found[],
  foreign: readonly Pick<Section, 'from' | 'to'>[],
  told: boolean,
  isCut: boolean,
): Omit<Share, 'line' | 'without'> {
  if (!told) return { rows: [], told, sifted: true };
  const others = found.filter((one) => one.pipeline !== pipeline);
  const taken = new Set(others.flatMap(({ rows }) => rows));
  for (const { from, to } of foreign) for (let index = from; index < to; index++) taken.add(index);
  for (const { rows } of found.filter((one) => one.pipeline === pipeline))
    for (const row of rows) taken.delete(row);
  const signs = new Map<number, number>();
  for (const { glued } of others) {
    if (glued !== undefined) signs.set(glued.row, (signs.get(glued.row) ?? 0) + glued.signs);
  }
  const rows = output.flatMap((line, index) =>
    taken.has(index) ? [] : [behindSigns(line, signs.get(index) ?? 0)],
  );
  return { rows, told, sifted: isCut || others.some(({ sure }) => !sure) };
}

/** What is in a row behind so many signs. */
function behindSigns(line: OutputLine, signs: number): OutputLine {
  if (signs === 0) return line;
  let [end, left] = [0, signs];
  for (; left > 0 && end < line.text.length; end++) if (!/\s/.test(line.text[end] ?? '')) left--;
  const text = line.text.slice(end).trimStart();
  const before = line.text.slice(0, line.text.length - text.length);
  return { ...line, text, column: line.column + codePointsIn(before) };
}

/** A part of a line between words that it printed, with the rows that were shown in between. */
interface Section {
  pipelines: readonly number[];
  from: number;
  to: number;
}

function sectionsOf(found: readonly Found[], pipelines: number, rows: number): Section[] {
  const sections: Section[] = [];
  let [first, from] = [0, 0];
  const end = (pipeline: number, to: number): void => {
    sections.push({
      pipelines: Array.from({ length: pipeline - first }, (_, index) => first + index),
      from,
      to,
    });
  };
  for (const { pipeline, rows: own, parts, glued } of found) {
    if (!parts) continue;
    end(pipeline, own[0] ?? glued?.row ?? from);
    [first, from] = [pipeline, glued?.row ?? (own.at(-1) ?? from) + 1];
  }
  end(pipelines, rows);
  return sections;
}
