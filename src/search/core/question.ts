import type { Match, SectionIndex } from './section-index.ts';
import { tellingWords } from './stop-words.ts';
import { wordsOf, type Word } from './words.ts';

/** What people type, and the words of the pages for it, each one term or several that have to be there together. */
export type Synonyms = ReadonlyMap<string, readonly string[]>;

/** What a section has for a word of the question. */
interface AskedMatch extends Match {
  /** 1 for the word itself, less for what is like it. */
  readonly worth: number;
}

/** A word of the question, and the sections that have it. */
export interface AskedWord extends Word {
  readonly typed: string;
  /** By place of the section. */
  readonly found: ReadonlyMap<number, AskedMatch>;
  /** How much it says at all: the rarer, the more. 0 for a word that no section has. */
  readonly weight: number;
}

/** What a match is worth beside one of the word itself. Where the whole of a name is there, its parts say little. */
const WORTH = { parts: 0.7, partsOfKnown: 0.25, prefix: 0.6, slip: 0.7, slipOfKnown: 0.25, synonym: 0.5 };

/** From how many letters on a word that is still typed, and one that is not, may be the beginning of another one. */
const LETTERS_TYPED = 3;
const LETTERS_OF_A_BEGINNING = 4;

/** A longer question is pasted output, and its first words will do. */
const MOST_WORDS = 40;

/**
 * The words of a question that tell something, each looked up in the index. A word that is not there may be the beginning
 * of one, or one with a slip; the last word may be a beginning even so, as it is perhaps still being typed.
 */
export function askedWords(question: string, index: SectionIndex, synonyms: Synonyms): AskedWord[] {
  const telling = tellingWords(question);
  const asked = (telling.length > 0 ? telling : wordsOf(question)).slice(0, MOST_WORDS);
  return asked.map((word) => {
    const found = lookUp(word, word.end === question.length, index, synonyms);
    const itself = [...found.values()].filter(({ worth }) => worth === 1).length;
    const weight = found.size === 0 ? 0 : Math.log(1 + index.sections.length / (itself || found.size));
    return { ...word, typed: question.slice(word.start, word.end), found, weight };
  });
}

function lookUp(word: Word, unfinished: boolean, index: SectionIndex, synonyms: Synonyms) {
  const { terms, parts } = word;
  const [whole] = terms;
  const found = new Map<number, AskedMatch>();
  const take = (more: ReadonlyMap<number, Match>, worth: number) => {
    for (const [place, { score, terms }] of more) {
      const known = found.get(place);
      found.set(place, {
        score: Math.max(known?.score ?? 0, score * worth),
        worth: Math.max(known?.worth ?? 0, worth),
        terms: [...(known?.terms ?? []), ...terms],
      });
    }
  };
  take(index.find([whole], 'exact'), 1);
  if (terms.length > 1) {
    take(index.find(parts, 'exact'), index.knows(whole) ? WORTH.partsOfKnown : WORTH.parts);
  }
  for (const synonym of synonyms.get(whole) ?? []) {
    take(index.find(synonym.split(' '), 'exact'), WORTH.synonym);
  }
  if (
    whole.length >= (unfinished ? LETTERS_TYPED : LETTERS_OF_A_BEGINNING) &&
    (found.size === 0 || unfinished)
  )
    take(index.find([whole], 'prefix'), WORTH.prefix);
  const worth = found.size === 0 ? WORTH.slip : WORTH.slipOfKnown;
  for (const meant of found.size <= 1 ? index.meant(word) : []) take(index.find([meant], 'exact'), worth);
  return found;
}
