import type { Grade } from './grade.ts';

/** What was chosen for one side of a pair. */
export interface ChosenPair {
  readonly left: string;
  readonly right: string;
}

/**
 * Pairs. Every one counts. Explained is what was chosen and belongs to none; the reason of a pair would be its key, so of the
 * first that is wrong only its left side is told.
 *
 * @param key what belongs to each left side
 * @param extra what belongs to none
 */
export function gradePairs(
  pairs: readonly ChosenPair[],
  key: ReadonlyMap<string, string>,
  extra: readonly string[],
): Grade & { readonly first: string | undefined } {
  const wrong = pairs.filter(({ left, right }) => key.get(left) !== right);
  return {
    right: wrong.length === 0,
    explained: wrong
      .map(({ right }) => right)
      .filter((id) => extra.includes(id))
      .slice(0, 1),
    yours: pairs.map(({ left }) => left),
    credit: { right: pairs.length - wrong.length, total: pairs.length },
    first: wrong[0]?.left,
  };
}
