/** What kinds of pages there are for someone who searches, in the order in which filters are offered. */
export const KINDS = ['Topic', 'Debug', 'Exercise', 'Reference', 'Term', 'Set-up'] as const;

export type Kind = (typeof KINDS)[number];

/** A page that can be found. */
export interface SearchedPage {
  /** From the root of the site, base path included, such as `/topics/the-map/`. */
  readonly address: string;
  readonly title: string;
  readonly kind: Kind;
  /** Whether its headings are messages as programs print them, with "…" for what differs. */
  readonly messages: boolean;
}

/** What can be found: a part of a page, from one heading to the next. */
export interface Section {
  readonly page: SearchedPage;
  /** Id of its heading; empty above the first one. */
  readonly anchor: string;
  /** Empty above the first heading. */
  readonly heading: string;
  /**
   * What it says, a paragraph, a list item or a table row each, with code in backticks. A line of a code block or of a
   * terminal begins with a tab.
   */
  readonly lines: readonly string[];
  /** What it answers, in words that it does not have itself: never shown. */
  readonly asked: string;
}

/** Where the file of sections is, below the root of the site. */
export const SECTIONS_FILE = 'search/sections.json';

/** The file that the build writes and a page loads when someone begins to search. */
export interface SectionFile {
  readonly pages: readonly SearchedPage[];
  /** Place of the page in `pages`, anchor, heading, lines, what it answers. */
  readonly sections: readonly (readonly [number, string, string, readonly string[], string])[];
  /** What people type, and the terms of the pages for it: one, or several with spaces between them. */
  readonly synonyms: Readonly<Record<string, readonly string[]>>;
}

/** Gives each section its page back. */
export function sectionsOf(file: SectionFile): Section[] {
  return file.sections.flatMap(([place, anchor, heading, lines, asked]) => {
    const page = file.pages[place];
    return page === undefined ? [] : [{ page, anchor, heading, lines, asked }];
  });
}

/** Where a section is, as a link. */
export function addressOfSection({ page, anchor }: Pick<Section, 'page' | 'anchor'>): string {
  return anchor === '' ? page.address : `${page.address}#${anchor}`;
}

export function isCode(line: string): boolean {
  return line.startsWith('\t');
}
