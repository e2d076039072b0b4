import type { Outcome } from '../core/exercise.ts';
import { directlyBefore, outcomesBefore } from '../core/outcomes/ties.ts';
import { commonMistakes } from '../core/report/common-mistakes.ts';
import { EXERCISE_LIMITS, tooMuch } from './limits.ts';
import { known, type Problem } from './problem.ts';
import type { ExerciseSource } from './schema.ts';

/** Finds names that nothing in the file defines, ids used twice, and a file in which nothing is required. */
export function checkNames(source: ExerciseSource, problems: Problem[]): void {
  const ids = source.outcomes.map((outcome) => outcome.id);
  reportDuplicates(ids, 'outcomes', problems);
  reportDuplicates(
    source.mistakes.map((mistake) => mistake.id),
    'mistakes',
    problems,
  );
  const mistakeIds = [...source.mistakes.map((mistake) => mistake.id), ...commonMistakes()];
  const expect = (name: string, names: string[], path: (string | number)[]): void => {
    if (names.includes(name)) return;
    problems.push({ path, message: `"${name}" is not defined in this file; it defines ${known(names)}` });
  };
  source.outcomes.forEach((outcome, index) => {
    for (const key of ['after', 'needs'] as const) {
      outcome[key].forEach((name) => {
        expect(name, ids, ['outcomes', index, key]);
      });
    }
  });
  source.mistakes.forEach((mistake, index) => {
    if (mistake.outcome !== undefined) expect(mistake.outcome, ids, ['mistakes', index, 'outcome']);
  });
  source.sessions.forEach((session, index) => {
    session.misses.forEach((name) => {
      expect(name, ids, ['sessions', index, 'misses']);
    });
    session.mistakes.forEach((name) => {
      expect(name, mistakeIds, ['sessions', index, 'mistakes']);
    });
  });
  if (!source.outcomes.some((outcome) => outcome.required)) {
    problems.push({
      path: ['outcomes'],
      message: 'at least one outcome must be required, or every session passes',
    });
  }
}

function reportDuplicates(ids: string[], list: string, problems: Problem[]): void {
  ids.forEach((id, index) => {
    if (ids.indexOf(id) < index) {
      problems.push({ path: [list, index, 'id'], message: `the id "${id}" is used twice` });
    }
  });
}

/**
 * Finds outcomes that come after themselves, and chains that are too long.
 * @returns whether there is an order at all
 */
export function checkOrder(outcomes: readonly Outcome[], problems: Problem[]): boolean {
  const before = problems.length;
  outcomes.forEach((outcome, index) => {
    if (outcomesBefore(outcome, outcomes).has(outcome)) {
      problems.push({ path: ['outcomes', index, 'after'], message: `"${outcome.id}" comes after itself` });
    }
  });
  if (problems.length > before) return false;
  const lengths = new Map<Outcome, number>();
  const lengthOf = (outcome: Outcome): number => {
    const known = lengths.get(outcome);
    if (known !== undefined) return known;
    const length = 1 + Math.max(0, ...directlyBefore(outcome, outcomes).map(lengthOf));
    lengths.set(outcome, length);
    return length;
  };
  const { chain } = EXERCISE_LIMITS;
  const index = outcomes.findIndex((outcome) => lengthOf(outcome) > chain);
  if (index >= 0) {
    const fix = 'leave out "after" if the order does not matter';
    const message = tooMuch(`more than ${chain} outcomes one after another`, String(chain), fix);
    problems.push({ path: ['outcomes', index, 'after'], message });
  }
  return true;
}
