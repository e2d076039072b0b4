import type { OutputLine } from '../../../../segments/segment.ts';
import { counts } from '../../../counted-rows.ts';
import { onlyPutIn } from '../../../echoed-text.ts';
import { filterOf } from '../../../filter.ts';
import type { Observation, ObservedPipeline } from '../../../observation.ts';
import { requestOf } from './request.ts';

/** A longer row is cut before it is looked at. */
export const LONGEST_ROW = 2000;

/** What the shell knows, and is a number in any case. */
const NUMBERS_OF_SHELL = /^(?:[$#]|UID|EUID|PPID|RANDOM|SECONDS|EPOCHSECONDS)$/;

/** A format of `date` that makes a single number, or several: `+%s`, `+%H%M`, `+%Y %m`. */
const NUMBERS_OF_DATE = /^\+(?:[ ,]?%[-_0^]?[YymdHIMSsjuwUWVgGCNekl]){1,20}$/;

/**
 * The rows that may be PIDs of a search that prints nothing else: those of the other pipelines in its line are left out, where
 * each of them prints one row and it is known in which order.
 * @returns undefined if some of the numbers shown are not its own, and no one knows which
 */
export function rowsOfSearch({ output, line, pipeline }: Observation): readonly OutputLine[] | undefined {
  const numbers = output.filter(({ text }) => numbersIn(text) !== undefined);
  if (numbers.length === 0 || line.length < 2) return output;
  const own = line.indexOf(pipeline);
  const others = line.map((one, index) => (index === own ? 'none' : numbersOf(one)));
  if (others.includes('any')) return undefined;
  const before = others.slice(0, own).filter((rows) => rows === 'one').length;
  const after = others.slice(own + 1).filter((rows) => rows === 'one').length;
  if (numbers.length < before + after) return undefined;
  const foreign = new Set([...numbers.slice(0, before), ...numbers.slice(numbers.length - after)]);
  return output.filter((row) => !foreign.has(row));
}

/** The numbers of a row in which nothing else stands, as PIDs alone are shown, and much else. */
export function numbersIn(text: string): number[] | undefined {
  const words = text
    .slice(0, LONGEST_ROW)
    .trim()
    .split(/[\s,]+/);
  return words.every((word) => /^\d{1,10}$/.test(word)) ? words.map(Number) : undefined;
}

/** How many rows of numbers a pipeline that is not itself a search prints: none, one, or an unknown number. */
function numbersOf(pipeline: ObservedPipeline): 'none' | 'one' | 'any' {
  const { stages, conditional, background, connector } = pipeline;
  const last = stages.at(-1);
  const invocation = last?.invocation;
  if (last === undefined || invocation === undefined) return 'none';
  const isCertain = !conditional && !background && connector !== '||';
  const one = isCertain ? 'one' : 'any';
  if (stages.length > 1) {
    if (counts(pipeline)) return one;
    return ['columns', 'query', 'other'].includes(filterOf(invocation, last.command).kind) ? 'any' : 'none';
  }
  const { tool, words } = invocation;
  if (onlyPutIn(invocation)) {
    return last.command.variables.some(({ name }) => NUMBERS_OF_SHELL.test(name)) ? one : 'none';
  }
  if (tool === 'date') return words.some((word) => NUMBERS_OF_DATE.test(word)) ? one : 'none';
  if (tool === 'id') return words.some((word) => /^-[ugr]{1,2}$/.test(word)) ? one : 'none';
  if (tool === 'nproc') return one;
  if (tool === 'ps') return showsNumbersOnly(invocation) ? 'any' : 'none';
  return ['stat', 'expr', 'bc', 'getconf', 'awk', 'jq'].includes(tool) ? 'any' : 'none';
}

/** Whether `ps` was asked for columns in which there are no names. */
function showsNumbersOnly(invocation: Observation['invocation']): boolean {
  const { columns, commands } = requestOf(invocation);
  return commands === undefined && columns.length > 0;
}
