import { readFileSync } from 'node:fs';
import path from 'node:path';
import { indexSections } from '../../../src/search/core/section-index.ts';
import { search } from '../../../src/search/core/search.ts';
import {
  addressOfSection,
  SECTIONS_FILE,
  sectionsOf,
  type SectionFile,
} from '../../../src/search/core/section.ts';

/** Gives the addresses that a question leads to, the first on top. */
export type Finder = (typed: string) => Promise<string[]>;

/** The search of a built site, with what it shows above its results. */
export async function siteFinder(dist: string): Promise<Finder> {
  const file = JSON.parse(readFileSync(path.join(dist, SECTIONS_FILE), 'utf8')) as SectionFile;
  const index = await indexSections(sectionsOf(file));
  const synonyms = new Map(Object.entries(file.synonyms));
  return async (typed) => {
    const { definitions, results } = search(typed, index, synonyms);
    return [...definitions, ...results.map(({ section }) => section)].map(addressOfSection);
  };
}
