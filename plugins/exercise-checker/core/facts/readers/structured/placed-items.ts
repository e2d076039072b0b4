import type { OutputLine } from '../../../segments/segment.ts';
import type { Observation } from '../../observation.ts';
import type { Item } from './answer.ts';
import type { Tree } from './tree.ts';

/** So many rows may one item of a list take. */
const LONGEST_ITEM = 500;

/**
 * Items with the rows they are named in, where they are in one answer for all of them.
 * @param nameOf what is looked for: the items are named in the order of the answer
 */
export function placedItems(
  { output }: Observation,
  items: readonly Item[],
  nameOf: (tree: Tree) => string | undefined,
): Item[] {
  let from = 0;
  return items.map(({ tree, line }) => {
    if (line !== undefined) return { tree, line };
    const name = nameOf(tree);
    const found = name === undefined ? -1 : rowWith(name, output, from);
    if (found >= 0) from = found + 1;
    return { tree, line: output[found] };
  });
}

function rowWith(name: string, output: readonly OutputLine[], from: number): number {
  const index = output.slice(from, from + LONGEST_ITEM).findIndex(({ text }) => text.includes(name));
  return index < 0 ? index : from + index;
}
