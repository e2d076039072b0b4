import { isKnown } from './retrieval.ts';
import type { Answered } from './state.ts';

/** How far a reader is with some questions: right is what was not copied from a key that had been shown. */
export type Tally = Readonly<Record<'answered' | 'right' | 'total', number>>;

/** @param answers one for each question; undefined for one that has not been answered, or not as it is now */
export function tally(answers: readonly (Answered | undefined)[]): Tally {
  return {
    answered: answers.filter((answered) => answered && answered.answer.length > 0).length,
    right: answers.filter((answered) => answered && isKnown(answered)).length,
    total: answers.length,
  };
}
