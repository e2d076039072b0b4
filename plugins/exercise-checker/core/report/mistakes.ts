import type { Fact } from '../facts/fact.ts';
import type { Exercise } from '../exercise.ts';
import type { Budget } from '../outcomes/budget.ts';
import { matchFact } from '../outcomes/match.ts';
import type { Solution } from '../outcomes/solution.ts';
import type { MistakeFound } from './assessment.ts';
import { findCommonMistakes } from './common-mistakes.ts';

/**
 * The mistakes a session shows, each once, at its first place: those its exercise foresaw or, where it foresaw
 * none of them, those of the tools themselves. A mistake that was put right (its outcome is met in the end) is not
 * held against the learner: trying is part of learning.
 */
export function findMistakes(
  exercise: Exercise,
  facts: readonly Fact[],
  solution: Solution,
  budget: Budget,
): MistakeFound[] {
  const isMet = (id: string): boolean => solution.proofs.has(id);
  if (exercise.outcomes.every(({ id }) => isMet(id))) return [];
  const authored = findAuthoredMistakes(exercise, facts, solution, budget);
  const passed = exercise.outcomes.every(({ id, required }) => !required || isMet(id));
  return passed || authored.length > 0 ? authored : findCommonMistakes(exercise.tools, facts);
}

function findAuthoredMistakes(
  exercise: Exercise,
  facts: readonly Fact[],
  solution: Solution,
  budget: Budget,
): MistakeFound[] {
  return exercise.mistakes.flatMap(({ id, when, outcome, message, read }): MistakeFound[] => {
    if (outcome !== undefined && solution.proofs.has(outcome)) return [];
    const fact = facts.find((candidate) => {
      budget.spend();
      return matchFact(candidate, when, new Map()) !== undefined;
    });
    if (fact === undefined) return [];
    const { line } = fact.place;
    return [{ kind: 'authored', id, message, line, ...(read === undefined ? {} : { read }) }];
  });
}
