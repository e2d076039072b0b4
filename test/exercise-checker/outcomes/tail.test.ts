import { describe, expect, test } from 'vitest';
import { canBeat, isBetter, type Tail } from '../../../plugins/exercise-checker/core/outcomes/tail.ts';
import type { Way } from '../../../plugins/exercise-checker/core/outcomes/ways.ts';
import { factsOf, task } from './support.ts';

const FACTS = factsOf(Array.from({ length: 6 }, () => task('web')));
const way = (...orders: number[]): Way => ({
  bindings: new Map(),
  facts: FACTS.filter(({ order }) => orders.includes(order)),
});
const worth = (points: number, required = 1) => ({ required, points });
/** Decisions from the first outcome to the last; undefined for one that is not met. */
function tail(points: number, ...ways: (Way | undefined)[]): Tail {
  const [first, ...rest] = ways;
  return { worth: worth(points), way: first, next: rest.length > 0 ? tail(points, ...rest) : undefined };
}

describe('whether a choice can lead to something better', () => {
  const best = tail(2, way(3));
  test.each([
    ['worth more, however late', worth(3), way(5), true],
    ['worth less, however early', worth(1), way(0), false],
    ['one more required outcome counts more than points', worth(0, 2), way(5), true],
    ['as much by earlier facts', worth(2), way(2), true],
    ['as much by the same facts', worth(2), way(3), true],
    ['as much by later facts', worth(2), way(4), false],
    ['as much without being met', worth(2), undefined, false],
  ])('%s: %s', (_, bound, choice, can) => {
    expect(canBeat(bound, choice, best)).toBe(can);
  });

  test('anything met is earlier than what is not', () => {
    expect(canBeat(worth(2), way(5), tail(2, undefined))).toBe(true);
    expect(canBeat(worth(2), undefined, tail(2, undefined))).toBe(true);
  });
});

describe('which of two is better', () => {
  test.each<[string, Tail, Tail, boolean]>([
    ['the one worth more', tail(3, way(5)), tail(2, way(0)), true],
    ['not the one worth less', tail(2, way(0)), tail(3, way(5)), false],
    ['the one whose first outcome is earlier', tail(2, way(1), way(5)), tail(2, way(2), way(0)), true],
    ['not the one whose first outcome is later', tail(2, way(2), way(0)), tail(2, way(1), way(5)), false],
    [
      'by the second outcome where the first are alike',
      tail(2, way(1), way(3)),
      tail(2, way(1), way(4)),
      true,
    ],
    ['not where the second is later', tail(2, way(1), way(4)), tail(2, way(1), way(3)), false],
    ['the one whose first outcome is met', tail(2, way(5)), tail(2, undefined), true],
    ['not the one whose first outcome is not', tail(2, undefined), tail(2, way(5)), false],
    [
      'neither where all are alike',
      tail(2, way(1), undefined, way(3)),
      tail(2, way(1), undefined, way(3)),
      false,
    ],
    [
      'by the third where two are alike',
      tail(2, way(1), undefined, way(2)),
      tail(2, way(1), undefined, way(3)),
      true,
    ],
  ])('%s', (_, one, other, better) => {
    expect(isBetter(one, other)).toBe(better);
  });

  test('none is better than itself', () => {
    const one = tail(2, way(1), way(2));
    expect(isBetter(one, one)).toBe(false);
    expect(isBetter({ ...one, way: way(0) }, one)).toBe(true);
  });
});
