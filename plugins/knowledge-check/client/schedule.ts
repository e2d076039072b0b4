import { createEmptyCard, fsrs, Rating } from 'ts-fsrs';
import { isKnown, retrievalsOf } from './retrieval.ts';
import type { Answered } from './state.ts';

/** A question that a reader has met, as the review sees it. */
export interface Met {
  readonly id: string;
  /** Address of its page: questions of one are not asked one after another where others are there. */
  readonly page: string;
  readonly answered: Answered;
}

/** FSRS with its published weights, in whole days: no one is asked twice within one. */
const scheduler = fsrs({ enable_short_term: false, enable_fuzz: false });
const RATINGS = { 1: Rating.Again, 2: Rating.Hard, 3: Rating.Good } as const;

/** When a question is due, in milliseconds since 1970: by all of its retrievals, so that nothing else has to be kept. */
export function dueAt(answered: Answered): number {
  const retrievals = retrievalsOf(answered);
  let card = createEmptyCard(retrievals[0]?.[0] ?? answered.at);
  for (const [at, result] of retrievals) card = scheduler.next(card, at, RATINGS[result]).card;
  return card.due.getTime();
}

/**
 * Questions in the order in which they have to be asked: those that were missed, then those that are due, then, where
 * `early` asks for them, the others; each group by its date, and mixed over pages.
 *
 * @param now milliseconds since 1970
 */
export function toAsk(met: readonly Met[], now: number, early = false): readonly Met[] {
  const dated = met.map((question) => ({ question, due: dueAt(question.answered) }));
  const sorted = dated.toSorted((a, b) => a.due - b.due);
  const missed = sorted.filter(({ question }) => !isKnown(question.answered));
  const known = sorted.filter(({ question }) => isKnown(question.answered));
  const groups = [
    missed,
    known.filter(({ due }) => due <= now),
    early ? known.filter(({ due }) => due > now) : [],
  ];
  return groups.flatMap((group) => mixedOverPages(group.map(({ question }) => question)));
}

/** The first of each page, then the second of each, and so on. */
function mixedOverPages(questions: readonly Met[]): readonly Met[] {
  const pages = [...Map.groupBy(questions, ({ page }) => page).values()];
  const longest = Math.max(0, ...pages.map(({ length }) => length));
  return Array.from({ length: longest }, (_, round) => pages.flatMap((page) => page[round] ?? [])).flat();
}

/** How many questions were known at the first try, and how many the last time, of those that were asked more than once. */
export function scoresOf(
  answers: readonly Answered[],
): Readonly<Record<'met' | 'first' | 'again' | 'later', number>> {
  const all = answers.map(retrievalsOf).filter(({ length }) => length > 0);
  const again = all.filter(({ length }) => length > 1);
  return {
    met: all.length,
    first: all.filter(([first]) => first?.[1] === 3).length,
    again: again.length,
    later: again.filter((retrievals) => retrievals.at(-1)?.[1] !== 1).length,
  };
}

/** How many questions were asked again on the day of `now`. */
export function askedToday(answers: readonly Answered[], now: number): number {
  const day = new Date(now).toDateString();
  return answers.filter(
    ({ at, earlier, tries }) => earlier.length > 0 && tries > 0 && new Date(at).toDateString() === day,
  ).length;
}
