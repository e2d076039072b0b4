import type { Observation } from '../../observation.ts';
import { merged, treeIn, treeWith, type Tree } from '../structured/tree.ts';

/** Labels of `-o table`, and where the JSON has the same. */
const LABELS = new Map([
  ['ID', ['status', 'id']],
  ['Name', ['status', 'metadata', 'name']],
  ['State', ['status', 'state']],
  ['Status', ['status', 'state']],
  ['Exit Code', ['status', 'exitCode']],
]);

/** What an inspection with `-o table` tells, a label in each row, in the shape of the JSON; each `ID: …` begins another. */
export function inspectedInRows({ output }: Observation): Tree[] {
  const trees: Tree[] = [];
  for (const { text } of output) {
    const colon = text.indexOf(': ');
    const path = colon < 0 ? undefined : LABELS.get(text.slice(0, colon));
    const value = text.slice(colon + 2);
    if (path === undefined || !/^\S{1,500}$/.test(value)) continue;
    const last = path.at(-1) === 'id' ? undefined : trees.pop();
    trees.push(treeIn(merged(last ?? {}, treeWith(path, value))) ?? {});
  }
  return trees;
}
