import { problemMaker, type Problem as BlockProblem } from 'satteri-markdown-blocks';
import { fenceExplanations } from './explanations/fence.ts';
import { kindExplanations } from './explanations/kinds.ts';
import { optionExplanations } from './explanations/options.ts';
import { siteExplanations } from './explanations/site.ts';
import { stemExplanations } from './explanations/stem.ts';
import { lintExplanations } from './lint-explanations.ts';

/** Every problem a knowledge check can have. A new rule is one entry in one of these, and one call of `problem`. */
const explanations = {
  ...fenceExplanations,
  ...stemExplanations,
  ...optionExplanations,
  ...kindExplanations,
  ...siteExplanations,
  ...lintExplanations,
};

export type ProblemCode = keyof typeof explanations;

/** Something an author has to change, with the place and what to type instead. */
export type Problem = BlockProblem<ProblemCode>;

/**
 * Makes the problem with the given code at a place.
 *
 * @example problem('invalid-id', placeOf(node), 'Shim!', 'shim')
 */
export const problem = problemMaker(explanations);

/** Codes of the findings about item writing, which an author may accept with `allow`. */
export const lintCodes: readonly string[] = Object.keys(lintExplanations).sort();
