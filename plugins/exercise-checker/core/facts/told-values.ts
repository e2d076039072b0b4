import type { Pipeline, SimpleCommand } from 'container-commands';
import type { OutputLine } from '../segments/segment.ts';
import { groupBy } from '../group-by.ts';
import { assignedSubstitution, shownValue, shownVariable, type ShownVariable } from './captured.ts';

/** What a value without words around it must look like to be known among the rows of others: a number, or an ID. */
const PLAIN_VALUE = /^(?:\d{1,10}|(?:sha256:)?[0-9a-f]{12,64})$/;

/** A longer row shows no value. */
const LONGEST_ROW = 1000;

/** Places of one line in which values are shown. */
const MOST_SHOWN = 50;

/**
 * Puts the values that a line shows in the place of what only its shell knew: in
 * `for n in pause httpd; do p=$(pgrep -x $n); echo "$n is $p"; readlink /proc/$p/ns/net; done` the rows of `echo` tell which
 * process each `readlink` was about.
 */
export function withToldValues(
  pipelines: readonly Pipeline[],
  output: readonly OutputLine[],
): readonly Pipeline[] {
  const shown = shownIn(pipelines);
  if (shown.length === 0 || shown.length > MOST_SHOWN) return pipelines;
  const valueOf = valuesIn(shown, output);
  if (valueOf.size === 0) return pipelines;
  const values = new Map<string, Told>();
  return pipelines.map((pipeline, index) => {
    const shows = valueOf.get(index);
    if (shows !== undefined) values.set(shows.name, shows);
    const told = { ...pipeline, stages: pipeline.stages.map((stage) => withValues(stage, values)) };
    for (const { name } of assignmentsIn(pipeline)) values.delete(name);
    return told;
  });
}

/** A value, and what stands for it in the words of a line. */
interface Told {
  name: string;
  substitution: string;
  value: string;
}

/** A place of a line in which a value is shown that the line took from a command. */
interface Shown extends ShownVariable {
  index: number;
  substitution: string;
}

function shownIn(pipelines: readonly Pipeline[]): Shown[] {
  const substitutions = new Map<string, string>();
  return pipelines.flatMap((pipeline, index) => {
    for (const { name, text } of assignmentsIn(pipeline)) substitutions.set(name, text);
    const shown = substitutions.size === 0 ? undefined : shownVariable(pipeline);
    const substitution = shown && substitutions.get(shown.name);
    return shown === undefined || substitution === undefined || pipeline.piped
      ? []
      : [{ ...shown, index, substitution }];
  });
}

function assignmentsIn({ stages }: Pipeline): { name: string; text: string }[] {
  return stages.flatMap((stage) => {
    const name = assignedSubstitution(stage)?.name;
    const text = name === undefined ? undefined : (stage.assignments.get(name) ?? stage.words.at(-1));
    return name === undefined || text === undefined ? [] : [{ name, text }];
  });
}

/** The values by the places that show them, as far as there are as many rows of a kind as places. */
function valuesIn(shown: readonly Shown[], output: readonly OutputLine[]): Map<number, Told> {
  const values = new Map<number, Told>();
  for (const places of groupBy(shown, ({ prefix, suffix }) => `${prefix}\n${suffix}`).values()) {
    const [first] = places;
    if (first === undefined) continue;
    const found = output.flatMap(({ text }) => valueIn(text, first) ?? []);
    if (found.length !== places.length) continue;
    for (const [place, { index, name, substitution }] of places.entries())
      values.set(index, { name, substitution, value: found[place] ?? '' });
  }
  return values;
}

function valueIn(row: string, shown: ShownVariable): string | undefined {
  const value = row.length > LONGEST_ROW ? undefined : shownValue(row, shown);
  const form = /\w/.test(shown.prefix + shown.suffix) ? /^\S+$/ : PLAIN_VALUE;
  return value !== undefined && form.test(value) ? value : undefined;
}

function withValues(stage: SimpleCommand, values: ReadonlyMap<string, Told>): SimpleCommand {
  if (values.size === 0) return stage;
  const told = [...values.values()];
  const put = (text: string): string =>
    told.reduce((now, { substitution, value }) => now.replaceAll(substitution, value), text);
  const isUsed = (index: number): boolean =>
    stage.variables.some(({ name, word }) => word === index && values.has(name));
  return {
    ...stage,
    words: stage.words.map((word, index) => (isUsed(index) ? put(word) : word)),
    redirections: stage.redirections.map((one) => ({ ...one, target: put(one.target) })),
    variables: stage.variables.filter(({ name }) => !values.has(name)),
  };
}
