import type { Explanation } from './explanation.ts';
import { fenceExplanations } from './explanations/fence.ts';
import { kindExplanations } from './explanations/kinds.ts';
import { optionExplanations } from './explanations/options.ts';
import { siteExplanations } from './explanations/site.ts';
import { stemExplanations } from './explanations/stem.ts';
import { lintExplanations } from './lint-explanations.ts';
import type { Place } from './node.ts';

/** Something an author has to change, with the place and what to type instead. */
export interface Problem extends Place, Explanation {
  readonly code: ProblemCode;
}

export type ProblemCode = keyof typeof explanations;

/** Every problem a knowledge check can have. A new rule is one entry in one of these and one `problem()` call. */
const explanations = {
  ...fenceExplanations,
  ...stemExplanations,
  ...optionExplanations,
  ...kindExplanations,
  ...siteExplanations,
  ...lintExplanations,
};

/**
 * Makes the problem with the given code at a place.
 *
 * @example problem('invalid-id', placeOf(node), 'Shim!', 'shim')
 */
export function problem<Code extends ProblemCode>(
  code: Code,
  { line, column }: Place,
  ...details: Parameters<(typeof explanations)[Code]>
): Problem {
  const explain = explanations[code] as (...details: unknown[]) => Explanation;
  return { code, line, column, ...explain(...details) };
}

/** Codes of the findings about item writing, which an author may accept with `allow`. */
export const lintCodes: readonly string[] = Object.keys(lintExplanations).sort();

/** Problems in the order of the page. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
}
