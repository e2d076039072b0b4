import type { Question } from './model.ts';

/**
 * What answers mean that a browser has kept by version 1 of the store: it named options by their place, and that place was
 * not the same for good.
 */
export interface Former {
  /** As it was then. */
  readonly revision: string;
  /** What it became with version 2. With a third one, the question is not the same any more. */
  readonly became: string;
  /** The id that each option has now, in the order of the letters it had then; none if an answer is a text. */
  readonly options: readonly string[];
}

/** The revisions that a kept answer may have been given to: that of today, and the one of version 1. */
export function revisionsOf({ revision }: Pick<Question, 'revision'>, former: Former | undefined): string {
  return former?.became === revision ? `${revision},${former.revision}` : revision;
}
