import { findKind } from './kinds/index.ts';
import type { Question } from './model.ts';
import { problem, type Problem } from './problems.ts';
import { revisionOf } from './revision.ts';

/**
 * A question with the option ids of the one that it translates, so that an answer counts in every language. Commands are
 * the same in all of them, and keep theirs.
 *
 * @param ids of the original, in its order; as many as the question has options
 */
export function withOptionIds(question: Question, ids: readonly string[] | undefined): Question {
  const kind = findKind(question.kind);
  if (!kind || kind.comparesCommands || ids?.length !== question.options.length) return question;
  const options = question.options.map((option, index) => ({ ...option, id: ids[index] ?? option.id }));
  return {
    ...question,
    options,
    revision: revisionOf({ ...question, options }, kind, question.authorsRevision),
  };
}

/**
 * Whether a translation asks what its original does: the same kind of question, with the same places of what is correct.
 *
 * @param where file and line of the original, for the message
 */
export function checkTranslation(question: Question, original: Question, where: string): Problem[] {
  const differs = (what: string, own: string, theirs: string) =>
    own === theirs ? [] : [problem('translation-differs', question.place, what, own, theirs, where)];
  const kinds = differs('kind', `"${question.kind}"`, `"${original.kind}"`);
  if (kinds.length > 0 || findKind(question.kind)?.comparesCommands === true) return kinds;
  const counts = differs(
    'number of options',
    String(question.options.length),
    String(original.options.length),
  );
  return counts.length > 0 ? counts : differs('place of "[x]"', marksOf(question), marksOf(original));
}

function marksOf({ options }: Question): string {
  return options.map(({ correct }) => (correct ? '[x]' : '[ ]')).join(' ');
}
