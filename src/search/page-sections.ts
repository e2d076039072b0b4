import { parse } from 'node-html-parser';
import type { SearchedPage, Section } from './core/section.ts';
import { hasMessages, kindOf } from './kinds.ts';
import { linesOf } from './page-lines.ts';

/** Parts that only point to others: what they name is found where it is said. */
const POINTERS = new Set(['Read next', 'Sources']);
/** A line that is in more sections than this says nothing of any of them. */
const MOST_REPEATS = 5;

/**
 * The sections of a finished page that can be found.
 * @param address of the page, below the root of the site, without the base path
 * @param base path of the site, without a slash at its end
 * @returns none for a page that is not for learners, or that says `pagefind: false`
 */
export function sectionsOfPage(html: string, address: string, base: string): Section[] {
  // As it is, the parser takes what is in a `pre` for text.
  const document = parse(html, { blockTextElements: { script: true, style: true, noscript: true } });
  const main = document.querySelector('main[data-pagefind-body]');
  const kind = kindOf(address);
  if (main === null || kind === undefined) return [];
  const title = document.querySelector('h1')?.text.trim() ?? '';
  const summary = document.querySelector('meta[name="description"]')?.getAttribute('content') ?? '';
  const page: SearchedPage = { address: base + address, title, kind, messages: hasMessages(address) };
  const sections: (Section & { lines: string[] })[] = [
    { page, anchor: '', heading: '', lines: summary === '' ? [] : [summary], asked: '' },
  ];
  for (const found of linesOf(main)) {
    if (!('heading' in found)) sections.at(-1)?.lines.push(found.line);
    else sections.push({ page, ...found, lines: [], asked: '' });
  }
  return sections.filter(({ heading }) => !POINTERS.has(heading));
}

/** Takes out the lines that many sections have, and those that a section has twice. */
export function withoutRepeats(sections: readonly Section[]): Section[] {
  const count = new Map<string, number>();
  for (const { lines } of sections) {
    for (const line of new Set(lines)) count.set(line, (count.get(line) ?? 0) + 1);
  }
  const kept = sections.map((section) => ({
    ...section,
    lines: [...new Set(section.lines)].filter((line) => (count.get(line) ?? 0) <= MOST_REPEATS),
  }));
  return kept.filter(({ lines }) => lines.length > 0);
}
