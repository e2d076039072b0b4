import { inOrder } from 'satteri-markdown-blocks';
import { lintOptions } from './lint-options.ts';
import { lintWording } from './lint-wording.ts';
import type { Question } from './model.ts';
import type { Problem } from './problems.ts';

export { lintCourse } from './lint-course.ts';

/**
 * Finds what makes a question easier or harder than its subject is: options that give themselves away, and
 * wordings that trip readers. The rules are those of item writing that a program can decide (Haladyna, Downing
 * and Rodriguez, 2002). Findings whose code the author accepted with `allow` are left out.
 *
 * @param language of the question, such as `en-GB`: rules that look for words know English only
 */
export function lintQuestion(question: Question, language = 'en'): Problem[] {
  const found = [...lintOptions(question), ...(/^en\b/i.test(language) ? lintWording(question) : [])];
  return inOrder(found.filter(({ code }) => !question.allow.includes(code)));
}
