import MiniSearch from 'minisearch';
import { isCode, type Section } from './section.ts';
import { slipFinder } from './slips.ts';
import { STOP_WORDS } from './stop-words.ts';
import { wordsOf, type Word } from './words.ts';

/** How much more a word says of a section by where it stands. */
const BOOST = { heading: 3, title: 1.5, code: 1.3, text: 1, asked: 2 };

/** A term that is in so many sections is the likely one beside one that is in a single section. */
const OFTEN = 20;

/** How a term may be found. */
type Likeness = 'exact' | 'prefix';

/** What a section has of the terms that were looked up. */
export interface Match {
  /** More for a rarer term, in a heading, in a short section. */
  readonly score: number;
  /** Its own terms that were found. */
  readonly terms: readonly string[];
}

/** Terms, and which sections have them. */
export interface SectionIndex {
  readonly sections: readonly Section[];
  /** The words of each line of a section. They are read when they are first asked for. */
  wordsIn(section: Section): readonly (readonly Word[])[];
  /** Whether any section has the term as it is. */
  knows(term: string): boolean;
  /** The terms that are perhaps meant, with a slip, by a word that no section has, or a single one among many that have those. */
  meant(word: Word): readonly string[];
  /** The sections that have all of these terms, by their places in `sections`. */
  find(terms: readonly string[], likeness: Likeness): Map<number, Match>;
}

/**
 * MiniSearch was taken for its BM25 over several fields, its terms with slips, and its size: 6 KB of script gzipped. It
 * indexes the course in a third of a second at most, so that what a reader loads is the sections alone, which excerpts
 * need anyhow, and no index beside them.
 */
export async function indexSections(sections: readonly Section[]): Promise<SectionIndex> {
  const vocabulary = new Set<string>();
  /** Of each word as it is written. */
  const termOf = new Map<string, string>();
  const lines = new WeakMap<Section, Word[][]>();
  const index = new MiniSearch<{ id: number; section: Section }>({
    fields: Object.keys(BOOST),
    extractField: ({ id, section }, field) => (field === 'id' ? id : textOf(section, field)) as string,
    tokenize: (text) =>
      wordsOf(text).flatMap(({ written, terms }) => {
        if (!STOP_WORDS.has(written)) termOf.set(written, terms[0]);
        return terms;
      }),
    processTerm: (term) => {
      if (STOP_WORDS.has(term)) return null;
      vocabulary.add(term);
      return term;
    },
    searchOptions: {
      boost: BOOST,
      combineWith: 'AND',
      // A section with much recorded output is no worse for its length than the usual value makes it.
      bm25: { k: 1.2, b: 0.6, d: 0.5 },
      tokenize: (terms) => terms.split(' '),
      processTerm: (term) => term,
    },
  });
  // In small portions, between which a reader's keys are heard.
  await index.addAllAsync(
    sections.map((section, id) => ({ id, section })),
    { chunkSize: 20 },
  );
  const find = (terms: readonly string[], likeness: Likeness) => {
    const found = index.search(terms.join(' '), { prefix: likeness === 'prefix' });
    return new Map(found.map(({ id, score, terms }) => [id as number, { score, terms }]));
  };
  // A slip may be in the ending, which terms have lost.
  const near = slipFinder(new Set(termOf.keys()));
  return {
    sections,
    wordsIn: (section) => {
      const words = lines.get(section) ?? section.lines.map((line) => wordsOf(line));
      lines.set(section, words);
      return words;
    },
    knows: (term) => vocabulary.has(term),
    meant: ({ written, terms: [term] }) => {
      const count = find([term], 'exact').size;
      if (count > 1) return [];
      const others = new Set(near(written).map((other) => termOf.get(other) ?? other));
      // A slip that a page shows, as recordings do, does not count as a word of the page.
      return [...others].filter(
        (other) => other !== term && (count === 0 || find([other], 'exact').size >= OFTEN),
      );
    },
    find,
  };
}

function textOf({ page, heading, lines, asked }: Section, field: string): string {
  switch (field) {
    case 'heading':
      return heading;
    case 'title':
      return page.title;
    case 'asked':
      return asked;
    case 'code':
      return lines.flatMap((line) => (isCode(line) ? [line] : inBackticks(line))).join('\n');
    default:
      return lines.filter((line) => !isCode(line)).join('\n');
  }
}

function inBackticks(line: string): string[] {
  return line.split('`').filter((_, place) => place % 2 === 1);
}
