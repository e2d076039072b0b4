import { hashOf } from './hash.ts';
import type { QuestionKind } from './kinds/kind.ts';
import type { Question } from './model.ts';

/**
 * Eight hexadecimal digits that change with the kind, the number of options and the key, or when the author
 * raises `revision`. An answer that a reader has kept counts only for the revision it was given to.
 *
 * Wordings are left out, so that the fix of a typo keeps the answers, and so that translations share them. One
 * limit: the key of `order` is nothing but the texts; translations of such a question do not share answers.
 */
export function revisionOf(
  { id, options }: Pick<Question, 'id' | 'options'>,
  kind: QuestionKind,
  authors: string,
): string {
  // With the id: the same number at two questions would tell that they have the same key.
  const parts = [id, kind.name, options.length, kind.key(options), authors];
  return hashOf(JSON.stringify(parts)).toString(16).padStart(8, '0');
}
