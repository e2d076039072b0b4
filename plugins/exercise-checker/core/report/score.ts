import type { Exercise } from '../exercise.ts';
import type { Assessment } from './assessment.ts';

/** The points of an exercise: those of the outcomes that are met, and those of all. */
export function scoreOf({ outcomes }: Exercise, met: ReadonlySet<string>): Assessment['score'] {
  const points = (some: Exercise['outcomes']): number =>
    some.reduce((sum, outcome) => sum + outcome.points, 0);
  return { earned: points(outcomes.filter(({ id }) => met.has(id))), possible: points(outcomes) };
}
