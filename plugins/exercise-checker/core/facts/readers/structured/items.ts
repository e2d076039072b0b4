import type { Observation } from '../../observation.ts';
import { rowsOfCall } from '../../occurrences.ts';
import { filtersBehind, isLeafedThrough, mayHideError, mayLackRows } from '../../pipeline.ts';
import type { AnswerFormat, AnswerShape, Item, Items } from './answer.ts';
import { jsonItems } from './json-items.ts';
import { treeOfFields } from './queried-items.ts';
import { readQuery } from './query.ts';
import { isReadable, readTemplateRow } from './template-row.ts';
import { readTemplate, type TemplatePart } from './template.ts';
import { treeIn } from './tree.ts';
import { yamlItems } from './yaml-items.ts';

/** A longer list is not read; one that several commands of a line print together, only so far that all may. */
const MOST_ITEMS = 5000;

/**
 * Reads what a command printed as JSON, as YAML or by a template of the learner's own, whole or as far as `jq`, `grep` and
 * the like left it.
 * @returns undefined if it cannot be told what was printed
 */
export function shownItems(
  observation: Observation,
  format: AnswerFormat,
  shape: AnswerShape,
): Items | undefined {
  const filters = filtersBehind(observation).filter(({ kind }) => kind !== 'copy');
  if (filters.some(({ kind }) => kind === 'count' || kind === 'other')) return undefined;
  const programs = filters.flatMap((filter) => (filter.kind === 'query' ? [filter.path] : []));
  const isQueried = filters.length > 0 && filters.every(({ kind }) => kind === 'query' || kind === 'order');
  const keepsAll = isQueried
    ? !observation.sifted && !isLeafedThrough(observation)
    : !mayLackRows(observation);
  const read = readItems(observation, format, programs, shape);
  const { succeeded, captured, occurrence } = observation;
  if (read === undefined || read.items.length > MOST_ITEMS / occurrence.count) return undefined;
  const isShown = read.items.length > 0 || (filters.length === 0 && !mayHideError(observation));
  return { ...read, whole: read.whole && keepsAll && !captured && succeeded === true && isShown };
}

function readItems(
  observation: Observation,
  format: AnswerFormat,
  [program, ...more]: readonly string[],
  shape: AnswerShape,
): Items | undefined {
  const query = readQuery(program ?? '.');
  const isTyped = program !== undefined;
  if (query === undefined || more.length > 0) return undefined;
  if (format.kind === 'yaml') return yamlItems(observation, query, shape);
  if (format.kind === 'json') return jsonItems(observation, query, shape, isTyped);
  const parts = readTemplate(format.template);
  const [part, ...others] = parts ?? [];
  if (part?.kind !== 'field' || !part.json || others.length > 0) {
    return parts === undefined || isTyped ? undefined : templateItems(observation, parts, shape);
  }
  const base = [...shape.collection, ...part.path, ...query.base];
  return jsonItems(observation, { ...query, base }, { ...shape, documents: 'rows' }, isTyped);
}

function templateItems(
  { output, occurrence }: Observation,
  parts: readonly TemplatePart[],
  { forms }: AnswerShape,
): Items | undefined {
  const shown = output.filter(({ text }) => text !== '');
  if (shown.length > MOST_ITEMS / occurrence.count) return undefined;
  if (
    !isReadable(
      parts,
      shown.map(({ text }) => text),
    )
  )
    return undefined;
  const items = rowsOfCall(shown, ({ text }) => text, occurrence).flatMap((line): Item[] => {
    const fields = readTemplateRow(parts, line.text, forms);
    const tree = fields && treeIn(treeOfFields(fields));
    return tree === undefined ? [] : [{ tree, line }];
  });
  return { items, whole: occurrence.count === 1 && items.length === shown.length };
}
