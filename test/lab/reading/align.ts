/** One place of two lists laid side by side: what is there in each, or nothing. */
export interface Pair<T> {
  expected?: T;
  actual?: T;
}

/**
 * Lays two lists side by side so that as many items as can be stand by their equals (the longest common
 * subsequence), the rest in pairs as they come. Takes time in the product of the lengths of what differs.
 */
export function align<T>(
  expected: readonly T[],
  actual: readonly T[],
  isSame: (a: T, b: T) => boolean,
): Pair<T>[] {
  const lengths = commonLengths(expected, actual, isSame);
  const pairs: Pair<T>[] = [];
  let missing: T[] = [];
  let added: T[] = [];
  const flush = (): void => {
    for (let index = 0; index < Math.max(missing.length, added.length); index++) {
      const [left, right] = [missing[index], added[index]];
      pairs.push({
        ...(left === undefined ? {} : { expected: left }),
        ...(right === undefined ? {} : { actual: right }),
      });
    }
    missing = [];
    added = [];
  };
  let [e, a] = [0, 0];
  while (e < expected.length || a < actual.length) {
    const [left, right] = [expected[e], actual[a]];
    if (left !== undefined && right !== undefined && isSame(left, right)) {
      flush();
      pairs.push({ expected: left, actual: right });
      e++;
      a++;
    } else if (left !== undefined && (right === undefined || below(lengths, e, a) >= beside(lengths, e, a))) {
      missing.push(left);
      e++;
    } else if (right !== undefined) {
      added.push(right);
      a++;
    }
  }
  flush();
  return pairs;
}

/** For each two places, how many items the rests of both lists have in common. */
function commonLengths<T>(
  expected: readonly T[],
  actual: readonly T[],
  isSame: (a: T, b: T) => boolean,
): number[][] {
  const lengths = Array.from({ length: expected.length + 1 }, () =>
    new Array<number>(actual.length + 1).fill(0),
  );
  for (let e = expected.length - 1; e >= 0; e--) {
    const row = lengths[e] ?? [];
    for (let a = actual.length - 1; a >= 0; a--) {
      const same = isSame(expected[e] as T, actual[a] as T);
      row[a] = same
        ? (lengths[e + 1]?.[a + 1] ?? 0) + 1
        : Math.max(below(lengths, e, a), beside(lengths, e, a));
    }
  }
  return lengths;
}

function below(lengths: readonly number[][], e: number, a: number): number {
  return lengths[e + 1]?.[a] ?? 0;
}

function beside(lengths: readonly number[][], e: number, a: number): number {
  return lengths[e]?.[a + 1] ?? 0;
}
