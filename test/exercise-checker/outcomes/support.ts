import type { Fact, FactValue } from '../../../plugins/exercise-checker/core/facts/fact.ts';
import type { FactType } from '../../../plugins/exercise-checker/core/facts/fact-types.ts';
import type { Exercise } from '../../../plugins/exercise-checker/core/exercise.ts';
import { Budget } from '../../../plugins/exercise-checker/core/outcomes/budget.ts';
import { startAfter, type Solution } from '../../../plugins/exercise-checker/core/outcomes/solution.ts';
import { solve } from '../../../plugins/exercise-checker/core/outcomes/solve.ts';
import { exerciseWith } from '../support.ts';

export type Seen = readonly [type: FactType, values: Record<string, FactValue>];

/** Facts in the order they are given in, one a line, in the containerd namespace default if none is named. */
export function factsOf(seen: readonly Seen[]): Fact[] {
  return seen.map(([type, values], order) => ({
    type,
    values: new Map(Object.entries({ namespace: 'default', ...values })),
    place: { line: order + 1, column: 1, command: `command ${order}` },
    inferred: false,
    order,
  }));
}

/** An outcome in YAML's flow style. */
export function outcome(id: string, condition: string, more = ''): string {
  return `  - { id: ${id}, title: ${id}, ${condition}, hint: do it${more === '' ? '' : `, ${more}`} }\n`;
}

export const task = (id: string, more: Record<string, FactValue> = {}): Seen => [
  'task',
  { id, status: 'RUNNING', ...more },
];

export const list = (of: string, ids: string[], more: Record<string, FactValue> = {}): Seen => [
  'listing',
  { of, ids, ...more },
];

export function solutionOf(outcomes: string, seen: readonly Seen[]): Solution {
  return solve(exerciseWith(outcomes), factsOf(seen), new Budget());
}

/** What became of each outcome, by its id. */
export function judge(outcomes: string, seen: readonly Seen[]): Record<string, string> {
  const exercise = exerciseWith(outcomes);
  return statusesOf(exercise, solve(exercise, factsOf(seen), new Budget()));
}

export function statusesOf(exercise: Exercise, solution: Solution): Record<string, string> {
  return Object.fromEntries(
    exercise.outcomes.map((one) => {
      if (solution.proofs.has(one.id)) return [one.id, 'met'];
      if (solution.incomplete.has(one.id)) return [one.id, 'too complex'];
      if (startAfter(solution, one) === undefined || solution.unbound.has(one.id)) return [one.id, 'blocked'];
      return [one.id, solution.contradictions.has(one.id) ? 'contradicted' : 'unmet'];
    }),
  );
}

/** The positions of the facts that prove each outcome. */
export function proofsOf(solution: Solution): Record<string, number[]> {
  return Object.fromEntries(
    [...solution.proofs].map(([id, { facts }]) => [id, facts.map(({ order }) => order)]),
  );
}
