import { hashOf } from './hash.ts';
import type { QuestionKind } from './kinds/kind.ts';
import type { Question } from './model.ts';

/**
 * Eight hexadecimal digits that change with the kind and with what is correct, or when the author raises `revision`. An
 * answer that a reader has kept counts only for the revision it was given to.
 *
 * The key is the ids of options, so neither their places nor the wording of question and reasons take part, and
 * translations share it: they have the ids of their original.
 */
export function revisionOf(
  { id, options }: Pick<Question, 'id' | 'options'>,
  kind: QuestionKind,
  authors: string,
): string {
  // With the id: the same number at two questions would tell that they have the same key.
  const parts = [id, kind.name, kind.key(options), authors];
  return hashOf(JSON.stringify(parts)).toString(16).padStart(8, '0');
}
