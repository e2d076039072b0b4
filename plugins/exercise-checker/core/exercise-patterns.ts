import type { Exercise, FactPattern } from './exercise.ts';
import { patternsOfContradictions } from './outcomes/contradiction.ts';
import { patternsOf } from './outcomes/variables.ts';

/** Every pattern an exercise compares facts with: what it is interested in, and nothing else is. */
export function patternsOfExercise({
  outcomes,
  mistakes,
}: Pick<Exercise, 'outcomes' | 'mistakes'>): FactPattern[] {
  return [
    ...outcomes.flatMap(({ condition, unless }) => [
      ...patternsOf(condition),
      ...patternsOfContradictions(unless),
    ]),
    ...mistakes.map(({ when }) => when),
  ];
}
