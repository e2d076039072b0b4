import type { OutputLine } from '../../../segments/segment.ts';
import type { Observation } from '../../observation.ts';
import type { AnswerShape } from '../structured/answer.ts';
import { shownItems } from '../structured/items.ts';
import { textAt, type Tree } from '../structured/tree.ts';

/** What ctr showed of one thing in JSON. */
export interface ShownRecord {
  /** Its name in the record, otherwise as it was typed. */
  name: string;
  tree: Tree;
  line: OutputLine | undefined;
}

/**
 * What an `info` of ctr showed of one thing in JSON, whole or as far as `jq` and `grep` left it. Without its name in it,
 * one of several records is no one's.
 * @param paths the keys that are looked for; the first names the thing
 */
export function shownRecords(
  observation: Observation,
  paths: readonly [readonly string[], ...(readonly (readonly string[])[])],
): ShownRecord[] {
  const [key] = paths;
  const shape: AnswerShape = { documents: 'one', collection: [], paths, forms: new Map(), indent: 4 };
  const items = shownItems(observation, { kind: 'json' }, shape)?.items ?? [];
  const typed = items.length === 1 ? typedName(observation) : undefined;
  return items.flatMap(({ tree, line }) => {
    const isEmpty = paths.every((path) => textAt(tree, ...path) === undefined);
    const name = textAt(tree, ...key) ?? typed;
    return isEmpty || name === undefined ? [] : [{ name, tree, line }];
  });
}

/** The name that was typed; undefined for a variable or a substitution whose value is not known. */
export function typedName({ invocation: { operands } }: Observation): string | undefined {
  const [name] = operands;
  return name === undefined || /[$`]/.test(name) ? undefined : name;
}
