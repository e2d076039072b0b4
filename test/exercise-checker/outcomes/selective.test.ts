import { describe, expect, test } from 'vitest';
import type { FactValue } from '../../../plugins/exercise-checker/core/facts/fact.ts';
import { Budget } from '../../../plugins/exercise-checker/core/outcomes/budget.ts';
import { solve } from '../../../plugins/exercise-checker/core/outcomes/solve.ts';
import { exerciseWith } from '../support.ts';
import { factsOf, judge, outcome, proofsOf, solutionOf, statusesOf, task, type Seen } from './support.ts';

/** That many processes, of the PIDs 1000 and up. */
const processes = (count: number, more: Record<string, FactValue> = {}): Seen[] =>
  Array.from({ length: count }, (_, index) => ['process', { pid: 1000 + index, ppid: 1, ...more }]);

function judgeWith(steps: number, outcomes: string, seen: readonly Seen[]): Record<string, string> {
  const exercise = exerciseWith(outcomes);
  return statusesOf(exercise, solve(exercise, factsOf(seen), new Budget(steps)));
}

describe('among very many facts', () => {
  test.each([300, 3000])(
    'of %i processes the last one is found, whose PID the next outcome fixes',
    (count) => {
      const outcomes =
        outcome('any', 'fact: { process: { pid: $pid } }') +
        outcome('it', 'fact: { task: { id: web, pid: $pid } }');
      const seen = [...processes(count), task('web', { pid: 999 + count })];
      expect(proofsOf(solutionOf(outcomes, seen))).toEqual({ any: [count - 1], it: [count] });
    },
  );

  test('two of them, each fixed by its own outcome', () => {
    const outcomes =
      outcome('a', 'fact: { process: { pid: $a } }') +
      outcome('b', 'fact: { process: { pid: $b } }') +
      outcome('c', 'all: [{ fact: { task: { id: $c, pid: $a } } }, { fact: { container: { id: $c } } }]') +
      outcome('d', 'fact: { task: { id: late, pid: $b } }');
    const seen: Seen[] = [
      ...processes(300),
      ...processes(300).map(([, { pid = 0 }], index): Seen => task(`t${index}`, { pid })),
      task('late', { pid: 1298 }),
      ['container', { id: 't297' }],
    ];
    expect(judge(outcomes, seen)).toEqual({ a: 'met', b: 'met', c: 'met', d: 'met' });
  });

  test('the part that fits the fewest facts is looked at first', () => {
    const outcomes = outcome(
      'it',
      'all: [{ fact: { process: { pid: $a, ppid: $p } } }, { fact: { process: { pid: $b, ppid: $p } } }, { fact: { task: { id: web, pid: $a } } }, { fact: { task: { id: late, pid: $b } } }]',
    );
    const seen = [...processes(400), task('web', { pid: 1398 }), task('late', { pid: 1399 })];
    // One step for every fact and pattern, and no more than a few for the join.
    expect(judgeWith(2000, outcomes, seen)).toEqual({ it: 'met' });
  });

  test('a session that fits in very many ways is solved, where any of them will do', () => {
    const outcomes = ['a', 'b', 'c', 'd']
      .map((id) => outcome(id, `fact: { task: { id: $${id}, pid: $p${id} } }`))
      .join('');
    const seen = Array.from({ length: 5000 }, (_, index) => task(`t${index}`, { pid: index }));
    expect(judge(outcomes, seen)).toEqual({ a: 'met', b: 'met', c: 'met', d: 'met' });
  });

  test('thirty outcomes one after another, each of many facts', () => {
    const outcomes = Array.from({ length: 30 }, (_, index) =>
      outcome(`o${index}`, 'fact: { task: { id: $id } }', index === 0 ? '' : `after: o${index - 1}`),
    ).join('');
    const seen = Array.from({ length: 3000 }, (_, index) => task(`t${index % 97}`));
    expect(new Set(Object.values(judge(outcomes, seen)))).toEqual(new Set(['met']));
  });
});

describe('what is too complex is never called unmet', () => {
  const hard =
    outcome('some', 'fact: { image: { name: x } }') +
    outcome(
      'many',
      'all: [{ fact: { process: { pid: $a } } }, { fact: { process: { pid: $b } } }, { fact: { process: { pid: $c } } }]',
    ) +
    outcome(
      'right',
      'fact: { listing: { of: process, ids: { all: [{ includes: $a }, { includes: $b }, { includes: $c }] } } }',
    ) +
    outcome('never', 'fact: { pod: { id: x } }');
  const seen: Seen[] = [
    ['image', { name: 'x' }],
    ...processes(200),
    ['listing', { of: 'process', ids: ['1199', '1198', '1197'] }],
  ];

  test('whether ways are dropped or the budget ends, it is said of which outcomes', () => {
    for (const steps of [1_000_000, 100_000]) {
      const statuses = judgeWith(steps, hard, seen);
      expect(Object.values(statuses)).toContain('too complex');
      expect(statuses['many']).not.toBe('unmet');
      expect(statuses['right']).not.toBe('unmet');
      // Nothing was dropped that could have proven this one.
      expect(statuses).toMatchObject({ some: 'met', never: 'unmet' });
    }
  });

  test('what is left of the budget is enough to say what is missing', () => {
    const budget = new Budget(100_000);
    expect(solve(exerciseWith(hard), factsOf(seen), budget).incomplete.size).toBeGreaterThan(0);
    expect(() => {
      budget.spend(24_000);
    }).not.toThrow();
  });

  test('facts that do not fit are paid for as well', () => {
    const outcomes =
      outcome('pid', 'fact: { container: { name: $pid } }') +
      outcome('other', 'fact: { task: { status: RUNNING, pid: { not: $pid } } }');
    const same: Seen[] = [
      ['container', { name: '7' }],
      ...Array.from({ length: 1000 }, () => task('a', { pid: 7 })),
    ];
    expect(judgeWith(10_000, outcomes, same)).toEqual({ pid: 'met', other: 'unmet' });
    // 1,000 steps to find the running tasks, and as many to compare them, of three quarters of the budget.
    expect(judgeWith(2_000, outcomes, same)).toMatchObject({ other: 'too complex' });
  });

  test('so is looking for contradictions', () => {
    const outcomes = outcome(
      'it',
      'fact: { task: { id: a } }',
      'unless: [{ fact: { process: { pid: $x } }, later: { process: { ppid: $x } } }]',
    );
    const processesOf: Seen[] = [task('a'), ...processes(300)];
    expect(judgeWith(10_000, outcomes, processesOf)).toEqual({ it: 'met' });
    expect(judgeWith(1_200, outcomes, processesOf)).toEqual({ it: 'too complex' });
  });

  test('with no budget at all nothing is met, and nothing unmet', () => {
    expect(new Set(Object.values(judgeWith(0, hard, seen)))).toEqual(new Set(['too complex']));
  });

  test('with any budget, what is called unmet is unmet with every larger one', () => {
    const outcomes =
      outcome('a', 'fact: { process: { pid: $pid } }') +
      outcome(
        'b',
        'fact: { task: { id: web, pid: $pid } }',
        'after: a, unless: [{ fact: { image: { name: y } } }]',
      ) +
      outcome('c', 'absent: { task: { id: web } }') +
      outcome('d', 'different: { of: [{ task: { id: web } }, { task: { id: late } }] }');
    const facts: Seen[] = [
      ...processes(20),
      task('web', { pid: 1019 }),
      ['image', { name: 'x' }],
      task('late'),
    ];
    const final = judge(outcomes, facts);
    expect(final).toEqual({ a: 'met', b: 'met', c: 'unmet', d: 'met' });
    for (let steps = 0; steps < 500; steps += 3) {
      for (const [id, status] of Object.entries(judgeWith(steps, outcomes, facts))) {
        if (status !== 'too complex' && status !== 'blocked')
          expect(`${id} ${status}`).toBe(`${id} ${final[id] ?? ''}`);
      }
    }
  });
});

describe('of readings that prove the same', () => {
  test('a required outcome counts more than any number of points, and points more than early facts', () => {
    const outcomes =
      outcome('it', 'fact: { task: { id: $id } }') +
      outcome('one', 'fact: { container: { id: $id } }', 'required: false, points: 2') +
      outcome('two', 'fact: { image: { name: $id } }', 'required: false, points: 3');
    const seen: Seen[] = [task('a'), task('b'), ['container', { id: 'a' }], ['image', { name: 'b' }]];
    expect(proofsOf(solutionOf(outcomes, seen))).toEqual({ it: [1], two: [3] });
    const required = outcomes.replace('required: false, points: 2', 'points: 0.5');
    expect(proofsOf(solutionOf(required, seen))).toEqual({ it: [0], one: [2] });
  });

  test('the earliest facts are taken, of the first outcome first', () => {
    const outcomes =
      outcome('a', 'fact: { task: { id: $id } }') + outcome('b', 'fact: { container: { id: $id } }');
    const seen: Seen[] = [['container', { id: 'y' }], task('x'), task('y'), ['container', { id: 'x' }]];
    expect(proofsOf(solutionOf(outcomes, seen))).toEqual({ a: [1], b: [3] });
  });

  test('an outcome that can be met stands back only for what is worth more', () => {
    const outcomes =
      outcome('a', 'fact: { task: { id: $id } }') +
      outcome('b', 'fact: { container: { id: $id } }') +
      outcome('c', 'fact: { image: { name: $id } }', 'points: 2');
    // Alone, b and c may not set what a introduces.
    expect(
      proofsOf(solutionOf(outcomes, [['image', { name: 'z' }], task('x'), ['container', { id: 'x' }]])),
    ).toEqual({
      a: [1],
      b: [2],
    });
  });
});
