import { readPath } from './path.ts';
import { readInterpolation, type TemplatePart } from './template.ts';
import { EACH, type Path } from './tree.ts';

/** What a program of jq prints of one input, value by value. */
export type QueryOutput =
  | { kind: 'value'; path: Path }
  /** `{id: .status.id, pid}`: an object whose keys stand for paths. */
  | { kind: 'object'; entries: ReadonlyMap<string, Path> }
  /** `[.id, .pid]`: a list whose elements stand for paths. */
  | { kind: 'list'; paths: readonly Path[] }
  /** `to_entries[]`: each key of an object with its value, as its own object. */
  | { kind: 'entry' }
  /** `"\(.id) \(.pid)"`: a text with values in it. */
  | { kind: 'text'; parts: readonly TemplatePart[] };

/** A program of jq (or yq) that takes parts out of its input. */
export interface Query {
  /** Where all of its outputs are looked for. */
  base: Path;
  outputs: readonly QueryOutput[];
  /** Whether it may leave something out: by `select(…)`, or one element of many. */
  narrows: boolean;
}

const LONGEST = 500;
const MOST_OUTPUTS = 16;
const IDENTITY: Query = { base: [], outputs: [{ kind: 'value', path: [] }], narrows: false };

/**
 * Reads a program that consists of plain paths: `.info.pid`, `.[] | .Names, .Status`, `.[0].State`, `.status | {state,
 * exitCode}`, `"\(.state) \(.pid)"`. `select(…)` may stand between.
 * @returns undefined for a program with anything else in it
 */
export function readQuery(program: string): Query | undefined {
  if (program.length > LONGEST) return undefined;
  let query: Query = IDENTITY;
  for (const stage of splitOutside(program, '|')) {
    const text = stage.trim();
    if (/^select\(.*\)$/s.test(text)) {
      query = { ...query, narrows: true };
      continue;
    }
    const [only, ...more] = query.outputs;
    const row = only?.kind === 'list' && more.length === 0 ? rowOf(only.paths, text) : undefined;
    if (row !== undefined) {
      query = { ...query, outputs: [row] };
      continue;
    }
    if (only?.kind !== 'value' || more.length > 0) return undefined;
    if (text === 'to_entries[]') {
      query = { ...query, base: [...query.base, ...only.path], outputs: [{ kind: 'entry' }] };
      continue;
    }
    const outputs = splitOutside(text, ',').map((part) => readOutput(part.trim()));
    const readable = outputs.filter((output) => output !== undefined);
    if (readable.length < outputs.length || outputs.length > MOST_OUTPUTS) return undefined;
    query = { ...query, base: [...query.base, ...only.path], outputs: readable };
  }
  const several = query.outputs.length > 1;
  const isMixed = query.outputs.some((output) => output.kind === 'value' && output.path.includes(EACH));
  if (several && isMixed) return undefined;
  const picks = [query.base, ...query.outputs.flatMap(pathsIn)].some((path) =>
    path.some((step) => typeof step === 'number'),
  );
  return { ...query, narrows: query.narrows || picks };
}

/** The paths behind the base that lead to what an output prints; a text has keys only. */
function pathsIn(output: QueryOutput): readonly Path[] {
  switch (output.kind) {
    case 'value':
      return [output.path];
    case 'object':
      return [...output.entries.values()];
    case 'list':
      return output.paths;
    case 'entry':
    case 'text':
      return [];
  }
}

/** Whether a query takes nothing out: what is printed is the answer itself, or what a template took out of it. */
export function isIdentity({ outputs: [only, ...more] }: Query): boolean {
  return only?.kind === 'value' && only.path.length === 0 && more.length === 0;
}

function readOutput(text: string): QueryOutput | undefined {
  if (text.startsWith('"') && text.endsWith('"') && text.length > 1) {
    const parts = readInterpolation(text.slice(1, -1));
    return parts && { kind: 'text', parts };
  }
  if (text.startsWith('{') && text.endsWith('}')) return readObject(text.slice(1, -1));
  if (text.startsWith('[') && text.endsWith(']')) return readList(text.slice(1, -1));
  const path = readPath(text);
  return path && { kind: 'value', path };
}

/** `id: .status.id`, `"id": .status.id`, or `pid` alone, which stands for the path of that name. */
function readObject(text: string): QueryOutput | undefined {
  const entries = splitOutside(text, ',').map((entry): readonly [string, Path] | undefined => {
    const colon = entry.indexOf(':');
    const name = entry.slice(0, colon < 0 ? undefined : colon).trim();
    const key = name.startsWith('"') && name.endsWith('"') ? name.slice(1, -1) : name;
    const path = colon < 0 ? [key] : readPath(entry.slice(colon + 1).trim());
    return /^[\w./-]+$/.test(key) && path !== undefined ? [key, path] : undefined;
  });
  const readable = entries.filter((entry) => entry !== undefined);
  return readable.length < entries.length ? undefined : { kind: 'object', entries: new Map(readable) };
}

/** `.id, .pid`: one element for each, so none of them may stand for many. */
function readList(text: string): QueryOutput | undefined {
  const paths = splitOutside(text, ',').map((part) => readPath(part.trim()));
  const single = paths.filter((path) => path !== undefined && !path.includes(EACH));
  return single.length < paths.length ? undefined : { kind: 'list', paths: single as readonly Path[] };
}

/** What `@tsv`, `@csv` and `join(" ")` make of a list: a row; undefined for everything else. */
function rowOf(paths: readonly Path[], stage: string): QueryOutput | undefined {
  const joint = /^join\("([^"\\]{0,20}|\\t)"\)$/.exec(stage)?.[1];
  const between = stage === '@tsv' ? '\t' : stage === '@csv' ? ',' : joint?.replace('\\t', '\t');
  if (between === undefined || between === '') return undefined;
  const parts = paths.flatMap((path, index): TemplatePart[] => {
    const keys = path.filter((step) => typeof step === 'string');
    const field: TemplatePart =
      keys.length === path.length
        ? { kind: 'field', path: keys, json: stage === '@csv' }
        : { kind: 'opaque' };
    return index === 0 ? [field] : [{ kind: 'literal', text: between }, field];
  });
  return { kind: 'text', parts };
}

/** The parts of a program between separators that are in no text and no brackets. */
function splitOutside(text: string, separator: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let isQuoted = false;
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text[index] ?? '';
    if (isQuoted && character === '\\') index++;
    else if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if ('([{'.includes(character)) depth++;
    else if (')]}'.includes(character)) depth--;
    else if (character === separator && depth === 0) {
      parts.push(text.slice(start, index));
      start = index + 1;
    }
  }
  return [...parts, text.slice(start)];
}
