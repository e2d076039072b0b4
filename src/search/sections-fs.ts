import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { SECTIONS_FILE, type Section, type SectionFile } from './core/section.ts';
import { sectionsOfPage, withoutRepeats } from './page-sections.ts';
import { readSearchWords } from './search-words.ts';

/**
 * Reads the pages of a finished site, and writes what can be found in them.
 * @param base path below which the site is served
 * @param words what authors say of the words that people type, and the name of that file in messages
 * @returns the authors' mistakes, in which case nothing was written; and what was written, for the log
 */
export function writeSections(
  dist: string,
  base: string,
  words: { text: string; file: string },
): { problems: string[]; summary: string } {
  const prefix = base.replace(/(?<!\/)\/+$/, '');
  const found = globSync('**/index.html', { cwd: dist })
    .sort()
    .flatMap((file) => {
      const address = `/${file
        .split(path.sep)
        .join('/')
        .replace(/index\.html$/, '')}`;
      return sectionsOfPage(readFileSync(path.join(dist, file), 'utf8'), address, prefix);
    });
  const sections = new Map(withoutRepeats(found).map((section) => [belowRoot(section, prefix), section]));
  const { words: read, problems } = readSearchWords(words.text, words.file, sections);
  if (problems.length > 0) return { problems, summary: '' };

  const file = JSON.stringify(sectionFile(sections, read.asked, read.synonyms));
  mkdirSync(path.dirname(path.join(dist, SECTIONS_FILE)), { recursive: true });
  writeFileSync(path.join(dist, SECTIONS_FILE), file);
  const kilobytes = Math.round(gzipSync(file).length / 1000);
  return {
    problems,
    summary: `${sections.size} sections can be found; their file has ${kilobytes} KB gzipped`,
  };
}

function belowRoot({ page, anchor }: Section, prefix: string): string {
  const address = page.address.slice(prefix.length);
  return anchor === '' ? address : `${address}#${anchor}`;
}

function sectionFile(
  sections: ReadonlyMap<string, Section>,
  asked: ReadonlyMap<string, string>,
  synonyms: SectionFile['synonyms'],
): SectionFile {
  const pages = [...new Map([...sections.values()].map(({ page }) => [page.address, page])).values()];
  const placeOf = new Map(pages.map(({ address }, place) => [address, place]));
  return {
    pages,
    sections: [...sections].map(([address, { page, anchor, heading, lines }]) => [
      placeOf.get(page.address) ?? 0,
      anchor,
      heading,
      lines,
      asked.get(address) ?? '',
    ]),
    synonyms,
  };
}
