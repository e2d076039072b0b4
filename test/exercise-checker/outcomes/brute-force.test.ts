import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Fact } from '../../../plugins/exercise-checker/core/facts/fact.ts';
import {
  PLACES,
  type Condition,
  type Contradiction,
  type Exercise,
  type FactPattern,
  type Matcher,
} from '../../../plugins/exercise-checker/core/exercise.ts';
import { Budget } from '../../../plugins/exercise-checker/core/outcomes/budget.ts';
import { Freedom } from '../../../plugins/exercise-checker/core/outcomes/freedom.ts';
import { planOf } from '../../../plugins/exercise-checker/core/outcomes/plan.ts';
import { solve } from '../../../plugins/exercise-checker/core/outcomes/solve.ts';
import { patternsOf, variablesOfPattern } from '../../../plugins/exercise-checker/core/outcomes/variables.ts';
import { bruteForce } from './brute-force.ts';
import { factsOf, type Seen } from './support.ts';

const ids = fc.constantFrom('a', 'b', 'c');
const pids = fc.constantFrom(1, 2, 3);
const variables = fc.constantFrom('x', 'y', 'z');

const seen: fc.Arbitrary<Seen> = fc.oneof(
  fc.record({ id: ids, pid: pids }).map((values): Seen => ['task', values]),
  fc.record({ id: ids }).map((values): Seen => ['task', values]),
  fc.record({ id: ids, image: fc.constantFrom('i', 'j') }).map((values): Seen => ['container', values]),
  fc.record({ pid: pids, ppid: pids, name: ids }).map((values): Seen => ['process', values]),
  fc
    .record({ ids: fc.uniqueArray(ids, { maxLength: 3 }) })
    .map((values): Seen => ['listing', { of: 'task', ...values }]),
);

const variable = variables.map((name): Matcher => ({ kind: 'variable', name }));
const notVariable = variables.map((name): Matcher => ({ kind: 'not', matcher: { kind: 'variable', name } }));

function matcher(value: fc.Arbitrary<string | number>): fc.Arbitrary<Matcher> {
  return fc.oneof(
    { weight: 4, arbitrary: variable },
    { weight: 2, arbitrary: value.map((one): Matcher => ({ kind: 'equals', value: one })) },
    { weight: 1, arbitrary: notVariable },
    {
      weight: 1,
      arbitrary: fc
        .tuple(notVariable, variable)
        .map((matchers): Matcher => ({ kind: 'allOf', matchers: [...matchers] })),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(value, variable).map(([one, other]): Matcher => ({
        kind: 'oneOf',
        matchers: [{ kind: 'equals', value: one }, other],
      })),
    },
  );
}

function patternOf(
  type: FactPattern['type'],
  matchers: Record<string, fc.Arbitrary<Matcher>>,
): fc.Arbitrary<FactPattern> {
  return fc.record(matchers, { requiredKeys: [] }).map((values): FactPattern => ({
    type,
    attributes: Object.entries(values).flatMap(([name, one]) =>
      one === undefined ? [] : [{ name, matcher: one }],
    ),
  }));
}

const pattern = fc.oneof(
  patternOf('task', { id: matcher(ids), pid: matcher(pids) }),
  patternOf('container', { id: matcher(ids), image: matcher(fc.constantFrom('i', 'j')) }),
  patternOf('process', { pid: matcher(pids), ppid: matcher(pids), name: matcher(ids) }),
  patternOf('listing', { ids: variable.map((one): Matcher => ({ kind: 'includes', matcher: one })) }),
);

const fact = pattern.map((one): Condition => ({ kind: 'fact', pattern: one }));
const parts = fc.array(fact, { minLength: 1, maxLength: 2 });
const branch = fc
  .tuple(fc.constantFrom('any' as const, 'sequence' as const), parts)
  .map(([kind, conditions]): Condition => ({ kind, conditions }));

const condition: fc.Arbitrary<Condition> = fc.oneof(
  { weight: 2, arbitrary: fact },
  { weight: 2, arbitrary: branch },
  {
    weight: 3,
    arbitrary: fc.tuple(parts, fc.option(branch)).map(([facts, one]): Condition => ({
      kind: 'all',
      conditions: one === null ? facts : [...facts, one],
    })),
  },
);

const contradiction = fc.record({
  hasSince: fc.boolean(),
  parts: fc.array(fc.record({ place: fc.constantFrom(...PLACES), pattern }), {
    minLength: 1,
    maxLength: 2,
  }),
});

const exercise: fc.Arbitrary<Exercise> = fc
  .array(
    fc.record({
      condition,
      unless: fc.array(contradiction, { maxLength: 1 }),
      tie: fc.constantFrom('none', 'none', 'after', 'needs'),
      required: fc.boolean(),
      points: fc.constantFrom(1, 2),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((outcomes) => ({
    id: 'test',
    title: 'Test',
    goal: 'Test.',
    tools: [],
    mistakes: [],
    outcomes: outcomes.map(({ tie, unless, ...more }, index) => {
      const before = index > 0 ? [`o${index - 1}`] : [];
      const after = tie === 'after' ? before : [];
      const needs = tie === 'needs' ? before : [];
      return {
        id: `o${index}`,
        title: '',
        hint: '',
        after,
        needs,
        ...more,
        unless: unless.map(({ hasSince, parts: against }): Contradiction => ({
          since: hasSince ? [...after, ...needs][0] : undefined,
          parts: against,
        })),
      };
    }),
  }));

function inPlannedOrder(one: Exercise): Exercise {
  return { ...one, outcomes: planOf(one).steps.map(({ outcome }) => outcome) };
}

/** Whether of two parts each waits for what the other one sets: which one is first is then left open. */
function waitsInCircles(whole: Condition, freedom: Freedom): boolean {
  if (!('conditions' in whole)) return false;
  const { conditions } = whole;
  const waits = (part: Condition, other: Condition): boolean =>
    patternsOf(part).some((one) => {
      const waitedFor = freedom.variablesWaitedFor({ kind: 'fact', pattern: one });
      return patternsOf(other).some((giver) => {
        const set = variablesOfPattern(giver).bound;
        const own = freedom.variablesWaitedFor({ kind: 'fact', pattern: giver });
        return [...waitedFor].some((name) => set.has(name) && !own.has(name));
      });
    });
  return conditions.some(
    (part) =>
      waitsInCircles(part, freedom) ||
      conditions.some((other) => part !== other && waits(part, other) && waits(other, part)),
  );
}

function shown(proofs: Iterable<readonly [string, readonly Fact[]]>): Record<string, number[]> {
  return Object.fromEntries(
    [...proofs].map(([id, facts]) => [id, facts.map(({ order }) => order).sort((a, b) => a - b)]),
  );
}

test('the solver finds what trying everything finds: the same outcomes, by the same earliest facts', () => {
  fc.assert(
    fc.property(exercise, fc.array(seen, { maxLength: 7 }), (written, shownFacts) => {
      // The brute force decides outcomes in the order they are written in.
      const one = inPlannedOrder(written);
      fc.pre(inPlannedOrder(one).outcomes.every((outcome, index) => outcome === one.outcomes[index]));
      const { steps, scopes } = planOf(one);
      fc.pre(
        !steps.some(({ outcome, introduced }) =>
          waitsInCircles(outcome.condition, new Freedom(introduced.keys(), scopes, false)),
        ),
      );
      const facts = factsOf(shownFacts);
      const solution = solve(one, facts, new Budget());
      const proofs = [...solution.proofs].map(([id, proof]) => [id, proof.facts] as const);
      expect(shown(proofs)).toEqual(shown(bruteForce(one, facts)));
      expect(solution.incomplete.size).toBe(0);
    }),
    { seed: 14, numRuns: 2000 },
  );
});
