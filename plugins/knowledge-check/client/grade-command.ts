import type { Grade } from './grade.ts';
import type { KnownAnswer } from './typed-answer.ts';

/**
 * A typed command. Nothing is explained when it is none of the known ones.
 *
 * @param same whether two commands mean the same
 */
export function gradeCommand(
  typed: string,
  known: readonly KnownAnswer[],
  same: (typed: string, expected: string) => boolean,
): Grade {
  const command = plainPunctuation(typed);
  // The accepted ones first: an author's mistake in the others must not take a right answer away. Of the others, the
  // one that was typed as it is there, before those that mean the same.
  const match =
    known.find(({ text, correct }) => correct && same(command, text)) ??
    known.find(({ text }) => text === command) ??
    known.find(({ text }) => same(command, text));
  const ids = match ? [match.id] : [];
  return { right: match?.correct === true, explained: ids, yours: ids };
}

/** Phones type quotation marks and dashes that no shell understands. */
function plainPunctuation(typed: string): string {
  return typed.replaceAll(/[“”„]/g, '"').replaceAll(/[‘’‚]/g, "'").replaceAll('—', '--').replaceAll('–', '-');
}
