import type { AskedWord } from './question.ts';
import type { SectionIndex } from './section-index.ts';
import { isCode, type Section } from './section.ts';
import { wordsOf } from './words.ts';
import { Yardstick, type Share } from './yardstick.ts';

/** A section with what speaks for it. */
export interface Ranked {
  readonly section: Section;
  /** What its texts were compared with. */
  readonly yardstick: Yardstick;
  readonly score: number;
  /** Of the message that is its heading, how many the question shows as it is printed; 0 for other sections. */
  readonly letters: number;
  /** Words of the question that it does not have. */
  readonly missing: readonly AskedWord[];
  /** The line of it that has most of the question; undefined where only its heading or its page's title has any. */
  readonly line: string | undefined;
}

/**
 * How much each witness is heard; found by trying them on the questions of `test/bench/search/tuning.yaml`. None is
 * delicate: half or double of it costs a question or two of 65.
 */
const HEARD = {
  coverage: 1.5,
  piece: 1.5,
  line: 1.2,
  heading: 2,
  /** That the heading is the question word for word, and nothing else: the message of an error, where it is looked up. */
  wholeHeading: 2,
  candidates: 60,
  exercise: 0.7,
  general: 0.85,
};

/** What a line of output is worth beside one of prose, when it is chosen what to show: prose says what is meant. */
const OUTPUT_SHOWN = { forOutput: 0.9, forWords: 0.4 };
/** A question with more words is a pasted message. */
const WORDS_OF_A_QUESTION = 5;

/** Sections that most pages have: they gather what is said elsewhere, or are lists for all sorts of things. */
const GENERAL = new Set([
  'What you will be able to answer',
  'Before you read',
  'See it yourself',
  'Common mistakes',
  'Best practices',
  'Comparable tools',
]);

/**
 * Puts the sections in order that have any of the words. What counts beside the words themselves: how much of the
 * question a section has, how much of it is in one sentence, row or line of output, and the longest piece that is
 * there word for word. The message of an error that the question shows as it is printed comes before all of that.
 * @param printed such messages, by section, with how many of their letters are there
 */
export function rank(
  words: readonly AskedWord[],
  index: SectionIndex,
  printed: ReadonlyMap<Section, number>,
): Ranked[] {
  const total = sum(words.map(({ weight }) => weight));
  const worthOfOutput = isOutput(words) ? OUTPUT_SHOWN.forOutput : OUTPUT_SHOWN.forWords;
  const places = new Set(words.flatMap(({ found }) => [...found.keys()]));
  const candidates = [...places].flatMap((place) => {
    const section = index.sections[place];
    if (section === undefined) return [];
    const has = words.filter(({ found }) => found.has(place));
    const coverage = sum(has.map(({ weight, found }) => weight * (found.get(place)?.worth ?? 0))) / total;
    const score = sum(has.map(({ found }) => found.get(place)?.score ?? 0)) * coverage ** HEARD.coverage;
    return [{ place, section, score: score * leaning(section) }];
  });
  return candidates
    .sort((a, b) => b.score - a.score)
    .filter(({ section }, place) => place < HEARD.candidates || printed.has(section))
    .map(({ place, section, score }) => {
      const yardstick = new Yardstick(words, place);
      const own = headingShare(section.heading, yardstick);
      const { line, all, piece } = bestLine(section, own, index, yardstick, worthOfOutput);
      // What a section answers is as good as a heading.
      const asked = section.asked.split(', ').map((text) => headingShare(text, yardstick));
      const heading = Math.max(...[own, ...asked].map(({ both }) => both));
      return {
        section,
        yardstick,
        score:
          score *
          (1 +
            HEARD.line * all +
            HEARD.piece * piece +
            HEARD.heading * heading +
            HEARD.wholeHeading * own.piece * own.both),
        letters: printed.get(section) ?? 0,
        missing: words.filter(({ found }) => !found.has(place)),
        line,
      };
    })
    .sort((a, b) => b.letters - a.letters || b.score - a.score);
}

/** Whether the question looks like a message or a name from a terminal. */
function isOutput(words: readonly AskedWord[]): boolean {
  return words.length > WORDS_OF_A_QUESTION || words.some(({ terms }) => terms.length > 1);
}

function leaning({ page, heading }: Section): number {
  return (page.kind === 'Exercise' ? HEARD.exercise : 1) * (GENERAL.has(heading) ? HEARD.general : 1);
}

/** What the line or heading that has most of the question has of it, and the line to show. */
function bestLine(
  section: Section,
  heading: Share,
  index: SectionIndex,
  yardstick: Yardstick,
  worthOfOutput: number,
) {
  // A message may be the heading itself.
  let { all, piece } = heading;
  let shown = 0;
  let line: string | undefined;
  for (const [place, words] of index.wordsIn(section).entries()) {
    const text = section.lines[place] ?? '';
    const share = yardstick.share(words);
    if (share.all + share.piece > all + piece) ({ all, piece } = share);
    const worth = (1.5 * share.all + share.piece) * (isCode(text) ? worthOfOutput : 1);
    if (worth > shown) [shown, line] = [worth, text];
  }
  return { line, all, piece };
}

/** A heading counts by what it has of the question, and by what of it is of the question: `both` is the one times the other. */
function headingShare(heading: string, yardstick: Yardstick): Share & { both: number } {
  const words = wordsOf(heading);
  const share = yardstick.share(words);
  const asked = words.filter(({ terms }) => terms.some((term) => yardstick.has(term)));
  return { ...share, both: words.length === 0 ? 0 : share.all * (asked.length / words.length) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
