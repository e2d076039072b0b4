import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FactPattern, Matcher } from '../../../plugins/exercise-checker/core/exercise.ts';
import { Budget } from '../../../plugins/exercise-checker/core/outcomes/budget.ts';
import { FactTable } from '../../../plugins/exercise-checker/core/outcomes/fact-table.ts';
import { matchFact, type Bindings } from '../../../plugins/exercise-checker/core/outcomes/match.ts';
import { factsOf, task, type Seen } from './support.ts';

const pattern = (attributes: Record<string, Matcher>): FactPattern => ({
  type: 'task',
  attributes: Object.entries(attributes).map(([name, matcher]) => ({ name, matcher })),
});
const is = (value: string | number): Matcher => ({ kind: 'equals', value });
const x: Matcher = { kind: 'variable', name: 'x' };

describe('the facts that may fit a pattern', () => {
  const seen: Seen[] = [
    task('a', { pid: 1 }),
    ['image', { name: 'a' }],
    task('b', { pid: 2 }),
    task('a', { pid: 3 }),
  ];
  const candidates = (one: FactPattern, bindings: Bindings = new Map(), start = -1): number[] => {
    const found = new FactTable(factsOf(seen), new Budget()).candidates(one);
    const facts = found.under(bindings, start);
    expect(found.count(bindings, start)).toBe(facts.length);
    return facts.map(({ order }) => order);
  };

  test.each<[string, FactPattern, number[]]>([
    ['all of the kind', pattern({}), [0, 2, 3]],
    ['by a value', pattern({ id: is('a') }), [0, 3]],
    ['by two values', pattern({ id: is('a'), pid: is(3) }), [3]],
    ['by a number', pattern({ pid: is(2) }), [2]],
    ['by a form', pattern({ id: { kind: 'matches', pattern: 'b' } }), [2]],
    ['by a value that none has', pattern({ id: is('c') }), []],
    ['by an attribute that none has', pattern({ reason: is('c') }), []],
    [
      'by what a list beside a variable says',
      pattern({ id: { kind: 'allOf', matchers: [x, is('b')] } }),
      [2],
    ],
    ['not by a list with a variable', pattern({ id: { kind: 'oneOf', matchers: [x, is('b')] } }), [0, 2, 3]],
    ['not by a comparison with a variable', pattern({ id: { kind: 'not', matcher: x } }), [0, 2, 3]],
    ['by a comparison with a value', pattern({ id: { kind: 'not', matcher: is('a') } }), [2]],
    ['by one of some', pattern({ id: { kind: 'oneOf', matchers: [is('b'), is('c')] } }), [2]],
  ])('%s', (_, one, orders) => {
    expect(candidates(one)).toEqual(orders);
  });

  test('by the value of a variable', () => {
    expect(candidates(pattern({ id: x }), new Map([['x', 'a']]))).toEqual([0, 3]);
    expect(candidates(pattern({ id: x }), new Map([['x', 'c']]))).toEqual([]);
    expect(candidates(pattern({ id: x }), new Map([['y', 'c']]))).toEqual([0, 2, 3]);
    expect(candidates(pattern({ id: { kind: 'allOf', matchers: [x] } }), new Map([['x', 'b']]))).toEqual([2]);
  });

  test('later than a position', () => {
    expect([-1, 0, 1, 2, 3].map((start) => candidates(pattern({}), new Map(), start))).toEqual([
      [0, 2, 3],
      [2, 3],
      [2, 3],
      [3],
      [],
    ]);
  });

  test('in their order, whatever order they are given in', () => {
    const table = new FactTable(factsOf(seen).toReversed(), new Budget());
    expect(table.facts.map(({ order }) => order)).toEqual([0, 1, 2, 3]);
    expect(table.ofTypes(new Set(['image'])).map(({ order }) => order)).toEqual([1]);
    expect(table.ofTypes(new Set(['task', 'image']))).toHaveLength(4);
  });

  test('by an ID that is cut short, in either place', () => {
    const long = '0123456789abcdef';
    const table = new FactTable(
      factsOf([task(long), task(long.slice(0, 12)), task('0123456789ac')]),
      new Budget(),
    );
    const orders = (one: FactPattern, bindings: Bindings): number[] =>
      table
        .candidates(one)
        .under(bindings, -1)
        .map(({ order }) => order);
    expect(orders(pattern({ id: is(long.slice(0, 13)) }), new Map())).toEqual([0, 1]);
    expect(orders(pattern({ id: x }), new Map([['x', long.slice(0, 12)]]))).toEqual([0, 1]);
  });
});

test('no fact that fits is ever left out', () => {
  const value = fc.constantFrom('a', 'b', '0123456789ab', '0123456789abc', '0123456789abd');
  const matcher: fc.Arbitrary<Matcher> = fc.oneof(
    value.map(is),
    fc.constant(x),
    fc.constant<Matcher>({ kind: 'not', matcher: x }),
    value.map((one): Matcher => ({ kind: 'not', matcher: is(one) })),
    value.map((one): Matcher => ({ kind: 'allOf', matchers: [is(one), x] })),
    value.map((one): Matcher => ({ kind: 'oneOf', matchers: [is(one), x] })),
  );
  fc.assert(
    fc.property(fc.array(value), matcher, matcher, fc.option(value), (ids, id, reason, bound) => {
      const facts = factsOf(
        ids.map((one, index) => task(one, { reason: ids[ids.length - 1 - index] ?? '' })),
      );
      const one = pattern({ id, reason });
      const bindings: Bindings = bound === null ? new Map() : new Map([['x', bound]]);
      const candidates = new FactTable(facts, new Budget()).candidates(one).under(bindings, -1);
      const fitting = facts.filter((fact) => matchFact(fact, one, bindings));
      expect(candidates).toEqual(expect.arrayContaining(fitting));
    }),
    { seed: 14, numRuns: 500 },
  );
});

test('long texts cost more steps than short ones', () => {
  const spend = (text: string, steps: number) => () =>
    new FactTable(factsOf([task('a', { reason: text })]), new Budget(steps)).candidates(
      pattern({ reason: { kind: 'matches', pattern: 'x' } }),
    );
  expect(spend('x'.repeat(100), 1)).not.toThrow();
  expect(spend('x'.repeat(2560), 11)).not.toThrow();
  expect(spend('x'.repeat(2560), 10)).toThrow('too many ways');
});
