import { hasCommands } from 'container-commands';
import type { OutputLine } from '../segments/segment.ts';
import { filterOf } from './filter.ts';
import type { ObservedPipeline } from './observation.ts';
import type { Printed } from './printed.ts';

/** A row with a number and nothing else, as `wc -l` prints it, on some systems behind blanks. */
const NUMBER = /^ {0,20}\d{1,9}$/;

/**
 * The rows in which pipelines of a line count (`… | wc -l`), by the places of these pipelines: numbers alone in a row are
 * theirs, in their order, where there are as many as pipelines that count, and no other prints a number alone.
 * @returns undefined if nothing counts beside others, or the numbers may be someone else's
 */
export function countedRows(
  output: readonly OutputLine[],
  line: readonly ObservedPipeline[],
  printed: readonly Printed[],
): ReadonlyMap<number, OutputLine> | undefined {
  if (line.length < 2) return undefined;
  const counting = [...line.keys()].filter((index) => isCounting(line[index], printed[index]));
  if (counting.length === 0) return undefined;
  const numbers = output.filter(({ text }) => NUMBER.test(text));
  const others = [...line.keys()].filter((index) => !counting.includes(index));
  if (
    numbers.length !== counting.length ||
    !others.every((index) => hasNoNumber(line[index], printed[index]))
  )
    return undefined;
  return new Map(
    counting.flatMap((pipeline, place) => {
      const row = numbers[place];
      return row === undefined ? [] : [[pipeline, row] as const];
    }),
  );
}

function isCounting(pipeline: ObservedPipeline | undefined, printed: Printed | undefined): boolean {
  if (pipeline === undefined || printed?.kind !== 'answer') return false;
  // Whatever it depended on (`pull … && ls | wc -l`): where each number is there, each ran.
  return counts(pipeline) && !pipeline.piped && !pipeline.background;
}

/** Whether a pipeline ends with a program that says how many rows there are: `… | wc -l`, `… | grep -c X`. */
export function counts({ stages }: ObservedPipeline): boolean {
  const last = stages.at(-1);
  if (stages.length < 2) return false;
  const filter = filterOf(last?.invocation, last?.command);
  return filter.kind === 'count' || (filter.kind === 'search' && filter.counts);
}

/** Whether what a pipeline prints is never a number alone in a row: lists and progress of container tools, words, or nothing. */
function hasNoNumber(pipeline: ObservedPipeline | undefined, printed: Printed | undefined): boolean {
  if (pipeline === undefined || printed === undefined || pipeline.background || pipeline.piped) return false;
  if (printed.kind === 'words') {
    return printed.echoed.ways.every((rows) => rows.every((row) => !/^\d*$/.test(row.join(''))));
  }
  if (printed.kind !== 'answer') return false;
  return pipeline.stages.every(({ invocation }, index) => {
    if (invocation === undefined) return true;
    if (index > 0) return ['copy', 'cut-short', 'search'].includes(filterOf(invocation).kind);
    const isList = hasCommands(invocation.tool) && !invocation.flags.has('quiet');
    return isList && !invocation.flags.has('format') && !invocation.flags.has('output');
  });
}
