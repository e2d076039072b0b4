import { findKind } from './kinds/index.ts';
import type { Option, Question } from './model.ts';
import { problem, type Problem } from './problems.ts';
import { revisionOf } from './revision.ts';

/**
 * A question with the option ids of the one that it translates, so that an answer counts in every language. Commands are
 * the same in all of them, and keep theirs.
 *
 * @param ids of the original, as `idsOf` has them
 */
export function withOptionIds(question: Question, ids: readonly string[] | undefined): Question {
  const kind = findKind(question.kind);
  if (!kind || kind.comparesCommands || ids?.length !== idsOf(question).length) return question;
  const left = [...ids];
  const options = question.options.map(({ partner, ...option }): Option => {
    const id = left.shift() ?? option.id;
    return { ...option, id, ...(partner && { partner: { ...partner, id: left.shift() ?? partner.id } }) };
  });
  return {
    ...question,
    options,
    revision: revisionOf({ ...question, options }, kind, question.authorsRevision),
  };
}

/** All ids that answers to a question are made of: those of its options, each before that of its partner. */
export function idsOf({ options }: Question): readonly string[] {
  return options.flatMap(({ id, partner }) => (partner ? [id, partner.id] : [id]));
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
  return counts.length > 0
    ? counts
    : differs(
        original.kind === 'match' ? 'partners' : 'place of "[x]"',
        marksOf(question),
        marksOf(original),
      );
}

function marksOf({ options }: Question): string {
  const partners = options.map(({ partner }) => partner?.id);
  return options
    .map(({ correct, partner }) => {
      // Of pairs, which have the same partner.
      if (partner) return `-> ${partners.indexOf(partner.id) + 1}`;
      return correct ? '[x]' : '[ ]';
    })
    .join(' ');
}
