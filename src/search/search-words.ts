import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Pair } from 'yaml';
import type { Section } from './core/section.ts';
import { STOP_WORDS } from './core/stop-words.ts';
import { wordsOf } from './core/words.ts';

/** What authors say of the words that people type. */
export interface SearchWords {
  /** By term, the terms of the pages for it: one, or several with spaces between them. */
  readonly synonyms: Record<string, string[]>;
  /** By address below the site's root, what the section answers. */
  readonly asked: ReadonlyMap<string, string>;
}

/**
 * Reads `content/search-words.yaml`.
 * @param file its name in messages
 * @param sections all that can be found, by address below the site's root
 * @returns also a line for every mistake: file and line, what was found, what was expected
 */
export function readSearchWords(
  text: string,
  file: string,
  sections: ReadonlyMap<string, Section>,
): { words: SearchWords; problems: string[] } {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const problems = document.errors.map(
    ({ message, pos }) => `${file}:${counter.linePos(pos[0]).line}: ${message}`,
  );
  const problem = (pair: Pair, message: string) => {
    const offset = isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
    problems.push(`${file}:${counter.linePos(offset).line}: ${message}`);
  };

  const known = new Set([...sections.values()].flatMap(termsOfSection));
  const synonyms: Record<string, string[]> = {};
  for (const pair of pairsOf(document, 'words')) {
    const values = isSeq(pair.value)
      ? pair.value.items.map((item) => String(isScalar(item) ? item.value : item))
      : [];
    if (values.length === 0)
      problem(pair, `"${keyOf(pair)}" leads nowhere. Write a list of words: [credentials]`);
    const terms = values.map((value) => wordsOf(value).map(({ terms: [whole] }) => whole));
    for (const term of terms.flat()) {
      if (known.has(term)) continue;
      problem(
        pair,
        `"${term}" is on no page that can be found, or is too common. Use a word from the pages, on the right of "${keyOf(pair)}".`,
      );
    }
    for (const typed of keyOf(pair).split(',')) {
      const [whole] = wordsOf(typed).map(({ terms: [whole] }) => whole);
      if (whole !== undefined) synonyms[whole] = terms.map((words) => words.join(' '));
    }
  }

  const asked = new Map<string, string>();
  for (const pair of pairsOf(document, 'sections')) {
    const address = keyOf(pair);
    if (!sections.has(address))
      problem(pair, `"${address}" is not a section that can be found. ${nearest(address, sections)}`);
    asked.set(address, isScalar(pair.value) ? String(pair.value.value) : '');
  }
  return { words: { synonyms, asked }, problems };
}

function pairsOf(document: Document, name: string): Pair[] {
  const map = document.get(name, true);
  return isMap(map) ? map.items : [];
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : '';
}

function termsOfSection({ heading, page, lines }: Section): string[] {
  return [heading, page.title, ...lines]
    .flatMap((text) => wordsOf(text))
    .flatMap(({ terms }) => terms)
    .filter((term) => !STOP_WORDS.has(term));
}

function nearest(address: string, sections: ReadonlyMap<string, Section>): string {
  const page = address.split('#')[0] ?? '';
  const there = [...sections.keys()].filter((other) => other.startsWith(`${page}#`));
  if (there.length > 0)
    return `That page has ${there.map((other) => `#${other.split('#')[1] ?? ''}`).join(', ')}.`;
  return `There is no such page, or the search leaves it out.`;
}
