import type { Condition, FactPattern } from '../exercise.ts';

/** The patterns a condition is made of, those of `absent` left out. */
export function patternsIn(condition: Condition): FactPattern[] {
  if (condition.kind === 'fact') return [condition.pattern];
  if (condition.kind === 'different') return condition.patterns;
  return condition.kind === 'absent' ? [] : condition.conditions.flatMap(patternsIn);
}
