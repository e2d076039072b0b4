import { lengthOf } from './lint-options.ts';
import { findKind } from './kinds/index.ts';
import type { Question } from './model.ts';
import { textOfOption } from './option.ts';
import { problem, type Problem } from './problems.ts';

/** Below this even the worst pattern says more about the few questions than about their author. */
const FEWEST_QUESTIONS = 8;

/** Fewer questions with all that apply may well have as many correct options each. */
const FEWEST_OF_SEVERAL = 5;

/** How rarely a pattern may come about by chance before it counts as a habit; over all tests of one kind. */
const SIGNIFICANCE = 0.01;

/** A finding about a course and the question at which to begin. */
export interface CourseFinding<Item> {
  readonly item: Item;
  readonly problem: Problem;
}

/**
 * Finds habits that no single question shows: the correct option in the same place, in the middle, or the longest, or
 * the one without "because", far more often (or, for places, far more rarely) than chance would have it; and "all that
 * apply" that are as many in more than three of four questions. Exact: the number of hits of n questions, each
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
  return [
    ...findPlaces(items),
    ...findMiddle(items),
    ...findLongest(items),
    ...findReasonWords(items),
    ...findNumber(items),
  ];
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

/** Neither the first nor the last: authors hide what is correct there, and readers know. */
function findMiddle<Item extends { readonly question: Question }>(
  items: readonly Item[],
): CourseFinding<Item>[] {
  const counted = items.filter(
    ({ question }) => counts(question, 'middle-keys') && question.options.length > 2,
  );
  if (counted.length < FEWEST_QUESTIONS) return [];
  const hits = counted.filter(
    ({ question: { options } }) => !options[0]?.correct && !options.at(-1)?.correct,
  );
  const chances = counted.map(({ question: { options } }) => (options.length - 2) / options.length);
  const { atLeast, atMost } = tails(chances, hits.length);
  // Beside the places one by one this is another look at the same keys.
  if (Math.min(atLeast, atMost) * 4 >= SIGNIFICANCE) return [];
  const item = atLeast < atMost ? hits[0] : counted.find((other) => !hits.includes(other));
  if (!item) return [];
  const details = [hits.length, counted.length, rounded(chances)] as const;
  return [{ item, problem: problem('middle-keys', item.question.place, ...details) }];
}

/** Options that give their own reason, where those that are correct hardly ever do: who takes another one gains. */
function findReasonWords<Item extends { readonly question: Question }>(
  items: readonly Item[],
): CourseFinding<Item>[] {
  const counted = items.filter(
    ({ question }) =>
      counts(question, 'reason-words') &&
      question.options.some(givesReason) &&
      !question.options.every(givesReason),
  );
  if (counted.length < FEWEST_QUESTIONS) return [];
  const hits = counted.filter(
    ({ question }) => !question.options.some((option) => option.correct && givesReason(option)),
  );
  const chances = counted.map(
    ({ question: { options } }) => 1 - options.filter(givesReason).length / options.length,
  );
  const [item] = hits;
  if (!item || tails(chances, hits.length).atLeast >= SIGNIFICANCE) return [];
  const details = [hits.length, counted.length, rounded(chances)] as const;
  return [{ item, problem: problem('reason-words', item.question.place, ...details) }];
}

/** "All that apply" that are always as many: then they can be counted. */
function findNumber<Item extends { readonly question: Question }>(
  items: readonly Item[],
): CourseFinding<Item>[] {
  const counted = items.filter(
    ({ question: { kind, options, allow } }) =>
      findKind(kind)?.lint.comparesOptions === true &&
      findKind(kind)?.lint.oneRight === false &&
      options.length > 2 &&
      !allow.includes('same-number'),
  );
  if (counted.length < FEWEST_OF_SEVERAL) return [];
  const numbers = Map.groupBy(
    counted,
    ({ question }) => question.options.filter(({ correct }) => correct).length,
  );
  const [most] = [...numbers].toSorted(([, a], [, b]) => b.length - a.length);
  const [item] = most?.[1] ?? [];
  if (!most || !item || most[1].length * 4 <= counted.length * 3) return [];
  return [
    { item, problem: problem('same-number', item.question.place, most[0], most[1].length, counted.length) },
  ];
}

function givesReason(option: Question['options'][number]): boolean {
  return /\b(?:because|since|so that)\b/i.test(textOfOption(option));
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

type OneRight = 'unbalanced-keys' | 'middle-keys' | 'longest-keys' | 'reason-words';

function counts({ kind, options, allow }: Question, code: OneRight): boolean {
  const rules = findKind(kind)?.lint;
  const takesPart = rules?.oneRight === true && (rules.worded || /^(?:unbalanced|middle)-keys$/.test(code));
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
