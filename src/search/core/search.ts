import { definitionsFor } from './definitions.ts';
import { messagesIn } from './printed-messages.ts';
import { askedWords, type Synonyms } from './question.ts';
import { rank, type Ranked } from './ranking.ts';
import type { SectionIndex } from './section-index.ts';
import type { Kind, Section } from './section.ts';

/** What a question has found. */
export interface Answer {
  /** Entries of the glossary, where the question is for what a term means. */
  readonly definitions: readonly Section[];
  /** The most likely first; without the definitions. */
  readonly results: readonly Ranked[];
  /** How many of `results` there are of each kind. */
  readonly kinds: ReadonlyMap<Kind, number>;
  /** Words that no section has at all, as they were typed. */
  readonly unknown: readonly string[];
  /** Whether at least one section has all words. If not, the first ones have most of them. */
  readonly complete: boolean;
}

/** A section with less of the best one's score than this is there by accident. */
const LEAST_SHARE = 0.08;
const MOST_RESULTS = 40;
/** More than a screen of a log is no one's question, and its beginning will do. */
const MOST_LETTERS = 2000;

/** Finds the sections that a question is about. Whatever is typed, there is an answer, perhaps an empty one. */
export function search(typed: string, index: SectionIndex, synonyms: Synonyms): Answer {
  const question = typed.slice(0, MOST_LETTERS);
  const words = askedWords(question, index, synonyms);
  const printed = messagesIn(question, index.sections);
  // "no such container" is a message, and asks for no meaning of "container".
  const definitions = printed.size > 0 ? [] : definitionsFor(question, index);
  const ranked = rank(words, index, printed).filter(({ section }) => !definitions.includes(section));
  const least = ranked.reduce((most, { score }) => Math.max(most, score), 0) * LEAST_SHARE;
  const results = ranked.filter(({ score, letters }) => letters > 0 || score >= least).slice(0, MOST_RESULTS);
  const kinds = new Map<Kind, number>();
  for (const { section } of results) kinds.set(section.page.kind, (kinds.get(section.page.kind) ?? 0) + 1);
  return {
    definitions,
    results,
    kinds,
    unknown: words.filter(({ weight }) => weight === 0).map(({ typed }) => typed),
    complete: definitions.length > 0 || results.some(({ missing }) => missing.length === 0),
  };
}
