import type { Outcome } from '../exercise.ts';

/** The outcomes that an outcome comes after or needs. */
export function tiesOf({ after, needs }: Pick<Outcome, 'after' | 'needs'>): string[] {
  return [...after, ...needs];
}

/** The outcomes an outcome comes after or needs, in the order of the file. */
export function directlyBefore(outcome: Outcome, outcomes: readonly Outcome[]): Outcome[] {
  const ties = tiesOf(outcome);
  return outcomes.filter(({ id }) => ties.includes(id));
}

/** Every outcome that an outcome comes after or needs, directly or through others. */
export function outcomesBefore(outcome: Outcome, outcomes: readonly Outcome[]): Set<Outcome> {
  const found = new Set<Outcome>();
  const queue = directlyBefore(outcome, outcomes);
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    queue.push(...directlyBefore(next, outcomes));
  }
  return found;
}
