import type { Answered } from './state.ts';

/** How far a reader is with some questions. */
export type Tally = Readonly<Record<'answered' | 'right' | 'total', number>>;

/** @param answers one for each question; undefined for one that has not been answered, or not as it is now */
export function tally(answers: readonly (Answered | undefined)[]): Tally {
  return {
    answered: answers.filter((answered) => answered !== undefined).length,
    right: answers.filter((answered) => answered?.right).length,
    total: answers.length,
  };
}
