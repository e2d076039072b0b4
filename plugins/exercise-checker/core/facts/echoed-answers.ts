import type { Pipeline, SimpleCommand } from 'container-commands';
import { groupBy } from '../group-by.ts';
import type { OutputLine } from '../segments/segment.ts';
import { isTalker, textEchoed } from './echoed-text.ts';
import type { Observation, ObservedPipeline, Stage } from './observation.ts';
import { partsOf, type EchoedPart } from './put-in.ts';

/** What a command answered that the shell put between words: `echo "shim: $(pgrep -x shim)"`. */
export interface EchoedAnswer {
  /** The place in its line of the `echo` or `printf`. */
  index: number;
  /** The command that was put in, with the values in it that its row shows. */
  pipeline: Pipeline;
  /** The answer, in the place where it was shown. */
  line: OutputLine;
}

/** Longer rows show no answer, and among more of them no one looks for one. */
const LONGEST_ROW = 1000;
const MOST_ROWS = 2000;
const MOST_PARTS = 20;

/** An `echo` or `printf` that shows answers, as it is looked for among the rows. */
interface Template {
  index: number;
  /** The words with one blank for any, none at the ends of the row. */
  parts: readonly EchoedPart[];
  /** What was put in, in the order of its places. */
  substitutions: readonly Pipeline[];
}

/**
 * Finds what commands answered whose answers `echo` and `printf` show between words of their own. Of a loop over what only
 * the shell knew each round has a row, which also shows what its variable was:
 * `for p in $A $B; do echo "$p $(readlink /proc/$p/ns/net)"; done`.
 * @param line the pipelines as they were typed
 * @param observed the same, with what their programs were told
 * @param isReordered whether a filter behind them may have sorted the rows
 */
export function echoedAnswers(
  line: readonly Pipeline[],
  observed: readonly ObservedPipeline[],
  output: readonly OutputLine[],
  isReordered: boolean,
): EchoedAnswer[] {
  const templates = line.flatMap((pipeline, index) => templateOf(pipeline, observed[index], index) ?? []);
  if (templates.length === 0 || output.length > MOST_ROWS) return [];
  const alike = groupBy(templates, ({ parts }) => JSON.stringify(parts));
  const others = observed.filter((_, index) => templates.every((template) => template.index !== index));
  return [...alike.values()].flatMap((group) => {
    if (others.some((one) => mayLookLike(one, group[0]?.parts ?? []))) return [];
    const rows = output.flatMap((row) => {
      const values = valuesIn(row, group[0]?.parts ?? []);
      return values === undefined ? [] : [{ row, values }];
    });
    const isRepeated = rows.length > group.length;
    if (rows.length % group.length > 0) return [];
    if (isRepeated && group.some(({ index }) => line[index]?.nested !== true)) return [];
    return rows.flatMap(({ row, values }, place) => {
      const own = isReordered ? onlyOneOf(group, values) : group[place % group.length];
      return own === undefined ? [] : answersIn(row, values, own);
    });
  });
}

/** The template that a row is of, by the kinds of Linux namespaces in both, where several have the same words. */
function onlyOneOf(group: readonly Template[], values: readonly string[]): Template | undefined {
  const shown = values.flatMap((value) => /^(\w{1,10}):\[\d/.exec(value)?.[1] ?? []);
  const fitting = group.filter(({ substitutions }) => {
    const asked = substitutions.flatMap(({ stages }) =>
      stages.flatMap(({ words }) => words.flatMap((word) => /\/ns\/(\w{1,10})$/.exec(word)?.[1] ?? [])),
    );
    return group.length === 1 || (asked.length > 0 && asked.join() === shown.join());
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** Whether another `echo` of the line may have printed a row with the same words. */
function mayLookLike({ stages: [stage] }: ObservedPipeline, parts: readonly EchoedPart[]): boolean {
  const invocation = stage?.invocation;
  if (invocation === undefined || !isTalker(invocation)) return false;
  const text = textEchoed(invocation);
  if (text === undefined) return true;
  const shown = partsOf(text).map((part) => (part.kind === 'words' ? part.text : 'x'));
  return shown
    .join('')
    .split('\n')
    .some((row) => valuesIn({ text: row }, parts) !== undefined);
}

function templateOf(
  { stages: [stage, ...behind] }: Pipeline,
  observed: ObservedPipeline | undefined,
  index: number,
): Template | undefined {
  const invocation = observed?.stages[0]?.invocation;
  if (stage === undefined || invocation === undefined || behind.length > 0) return undefined;
  const { substitutions, redirections } = stage;
  if (substitutions.length === 0 || redirections.length > 0) return undefined;
  const text = textEchoed(invocation);
  if (text === undefined || text.includes('\n')) return undefined;
  const parts = partsOf(oneBlank(text));
  const asked = parts.filter(({ kind }) => kind === 'substitution').length;
  return asked === substitutions.length && isTold(parts) ? { index, parts, substitutions } : undefined;
}

function oneBlank(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ');
}

/**
 * Whether it can be told where each value ends: words stand between any two, with a blank in them unless the value in front is
 * that of a variable. A row without further words may be any row.
 */
function isTold(parts: readonly EchoedPart[]): boolean {
  if (parts.length < 2 || parts.length > MOST_PARTS) return false;
  return parts.every((part, place) => {
    const [before, next] = [parts[place - 1], parts[place + 1]];
    if (part.kind !== 'words') return next === undefined || next.kind === 'words';
    if (before === undefined || next === undefined) return true;
    return part.text.includes(' ') || (before.kind === 'variable' && /^[^\w.-]+$/.test(part.text));
  });
}

/** What is in the places of a row, in their order; undefined if its words are different ones. */
function valuesIn({ text }: Pick<OutputLine, 'text'>, parts: readonly EchoedPart[]): string[] | undefined {
  if (text.length > LONGEST_ROW) return undefined;
  const row = oneBlank(text);
  const isOnly = parts.filter(({ kind }) => kind !== 'words').length === 1;
  const values: string[] = [];
  let at = 0;
  for (const [place, part] of parts.entries()) {
    if (part.kind === 'words') {
      if (!row.startsWith(part.text, at)) return undefined;
      at += part.text.length;
      continue;
    }
    const next = parts[place + 1];
    const isLast = next === undefined || place + 2 === parts.length;
    const words = next?.kind === 'words' ? next.text : '';
    const end = isLast ? row.length - words.length : row.indexOf(words, at + 1);
    const value = row.slice(at, end);
    if (end <= at || value.trim() === '' || (!isOnly && value.includes(' '))) return undefined;
    values.push(value);
    at = end;
  }
  return at === row.length ? values : undefined;
}

function answersIn(
  line: OutputLine,
  found: readonly string[],
  { index, parts, substitutions }: Template,
): EchoedAnswer[] {
  const places = parts.filter(({ kind }) => kind !== 'words');
  const values = new Map<string, string>();
  const answers: string[] = [];
  for (const [place, part] of places.entries()) {
    const value = found[place] ?? '';
    if (part.kind === 'substitution') answers.push(value);
    if (part.kind !== 'variable') continue;
    if ((values.get(part.name) ?? value) !== value) return [];
    values.set(part.name, value);
  }
  return substitutions.map((pipeline, place) => ({
    index,
    pipeline: withValues(pipeline, values),
    line: { ...line, text: answers[place] ?? '' },
  }));
}

/** A command with the values of variables in their places, as far as its row shows them. */
function withValues(pipeline: Pipeline, values: ReadonlyMap<string, string>): Pipeline {
  if (values.size === 0) return pipeline;
  const put = (text: string): string =>
    partsOf(text)
      .map((part) => {
        if (part.kind === 'words') return part.text;
        return part.kind === 'variable' ? (values.get(part.name) ?? `$${part.name}`) : undefined;
      })
      .join('');
  const isWhole = (text: string): boolean =>
    partsOf(text).every(({ kind }) => kind === 'words' || kind === 'variable');
  const stages = pipeline.stages.map((stage): SimpleCommand => {
    const uses = new Set(stage.variables.map(({ word }) => word));
    return {
      ...stage,
      words: stage.words.map((word, index) => (uses.has(index) && isWhole(word) ? put(word) : word)),
      redirections: stage.redirections.map((one) => ({
        ...one,
        target: isWhole(one.target) ? put(one.target) : one.target,
      })),
      variables: stage.variables.filter(({ name }) => !values.has(name)),
    };
  });
  return { ...pipeline, stages };
}

/** What a line shows between words of its own comes where it was said. */
export function withTold(
  observations: readonly Observation[],
  told: readonly (readonly [ObservedPipeline | undefined, readonly Observation[]])[],
): Observation[] {
  if (told.length === 0) return [...observations];
  return observations.flatMap((one, index) => {
    const isLast = observations[index + 1]?.pipeline !== one.pipeline;
    return [
      one,
      ...(isLast ? told.flatMap(([said, answers]) => (said === one.pipeline ? answers : [])) : []),
    ];
  });
}

/** Whether a program only prints the words it is given. */
export function talks({ invocation }: Stage): boolean {
  return invocation !== undefined && isTalker(invocation);
}
