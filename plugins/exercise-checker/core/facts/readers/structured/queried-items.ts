import { fromItems, type AnswerShape, type Item, type Items } from './answer.ts';
import type { Query, QueryOutput } from './query.ts';
import { isReadable, readTemplateRow } from './template-row.ts';
import { EACH, merged, treeIn, treeWith, valuesAt, type Path } from './tree.ts';
import type { ShownValue } from './values.ts';

/**
 * The items that values are of which a program of jq took out of an answer: the whole of it, some keys of each, objects or
 * texts made of these.
 * @returns undefined if the values are not those the program prints
 */
export function queriedItems(
  values: readonly ShownValue[],
  { base, outputs, narrows }: Query,
  shape: AnswerShape,
): Items | undefined {
  if (values.length % outputs.length > 0) return undefined;
  if (outputs.some(({ kind }) => kind === 'entry')) {
    const whole = base.includes(EACH) ? undefined : objectOf(values);
    const query: Query = { base, outputs: [{ kind: 'value', path: [] }], narrows: true };
    return whole && queriedItems([whole], query, shape);
  }
  const parts = outputs.flatMap((output) => (output.kind === 'text' ? output.parts : []));
  if (
    parts.length > 0 &&
    !isReadable(
      parts,
      values.map(({ line }) => line.text),
    )
  )
    return undefined;
  const items: Item[] = [];
  let whole = !narrows;
  for (let first = 0; first < values.length; first += outputs.length) {
    const read = outputs.flatMap((output, index) => {
      const value = values[first + index];
      return value === undefined ? [] : itemsOf(value, base, output, shape);
    });
    const trees = read.map(treeIn).filter((tree) => tree !== undefined);
    whole &&= trees.length === read.length;
    const line = shape.documents === 'rows' ? values[first]?.line : undefined;
    // Several values that one thing was asked for are of one item.
    const joined =
      outputs.length > 1 ? [trees.reduce((one, other) => treeIn(merged(one, other)) ?? one, {})] : trees;
    items.push(...joined.map((tree) => ({ tree, line })));
  }
  return { items, whole };
}

/** The object that entries are of, as far as they are shown. */
function objectOf(entries: readonly ShownValue[]): ShownValue | undefined {
  const pairs = entries.map(({ value, isJson }) => {
    const entry = isJson ? treeIn(value) : undefined;
    return typeof entry?.['key'] === 'string' ? ([entry['key'], entry['value']] as const) : undefined;
  });
  const [first] = entries;
  const known = pairs.filter((pair) => pair !== undefined);
  if (first === undefined || known.length < pairs.length) return undefined;
  return { ...first, value: Object.fromEntries(known) };
}

function itemsOf(
  { value, isJson }: ShownValue,
  base: Path,
  output: QueryOutput,
  shape: AnswerShape,
): unknown[] {
  switch (output.kind) {
    case 'value':
      return itemsAt(value, [...base, ...output.path], shape);
    case 'object': {
      const shown = treeIn(value);
      if (!isJson || shown === undefined) return [undefined];
      const parts = [...output.entries].flatMap(([key, path]) =>
        itemsAt(shown[key], [...base, ...path], shape),
      );
      return [parts.reduce<unknown>((one, other) => merged(one, other), {})];
    }
    case 'list': {
      const shown = isJson && Array.isArray(value) ? (value as unknown[]) : [];
      if (shown.length !== output.paths.length) return [undefined];
      const parts = output.paths.flatMap((path, index) => itemsAt(shown[index], [...base, ...path], shape));
      return [parts.reduce<unknown>((one, other) => merged(one, other), {})];
    }
    case 'entry':
      return [undefined];
    case 'text': {
      const parts = output.parts.map((part) => {
        if (part.kind !== 'field') return part;
        const place = fromItems(shape, [...base, ...part.path]);
        const within = place !== undefined && 'within' in place ? place.within : part.path;
        return { ...part, path: within.filter((step) => typeof step === 'string') };
      });
      const fields = typeof value === 'string' ? readTemplateRow(parts, value, shape.forms) : undefined;
      return [fields && treeOfFields(fields)];
    }
  }
}

/** A value that is at a path of the answer, as the items it holds or as the part of one that it is. */
function itemsAt(value: unknown, path: Path, shape: AnswerShape): unknown[] {
  const place = fromItems(shape, path);
  if (place === undefined) return [undefined];
  if ('within' in place) return [treeWith(place.within, value)];
  return valuesAt(value, place.around).flatMap((one): unknown[] => (Array.isArray(one) ? one : [one]));
}

/** The item that the fields of a template's row are of. */
export function treeOfFields(fields: ReadonlyMap<string, unknown>): unknown {
  return [...fields].reduce<unknown>(
    (tree, [keys, value]) => merged(tree, keys === '' ? value : treeWith(keys.split('.'), value)),
    {},
  );
}
