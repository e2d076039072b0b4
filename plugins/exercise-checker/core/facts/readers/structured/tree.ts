/** What JSON or YAML may hold: unknown until it is looked at. */
export type Tree = Readonly<Record<string, unknown>>;

/** Stands for every element of an array, as `[]` does in jq. */
export const EACH = Symbol('each');

/** One step into a value: a key, an element by its number, or every element. */
export type Step = string | number | typeof EACH;

export type Path = readonly Step[];

/** An object; undefined for an array, a text and everything else. */
export function treeIn(value: unknown): Tree | undefined {
  return isTree(value) ? value : undefined;
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What is at the end of some keys. */
export function valueAt(tree: unknown, ...keys: readonly string[]): unknown {
  let value = tree;
  for (const key of keys) {
    const inner = treeIn(value);
    if (inner === undefined || !Object.hasOwn(inner, key)) return undefined;
    value = inner[key];
  }
  return value;
}

/** A text that is not empty, at the end of some keys. */
export function textAt(tree: unknown, ...keys: readonly string[]): string | undefined {
  const value = valueAt(tree, ...keys);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The texts of a list, at the end of some keys. */
export function textsAt(tree: unknown, ...keys: readonly string[]): string[] {
  const value = valueAt(tree, ...keys);
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** A number of at most ten digits that is not negative, at the end of some keys; also one that is there as text. */
export function integerAt(tree: unknown, ...keys: readonly string[]): number | undefined {
  const value = valueAt(tree, ...keys);
  const digits = typeof value === 'number' || typeof value === 'string' ? String(value) : '';
  return /^\d{1,10}$/.test(digits) ? Number(digits) : undefined;
}

/** Everything that is at a path: one value, or with `EACH` as many as there are. */
export function valuesAt(value: unknown, path: Path): unknown[] {
  let values = [value];
  for (const step of path) values = values.flatMap((one) => stepInto(one, step));
  return values;
}

function stepInto(value: unknown, step: Step): unknown[] {
  if (step === EACH) return Array.isArray(value) ? value : [];
  if (typeof step === 'number') return Array.isArray(value) && step < value.length ? [value[step]] : [];
  const inner = treeIn(value);
  return inner !== undefined && Object.hasOwn(inner, step) ? [inner[step]] : [];
}

/** The tree in which a value is at a path: a step that is not a key becomes a list of one. */
export function treeWith(path: Path, value: unknown): unknown {
  return path.reduceRight<unknown>(
    (inner, step) => (typeof step === 'string' ? { [step]: inner } : [inner]),
    value,
  );
}

/** Two trees as one; where both have a value that is not a tree, the later one counts. */
export function merged(one: unknown, other: unknown): unknown {
  const [before, after] = [treeIn(one), treeIn(other)];
  if (before === undefined || after === undefined) return other;
  const entries = Object.entries(after).map(([key, value]) => [
    key,
    Object.hasOwn(before, key) ? merged(before[key], value) : value,
  ]);
  return { ...before, ...Object.fromEntries(entries) };
}
