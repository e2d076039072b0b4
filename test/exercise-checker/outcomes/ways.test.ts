import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../plugins/exercise-checker/core/facts/fact.ts';
import {
  beginningOf,
  compareWays,
  DistinctWays,
  endOf,
  keyOf,
  type Way,
} from '../../../plugins/exercise-checker/core/outcomes/ways.ts';

function wayOf(orders: readonly number[], bindings: Record<string, number> = {}): Way {
  const facts = orders.map((order): Fact => ({
    type: 'task',
    values: new Map(),
    place: { line: order, column: 1, command: '' },
    inferred: false,
    order,
  }));
  return { facts, bindings: new Map(Object.entries(bindings)) };
}

const ordersOf = ({ facts }: Way): number[] => facts.map(({ order }) => order);

test.each([
  [[], -1, Infinity],
  [[3], 3, 3],
  [[5, 2, 9, 4], 9, 2],
])('%j ends at %d and begins at %d', (orders, end, beginning) => {
  expect(endOf(wayOf(orders))).toBe(end);
  expect(beginningOf(wayOf(orders))).toBe(beginning);
});

describe('the earlier of two ways', () => {
  test.each([
    [[1], [2]],
    [
      [9, 1],
      [2, 10],
    ],
    [
      [1, 5],
      [2, 5],
    ],
    [[5], [5, 1]],
    [[], [0]],
    [
      [7, 3, 1],
      [2, 7, 3],
    ],
  ])('%j is before %j', (one, other) => {
    expect(compareWays(wayOf(one), wayOf(other))).toBeLessThan(0);
    expect(compareWays(wayOf(other), wayOf(one))).toBeGreaterThan(0);
    expect(compareWays(wayOf(one), wayOf(one))).toBe(0);
  });

  test('stays it, whatever facts are added to both', () => {
    const orders = fc.array(fc.nat(9), { maxLength: 4 });
    fc.assert(
      fc.property(orders, orders, orders, (one, other, more) => {
        const before = Math.sign(compareWays(wayOf(one), wayOf(other)));
        expect(Math.sign(compareWays(wayOf([...one, ...more]), wayOf([...other, ...more])))).toBe(before);
      }),
      { seed: 14, numRuns: 500 },
    );
  });
});

describe('ways that can stand for each other', () => {
  const x = new Set(['x']);

  test('are those that agree on what matters, and the earliest stays', () => {
    const distinct = new DistinctWays(false);
    distinct.add(wayOf([5], { x: 1, y: 1 }), x);
    distinct.add(wayOf([3], { x: 1, y: 2 }), x);
    distinct.add(wayOf([4], { x: 1, y: 3 }), x);
    distinct.add(wayOf([1], { x: 2 }), x);
    expect(distinct.size).toBe(2);
    expect(distinct.all().map(ordersOf)).toEqual([[1], [3]]);
  });

  test('begin and end at the same places, where that matters', () => {
    const distinct = new DistinctWays(true);
    for (const orders of [
      [1, 2, 5],
      [1, 3, 5],
      [1, 3, 6],
      [2, 3, 5],
    ])
      distinct.add(wayOf(orders), x);
    expect(distinct.all().map(ordersOf)).toEqual([
      [1, 2, 5],
      [2, 3, 5],
      [1, 3, 6],
    ]);
  });

  test('are of one group', () => {
    const distinct = new DistinctWays(false);
    distinct.add(wayOf([2]), x, 'a');
    distinct.add(wayOf([1]), x, 'b');
    expect(distinct.size).toBe(2);
  });

  test('a variable without a value is a different one than any with', () => {
    expect(
      keyOf(
        new Map([
          ['x', 1],
          ['y', 2],
        ]),
        x,
      ),
    ).toBe(keyOf(new Map([['x', 1]]), x));
    expect(keyOf(new Map(), x)).not.toBe(keyOf(new Map([['x', 1]]), x));
    expect(keyOf(new Map([['x', '1']]), x)).not.toBe(keyOf(new Map([['x', 1]]), x));
  });
});
