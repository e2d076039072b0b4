import type { OutputLine } from '../../../segments/segment.ts';
import type { Observation } from '../../observation.ts';
import { fromItems, type AnswerShape, type Item, type Items } from './answer.ts';
import { readFragments, type Layout } from './fragments.ts';
import { queriedItems } from './queried-items.ts';
import { isIdentity, type Query } from './query.ts';
import { treeIn, treeWith, type Path } from './tree.ts';
import { shownValues, type ShownValue } from './values.ts';

/** Blanks by which jq moves each level in. */
const JQ_INDENT = 2;

/**
 * The items of an answer in JSON, whole or as far as a program of jq and filters of rows left it.
 * @param query what was taken out of it
 * @param isTyped whether a program was typed: jq lays out again what it prints
 */
export function jsonItems(
  observation: Observation,
  query: Query,
  shape: AnswerShape,
  isTyped: boolean,
): Items | undefined {
  const values = shownValues(observation.output);
  const isAlone = observation.occurrence.count === 1;
  if (values.length === 0) return { items: [], whole: isAlone && shape.documents === 'rows' };
  // What jq makes of a text with values in it may look like anything.
  const isText = query.outputs.some(({ kind }) => kind === 'text');
  if (isText || !values.some(isStray)) {
    const own = ownValues(values, observation, shape);
    const read = queriedItems(own, query, shape);
    return (
      read && { ...read, whole: read.whole && (isAlone || (own.length > 0 && own.length < values.length)) }
    );
  }
  const whole = values.filter(({ value }) => typeof value === 'object' && value !== null);
  const made = isIdentity(query) ? whole : whole.filter((one) => isMadeBy(one, query));
  if (made.length > 0) {
    const read = queriedItems(ownValues(made, observation, shape), query, shape);
    return read && { ...read, whole: false };
  }
  const indent = isTyped ? JQ_INDENT : shape.indent;
  return { items: fragmentItems(observation.output, query, shape, { indent, depth: 1 }), whole: false };
}

/** Whether an object has the keys that a program of jq gives to what it makes: `{id, exitCode}`. */
function isMadeBy({ value }: ShownValue, { outputs: [only, ...more] }: Query): boolean {
  if (only?.kind !== 'object' || more.length > 0) return false;
  const keys = Object.keys(treeIn(value) ?? {});
  return keys.length === only.entries.size && keys.every((key) => only.entries.has(key));
}

/** A row of something else, or of an object that is broken: what `jq -r` prints is a word or a text without quotes. */
function isStray({ value, isJson }: ShownValue): boolean {
  return !isJson && typeof value === 'string' && /^(?:["[\]{}]|[\w.-]+: )/.test(value);
}

/**
 * Of several commands in a line that answer with one value each, each has its own. Otherwise a value may be the answer of any
 * of them, and what it shows is in their namespace if that is one.
 */
function ownValues(
  values: readonly ShownValue[],
  { occurrence: { index, count, together } }: Observation,
  { documents }: AnswerShape,
): readonly ShownValue[] {
  const own = values[index];
  const isOneEach = count > 1 && documents === 'one' && values.length === count;
  if (isOneEach && own !== undefined) return [own];
  return together ? values : [];
}

/**
 * The items of single rows.
 * @param layout how the rows of a value are laid out that is not a list
 */
export function fragmentItems(
  lines: readonly OutputLine[],
  { base, outputs: [only, ...more] }: Query,
  shape: AnswerShape,
  { indent, depth }: Layout,
): Item[] {
  const path = only?.kind === 'value' && more.length === 0 ? [...base, ...only.path] : undefined;
  const place = path && fromItems(shape, path);
  if (place === undefined) return [];
  if ('around' in place) {
    return readFragments(lines, { indent, depth: depth + place.around.length }, shape.paths);
  }
  const { within } = place;
  const paths = shape.paths.flatMap((one) => (startsWith(one, within) ? [one.slice(within.length)] : []));
  return readFragments(lines, { indent, depth }, paths).map(({ tree, line }) => ({
    tree: treeIn(treeWith(within, tree)) ?? {},
    line,
  }));
}

function startsWith(path: Path, start: Path): boolean {
  return start.length < path.length && start.every((step, index) => step === path[index]);
}
