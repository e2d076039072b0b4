import { lengthOf } from './lint-options.ts';
import { findKind } from './kinds/index.ts';
import type { Question } from './model.ts';
import { problem, type Problem } from './problems.ts';

/** Below this even the worst pattern says more about the few questions than about their author. */
const FEWEST_QUESTIONS = 8;

/** How rarely a pattern may come about by chance before it counts as a habit; over all tests of one kind. */
const SIGNIFICANCE = 0.01;

/** A finding about a course and the question at which to begin. */
export interface CourseFinding<Item> {
  readonly item: Item;
  readonly problem: Problem;
}

/**
 * Finds habits that no single question shows: the correct option in the same place, or the longest, far more
 * often (or, for places, far more rarely) than chance would have it. Exact: the number of hits of n questions, each
 * with its own number of options, is added up option by option, and a finding needs a probability below one
 * per cent over all places together. So five questions are never enough, and of eight with four options seven
 * have to agree.
 *
 * Order in the source matters although options are shuffled: it is what readers without JavaScript, on paper
 * and on the forge see. Only questions with one correct option take part, without those that allow the finding.
 *
 * @param items questions of one language, each with whatever the caller needs to find its file
 */
export function lintCourse<Item extends { readonly question: Question }>(
  items: readonly Item[],
): CourseFinding<Item>[] {
  return [...findPlaces(items), ...findLongest(items)];
}

function findPlaces<Item extends { readonly question: Question }>(
  items: readonly Item[],
): CourseFinding<Item>[] {
  const counted = items.filter(({ question }) => counts(question, 'unbalanced-keys'));
  if (counted.length < FEWEST_QUESTIONS) return [];
  const places = Math.max(...counted.map(({ question }) => question.options.length));
  for (let place = 0; place < places; place += 1) {
    const eligible = counted.filter(({ question }) => question.options.length > place);
    const hits = eligible.filter(({ question }) => question.options[place]?.correct);
    const chances = eligible.map(({ question }) => 1 / question.options.length);
    const { atLeast, atMost } = tails(chances, hits.length);
    if (Math.min(atLeast, atMost) * places * 2 >= SIGNIFICANCE) continue;
    const tooOften = atLeast < atMost;
    const item = tooOften ? hits[0] : eligible[0];
    if (!item) continue;
    const details = [place + 1, hits.length, eligible.length, rounded(chances)] as const;
    return [{ item, problem: problem('unbalanced-keys', item.question.place, ...details) }];
  }
  return [];
}

function findLongest<Item extends { readonly question: Question }>(
  items: readonly Item[],
): CourseFinding<Item>[] {
  const counted = items.filter(
    ({ question }) =>
      counts(question, 'longest-keys') && question.options.every((option) => lengthOf(option) !== undefined),
  );
  if (counted.length < FEWEST_QUESTIONS) return [];
  const hits = counted.filter(({ question }) => keyIsLongest(question));
  const chances = counted.map(({ question }) => 1 / question.options.length);
  const [item] = hits;
  if (!item || tails(chances, hits.length).atLeast >= SIGNIFICANCE) return [];
  const details = [hits.length, counted.length, rounded(chances)] as const;
  return [{ item, problem: problem('longest-keys', item.question.place, ...details) }];
}

function counts({ kind, options, allow }: Question, code: 'unbalanced-keys' | 'longest-keys'): boolean {
  const rules = findKind(kind)?.lint;
  const takesPart = rules?.oneRight === true && (rules.worded || code === 'unbalanced-keys');
  return takesPart && options.length > 1 && !allow.includes(code);
}

function keyIsLongest({ options }: Question): boolean {
  const lengths = (correct: boolean): number[] =>
    options.filter((option) => option.correct === correct).map((option) => lengthOf(option) ?? 0);
  return Math.min(...lengths(true)) > Math.max(...lengths(false));
}

/**
 * How likely it is that independent events with the given chances happen at least, and at most, so many times
 * (the Poisson binomial distribution).
 */
function tails(chances: readonly number[], times: number): { atLeast: number; atMost: number } {
  const exactly = [1];
  for (const [before, chance] of chances.entries()) {
    exactly.push(0);
    // From the top, because each count is made of itself and of the one below as they were before this event.
    for (let count = before + 1; count >= 0; count -= 1) {
      exactly[count] = (exactly[count] ?? 0) * (1 - chance) + (exactly[count - 1] ?? 0) * chance;
    }
  }
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  return { atLeast: sum(exactly.slice(times)), atMost: sum(exactly.slice(0, times + 1)) };
}

function rounded(chances: readonly number[]): string {
  return String(Math.round(chances.reduce((total, chance) => total + chance, 0)));
}
