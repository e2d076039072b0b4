import type { Fact } from '../evidence/fact.ts';
import type { Exercise } from '../exercise.ts';
import type { Budget } from '../outcomes/budget.ts';
import { matchFact } from '../outcomes/match.ts';
import type { Solution } from '../outcomes/solve.ts';
import type { MistakeReport } from './report.ts';

/**
 * The authored mistakes a session shows, each once, at its first place. A mistake that was put right (its
 * outcome is met in the end) is not held against the learner: trying is part of learning.
 */
export function reportMistakes(
  exercise: Exercise,
  facts: readonly Fact[],
  solution: Solution,
  budget: Budget,
): MistakeReport[] {
  const allMet = exercise.outcomes.every((outcome) => solution.proofs.has(outcome.id));
  if (allMet) return [];
  return exercise.mistakes.flatMap((mistake) => {
    if (mistake.outcome !== undefined && solution.proofs.has(mistake.outcome)) return [];
    const fact = facts.find((candidate) => {
      budget.spend();
      return matchFact(candidate, mistake.when, new Map()) !== undefined;
    });
    if (fact === undefined) return [];
    return [
      {
        id: mistake.id,
        message: mistake.message,
        line: fact.place.line,
        ...(mistake.read === undefined ? {} : { read: mistake.read }),
      },
    ];
  });
}
