import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FactPattern } from '../../../plugins/exercise-checker/core/exercise.ts';
import { assignFacts } from '../../../plugins/exercise-checker/core/outcomes/assignment.ts';
import { Budget } from '../../../plugins/exercise-checker/core/outcomes/budget.ts';
import { factsOf, judge, list, outcome, proofsOf, solutionOf, task, type Seen } from './support.ts';

/** A task with one of these IDs. */
const oneOf = (...ids: string[]): FactPattern => ({
  type: 'task',
  attributes: [
    { name: 'id', matcher: { kind: 'oneOf', matchers: ids.map((value) => ({ kind: 'equals', value })) } },
  ],
});

function assigned(patterns: FactPattern[], seen: Seen[], enough?: number): (number | undefined)[] {
  return assignFacts(patterns, factsOf(seen), new Map(), new Budget(), enough).map((fact) => fact?.order);
}

describe('each pattern gets its own fact', () => {
  test.each<[string, FactPattern[], string[], (number | undefined)[]]>([
    ['one each', [oneOf('a'), oneOf('b')], ['a', 'b'], [0, 1]],
    ['in any order', [oneOf('a'), oneOf('b')], ['b', 'a'], [1, 0]],
    ['one fact for two patterns', [oneOf('a'), oneOf('a')], ['a'], [0, undefined]],
    ['the only fact of another pattern is left to it', [oneOf('a', 'b'), oneOf('a')], ['a', 'b'], [1, 0]],
    ['through a chain of three', [oneOf('a', 'b'), oneOf('b', 'c'), oneOf('a')], ['a', 'b', 'c'], [1, 2, 0]],
    ['the earliest of several', [oneOf('a')], ['b', 'a', 'a'], [1]],
    ['nothing fits', [oneOf('a')], ['b'], [undefined]],
  ])('%s', (_, patterns, ids, facts) => {
    expect(
      assigned(
        patterns,
        ids.map((id) => task(id)),
      ),
    ).toEqual(facts);
  });

  test('no more than are enough, and those are the earliest', () => {
    const seen = ['b', 'a', 'c'].map((id) => task(id));
    expect(assigned([oneOf('a'), oneOf('b'), oneOf('c')], seen, 2)).toEqual([1, 0, undefined]);
    expect(assigned([oneOf('a'), oneOf('b'), oneOf('c')], seen, 0)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('as many as trying everything finds, and by no later facts', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'd');
    fc.assert(
      fc.property(
        fc.array(fc.uniqueArray(ids, { minLength: 1, maxLength: 3 }), { maxLength: 4 }),
        fc.array(ids, { maxLength: 6 }),
        fc.nat({ max: 4 }),
        (patterns, shown, enough) => {
          const least = Math.min(enough, patterns.length);
          const found = assigned(
            patterns.map((one) => oneOf(...one)),
            shown.map((id) => task(id)),
            least,
          );
          const used = found.filter((order) => order !== undefined);
          expect(new Set(used).size).toBe(used.length);
          for (const [index, order] of found.entries()) {
            if (order !== undefined) expect(patterns[index]).toContain(shown[order]);
          }
          expect(used.length).toBe(Math.min(least, most(patterns, shown)));
          // With one fact less at the end, not as many could be assigned.
          const last = Math.max(-1, ...used);
          if (used.length > 0) expect(most(patterns, shown.slice(0, last))).toBeLessThan(used.length);
        },
      ),
      { seed: 14, numRuns: 500 },
    );
  });

  test('every comparison is paid for', () => {
    const facts = factsOf(Array.from({ length: 20 }, () => task('x')));
    const spend = (steps: number) => () =>
      assignFacts([oneOf('a'), oneOf('b')], facts, new Map(), new Budget(steps));
    expect(spend(40)).not.toThrow();
    expect(spend(39)).toThrow('too-complex');
    const fitting = factsOf(Array.from({ length: 20 }, () => task('a')));
    expect(() => assignFacts([oneOf('a'), oneOf('b')], fitting, new Map(), new Budget(40))).toThrow();
  });
});

function most(patterns: readonly string[][], shown: readonly string[]): number {
  const [first, ...others] = patterns;
  if (first === undefined) return 0;
  const without = most(others, shown);
  return shown.reduce((best, id, index) => {
    if (!first.includes(id)) return best;
    return Math.max(best, 1 + most(others, shown.toSpliced(index, 1, '')));
  }, without);
}

describe('different', () => {
  const two = outcome(
    'it',
    'different: { least: 2, of: [{ task: { id: a } }, { task: { id: b } }, { task: { id: c } }] }',
  );

  test('is met by enough facts, the earliest there are', () => {
    expect(judge(two, [task('a')])).toEqual({ it: 'unmet' });
    expect(judge(two, [task('a'), task('a')])).toEqual({ it: 'unmet' });
    expect(proofsOf(solutionOf(two, [task('c'), task('a'), task('b')]))).toEqual({ it: [1, 0] });
  });

  test('counts facts after what it comes after only', () => {
    const outcomes =
      outcome('start', 'fact: { image: { name: x } }') + two.replace('hint', 'after: start, hint');
    const start: Seen = ['image', { name: 'x' }];
    expect(judge(outcomes, [task('a'), start, task('b')])).toEqual({ start: 'met', it: 'unmet' });
    expect(judge(outcomes, [task('a'), start, task('b'), task('c')])).toEqual({ start: 'met', it: 'met' });
    expect(proofsOf(solutionOf(outcomes, [task('a'), start, task('a'), task('b')]))).toMatchObject({
      it: [2, 3],
    });
  });

  test('does not count the very fact of what it comes after', () => {
    const outcomes =
      outcome('start', 'fact: { task: { id: a } }') +
      outcome('it', 'different: { of: [{ task: { id: a } }, { task: { id: b } }] }', 'after: start');
    expect(judge(outcomes, [task('a'), task('b')])).toEqual({ start: 'met', it: 'unmet' });
    expect(judge(outcomes, [task('a'), task('b'), task('a')])).toEqual({ start: 'met', it: 'met' });
  });

  test('compares variables, and waits for their values', () => {
    const outcomes =
      outcome('first', 'fact: { container: { id: $id } }') +
      outcome(
        'it',
        'different: { of: [{ event: { topic: /tasks/start, id: $id } }, { event: { topic: /tasks/exit, id: $id } }] }',
      );
    const event = (topic: string, id: string): Seen => ['event', { topic, id }];
    const both = [event('/tasks/start', 'a'), event('/tasks/exit', 'a')];
    expect(judge(outcomes, both)).toEqual({ first: 'unmet', it: 'blocked' });
    expect(judge(outcomes, [['container', { id: 'a' }], ...both])).toEqual({ first: 'met', it: 'met' });
    expect(judge(outcomes, [['container', { id: 'b' }], ...both])).toEqual({ first: 'met', it: 'unmet' });
  });

  test('leaves open where things are, where nothing says it', () => {
    const it = outcome(
      'it',
      'different: { of: [{ task: { id: a, namespace: $ns } }, { task: { id: b, namespace: $ns } }] }',
    );
    expect(judge(it, [task('a'), task('b')])).toEqual({ it: 'met' });
    const fixed = outcome('first', 'fact: { image: { name: x, namespace: $ns } }') + it;
    expect(
      judge(fixed, [['image', { name: 'x', namespace: 'blue' }], task('a'), task('b'), list('task', [])]),
    ).toEqual({
      first: 'met',
      it: 'unmet',
    });
  });
});
