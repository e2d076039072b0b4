/** How long a word has to be before it may have one slip, or two. */
const LETTERS_FOR_ONE_SLIP = 5;
const LETTERS_FOR_TWO_SLIPS = 8;

/**
 * Finds the words that someone may have meant who made a slip: a letter too few, too many, another one, or two that have
 * changed places. Numbers and short names are meant as they are typed.
 * @param vocabulary the words there are
 * @returns a function from a word to the others with the fewest slips between; empty if none is near
 */
export function slipFinder(vocabulary: ReadonlySet<string>): (word: string) => string[] {
  const found = new Map<string, string[]>();
  const byLength = new Map<number, string[]>();
  for (const word of vocabulary) {
    if (/\d/.test(word)) continue;
    const sameLength = byLength.get(word.length);
    if (sameLength === undefined) byLength.set(word.length, [word]);
    else sameLength.push(word);
  }
  return (word) => {
    const known = found.get(word);
    if (known !== undefined) return known;
    const near = nearest(word, byLength);
    // Who types on asks for the same words again; a reader does not ask for this many.
    if (found.size < 1000) found.set(word, near);
    return near;
  };
}

function nearest(word: string, byLength: ReadonlyMap<number, readonly string[]>): string[] {
  if (/\d/.test(word) || word.length < LETTERS_FOR_ONE_SLIP) return [];
  let least = word.length < LETTERS_FOR_TWO_SLIPS ? 1 : 2;
  let near: string[] = [];
  for (let length = word.length - least; length <= word.length + least; length++) {
    for (const other of byLength.get(length) ?? []) {
      const slips = slipsBetween(word, other, least);
      if (slips === 0 || slips > least) continue;
      if (slips < least) [least, near] = [slips, []];
      near.push(other);
    }
  }
  return near;
}

/** Slips between two words (optimal string alignment); more than `most` where there are more. */
function slipsBetween(one: string, other: string, most: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const now = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      let slips = Math.min(
        (last[column] ?? 0) + 1,
        (now[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        slips = Math.min(slips, (beforeLast[column - 2] ?? 0) + 1);
      now.push(slips);
    }
    if (Math.min(...now) > most) return most + 1;
    [beforeLast, last] = [last, now];
  }
  return last[other.length] ?? 0;
}
