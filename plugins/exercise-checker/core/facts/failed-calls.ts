import { errorFile, type Invocation } from 'container-commands';
import type { OutputLine } from '../segments/segment.ts';
import { classifyError } from './error-class.ts';
import { culpritIn, isFailureRow } from './failure-row.ts';
import type { Observation, ObservedPipeline, Stage } from './observation.ts';
import { isAttached } from './status.ts';

/** How a call of a line with several ended, as far as the errors below it tell. */
export type CallEnding = Pick<Observation, 'succeeded' | 'error'>;

/** Tools that end with one row of their own where they fail, and how it begins. */
const LAST_WORDS = new Map([
  ['ctr', /^ctr: /],
  ['nerdctl', /^FATA\[/],
  ['crictl', /^FATA\[/],
]);

/** Longer rows are cut before a name is looked for in them. */
const LONGEST_ROW = 1000;

/** A line with more errors than these is left alone, as is one with more calls. */
const MOST = 100;

/**
 * Gives the errors below a line to those of its calls that they can only be of: as there is one for each call, or by the names
 * in them. Where every error names calls, those of the tool that surely ran and are not named did not fail.
 * @returns nothing for a call of which neither is known
 */
export function endingsOfCalls(
  output: readonly OutputLine[],
  line: readonly ObservedPipeline[],
): ReadonlyMap<Stage, CallEnding> {
  const rows = output.map(({ text }) => text.slice(0, LONGEST_ROW)).filter((row) => isFailureRow(row));
  const tool = toolOf(rows, line);
  if (tool === undefined || rows.length > MOST) return new Map();
  const errors = rows.filter((row) => LAST_WORDS.get(tool)?.test(row) === true);
  const calls = callsOf(tool, line);
  if (calls === undefined || calls.length > MOST || errors.length === 0) return new Map();
  const suspects = errors.map((error, index) =>
    errors.length === calls.length ? calls.slice(index, index + 1) : callsNamedIn(error, calls),
  );
  const endings = new Map<Stage, CallEnding>();
  for (const [index, [only, ...more]] of suspects.entries()) {
    if (only !== undefined && more.length === 0) endings.set(only.stage, failure(errors[index] ?? ''));
  }
  if (suspects.some(({ length }) => length === 0)) return endings;
  const suspected = new Set(suspects.flat());
  for (const call of calls) {
    if (call.isSure && !suspected.has(call)) endings.set(call.stage, { succeeded: true, error: undefined });
  }
  return endings;
}

function failure(row: string): CallEnding {
  return { succeeded: false, error: classifyError([row]) ?? 'other' };
}

/** The one tool that all errors are of; undefined if there are different ones. */
function toolOf(rows: readonly string[], line: readonly ObservedPipeline[]): string | undefined {
  const called = new Set(line.flatMap(({ stages }) => stages.map(({ invocation }) => invocation?.tool)));
  const tools = [...LAST_WORDS.keys()].filter((tool) => called.has(tool));
  const [tool] = tools;
  const isOwn = (row: string): boolean =>
    LAST_WORDS.get(tool ?? '')?.test(row) === true || /^ERRO\[/.test(row) || culpritIn(row) === tool;
  return tools.length === 1 && rows.every(isOwn) ? tool : undefined;
}

interface Call {
  stage: Stage;
  invocation: Invocation;
  /** Whether it ran whatever became of the others. */
  isSure: boolean;
}

/** The calls of a tool in a line, each of which shows its errors below it; undefined if some may not. */
function callsOf(tool: string, line: readonly ObservedPipeline[]): Call[] | undefined {
  const calls: Call[] = [];
  for (const { stages, connector, conditional, background } of line) {
    for (const stage of stages) {
      const { invocation, command } = stage;
      if (command.substitutions.length > 0 || isAttached([command])) return undefined;
      if (invocation?.tool !== tool) continue;
      if (background || errorFile(command.redirections) !== undefined) return undefined;
      calls.push({ stage, invocation, isSure: connector === ';' && !conditional });
    }
  }
  return calls;
}

/** The calls one of whose operands an error has in it. */
function callsNamedIn(error: string, calls: readonly Call[]): Call[] {
  const words = new Set(error.split(/[^\w./:@-]+/).flatMap((word) => [word, word.replace(/[.:]$/, '')]));
  return calls.filter(({ invocation }) => invocation.operands.some((operand) => words.has(operand)));
}
