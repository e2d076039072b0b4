import { lettersOfMessage, plainText } from '../message-pattern.ts';

/** Something that can be found: by the message it is, or by words. */
export interface Findable {
  /** A message with "…" for what differs; undefined for what is not a message. */
  readonly message?: string | undefined;
  /** Words that name it. */
  readonly title: string;
  /** Other words that people may use for it. */
  readonly words: string;
}

/** A whole message in what was typed says more than any number of words. */
const MESSAGE_SCORE = 1000;
const TITLE_SCORE = 3;
/** Words that were chosen for a symptom say more than those that happen to explain a message. */
const CHOSEN_WORD_SCORE = 2;
const WORD_SCORE = 1;

/** More than a screen of a log is not typed, and is cut; and no one describes a symptom in more words than these. */
const MOST_LETTERS = 4000;
const MOST_WORDS = 40;

/** They are in every sentence, and say nothing about the trouble. */
const FILLERS = new Set(
  'a an and are as at be but by can do does for from has have how i in is it its my no not of on or the this to was what when why with'.split(
    ' ',
  ),
);

interface Prepared {
  readonly message: string | undefined;
  readonly title: readonly string[];
  readonly words: readonly string[];
}

/**
 * Prepares entries for being found.
 * @returns a function from a query (a sentence, a status, or a message pasted from a terminal) to the places of what fits in
 *   `entries`, the best first
 */
export function finderOf(entries: readonly Findable[]): (query: string) => number[] {
  const prepared = entries.map(({ message, title, words }): Prepared => {
    return { message, title: wordsOf(plainText(title)), words: wordsOf(plainText(words)) };
  });
  return (query) => {
    const text = plainText(query.slice(0, MOST_LETTERS)).trim();
    const tokens = [...new Set(wordsOf(text))].filter((word) => !FILLERS.has(word)).slice(0, MOST_WORDS);
    return prepared
      .map((entry, index) => ({ index, score: scoreOf(entry, text, tokens) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || a.index - b.index)
      .map(({ index }) => index);
  };
}

function scoreOf({ message, title, words }: Prepared, text: string, tokens: readonly string[]): number {
  const letters = message === undefined ? 0 : lettersOfMessage(text, message);
  if (letters > 0) return MESSAGE_SCORE + letters;
  let score = 0;
  let found = 0;
  for (const token of tokens) {
    const begins = (word: string): boolean => word.startsWith(token);
    // A status is several words in one: "loop" is a part of CrashLoopBackOff.
    const names = (word: string): boolean => begins(word) || (token.length > 2 && word.includes(token));
    if (title.some(names)) score += TITLE_SCORE;
    else if (words.some(begins)) score += message === undefined ? CHOSEN_WORD_SCORE : WORD_SCORE;
    else continue;
    found += 1;
  }
  // Someone who types four words, of which one fits, means something else.
  return found * 2 > tokens.length ? score : 0;
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}
