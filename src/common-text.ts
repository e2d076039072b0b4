/** Takes the place of what differs, so that no two words look adjacent that are not adjacent in both texts. */
const GAP = '…';

/**
 * What two outputs have in common, word by word and in the same order: whatever can be found in the result can
 * be found in both. Process IDs, times and the like, which no two recordings share, come out as `…`.
 *
 * Words in another order are not all found: of several possibilities the longest is taken.
 */
export function commonText(one: string, other: string): string {
  const words = wordsOf(one);
  const others = wordsOf(other);
  const lengths = commonLengths(words, others);
  const common: string[] = [];
  let at = 0;
  let beside = 0;
  while (at < words.length || beside < others.length) {
    const word = words[at];
    if (word !== undefined && word !== GAP && word === others[beside]) {
      common.push(word);
      at += 1;
      beside += 1;
      continue;
    }
    if (common.at(-1) !== GAP) common.push(GAP);
    const skipsOwn =
      beside >= others.length || (lengths[at + 1]?.[beside] ?? 0) >= (lengths[at]?.[beside + 1] ?? 0);
    if (skipsOwn && at < words.length) at += 1;
    else beside += 1;
  }
  return common.join(' ').replaceAll(/ ?\n ?/g, '\n');
}

/** Ends of lines count as words, so that the result keeps the lines of the texts. */
function wordsOf(text: string): string[] {
  return text.match(/\n|[^\s]+/g) ?? [];
}

/** For each pair of positions how many words the rests of both texts have in common (longest common subsequence). */
function commonLengths(words: readonly string[], others: readonly string[]): number[][] {
  const lengths = Array.from({ length: words.length + 1 }, () =>
    new Array<number>(others.length + 1).fill(0),
  );
  for (let at = words.length - 1; at >= 0; at -= 1) {
    for (let beside = others.length - 1; beside >= 0; beside -= 1) {
      const row = lengths[at];
      const below = lengths[at + 1];
      if (!row || !below) continue;
      row[beside] =
        words[at] === others[beside] && words[at] !== GAP
          ? (below[beside + 1] ?? 0) + 1
          : Math.max(below[beside] ?? 0, row[beside + 1] ?? 0);
    }
  }
  return lengths;
}
