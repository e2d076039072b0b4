import type { Grade } from './grade.ts';

/**
 * Pairs, as `left:right`. Every one counts. Explained is what was chosen and belongs to none; the reason of a pair would be its
 * key, so of the first that is wrong only its left side is told.
 *
 * @param key what belongs to each left side
 */
export function gradePairs(
  pairs: readonly string[],
  key: readonly string[],
): Grade & { readonly first: string | undefined } {
  const leftOf = (pair: string) => pair.split(':')[0] ?? '';
  const wrong = pairs.filter((pair) => !key.includes(pair));
  const rights = wrong.map((pair) => pair.slice(leftOf(pair).length));
  const extra = rights.find((right) => !key.some((pair) => pair.endsWith(right)));
  return {
    right: wrong.length === 0,
    explained: extra ? [extra.slice(1)] : [],
    yours: pairs.map(leftOf),
    credit: { right: pairs.length - wrong.length, total: pairs.length },
    first: wrong.map(leftOf)[0],
  };
}
