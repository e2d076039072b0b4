import { hashOf } from './hash.ts';
import type { Question } from './model.ts';
import { textOf } from './node.ts';

/**
 * Eight hexadecimal digits that change with the kind, the number of options and the key, or when the author
 * raises `revision`. An answer that a reader has kept counts only for the revision it was given to.
 *
 * Wordings are left out, so that the fix of a typo keeps the answers, and so that translations share them. One
 * limit: the key of `order` is nothing but the texts. Taken is how they sort, which two exchanged steps change,
 * and a fixed typo hardly ever; translations of such a question do not share answers.
 */
export function revisionOf(question: Pick<Question, 'id' | 'kind' | 'options'>, authors: string): string {
  // With the id: the same number at two questions would tell that they have the same key.
  const parts = [question.id, question.kind, question.options.length, keyOf(question), authors];
  return hashOf(JSON.stringify(parts)).toString(16).padStart(8, '0');
}

function keyOf({ kind, options }: Pick<Question, 'kind' | 'options'>): readonly (string | number)[] {
  const textsOf = (list: Question['options']) =>
    list.map(({ text, blocks }) => [...text, ...blocks].map(textOf).join(' '));
  if (kind === 'order') {
    const texts = textsOf(options).map((text) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ''));
    const sorted = texts.toSorted();
    return texts.map((text) => sorted.indexOf(text));
  }
  const correct = options.filter((option) => option.correct);
  return kind === 'command' ? textsOf(correct).toSorted() : correct.map((option) => option.id);
}
