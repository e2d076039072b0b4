import type { OutputLine } from '../../../segments/segment.ts';
import { merged, treeWith, type Tree, treeIn } from './tree.ts';
import { readYamlScalar } from './yaml-scalar.ts';

/** How an answer is laid out of which only some rows are left. */
export interface Layout {
  /** Blanks by which each level is moved in. */
  indent: number;
  /** How many levels are around the keys of an item: 1 in `{"id": …}`, 2 in `[{"id": …}]`; 0 in YAML. */
  depth: number;
}

/** An item as far as its rows are left, and the first of these. */
export interface Fragment {
  tree: Tree;
  line: OutputLine;
}

const LONGEST_ROW = 2000;

/**
 * Puts items together from single rows of a JSON or YAML text: what `grep` left of it, or `head`. A key counts only where
 * it is moved in as far as its place in the item demands: the same word further in means something else.
 * @param paths the keys that are looked for, each with those above it
 */
export function readFragments(
  lines: readonly OutputLine[],
  { indent, depth }: Layout,
  paths: readonly (readonly string[])[],
): Fragment[] {
  const places = new Map(
    paths.map((path) => [`${(depth + path.length - 1) * indent} ${path.at(-1) ?? ''}`, path]),
  );
  const fragments: Fragment[] = [];
  let seen = new Set<readonly string[]>();
  for (const line of lines) {
    const row = readRow(line.text);
    const path = row && places.get(`${row.indent} ${row.key}`);
    if (row === undefined || path === undefined) continue;
    const last = seen.has(path) ? undefined : fragments.at(-1);
    if (last === undefined) seen = new Set();
    const tree = treeIn(merged(last?.tree ?? {}, treeWith(path, row.value))) ?? {};
    if (last === undefined) fragments.push({ tree, line });
    else last.tree = tree;
    seen.add(path);
  }
  return fragments;
}

/** `    "pid": 375,` and `  pid: 375`: how far it is moved in, the key and the value; undefined if none is in the row. */
function readRow(text: string): { indent: number; key: string; value: unknown } | undefined {
  if (text.length > LONGEST_ROW) return undefined;
  const start = text.trimStart();
  const colon = start.indexOf(':');
  if (colon < 1) return undefined;
  const key = start.slice(0, colon);
  const shown = start.slice(colon + 1).trim();
  const value = readYamlScalar(shown.endsWith(',') ? shown.slice(0, -1).trimEnd() : shown);
  if (shown === '' || value === undefined) return undefined;
  const isQuoted = key.startsWith('"') && key.endsWith('"');
  return { indent: text.length - start.length, key: isQuoted ? key.slice(1, -1) : key, value };
}
