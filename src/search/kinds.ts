import type { Kind } from './core/section.ts';

/** By the beginning of the address below the site's root; the first that fits counts. */
const KIND_OF_FOLDER: readonly (readonly [folder: string, kind: Kind])[] = [
  ['/topics/', 'Topic'],
  ['/debug/', 'Debug'],
  ['/reference/errors/', 'Debug'],
  ['/exercises/', 'Exercise'],
  // How exercises are graded.
  ['/reference/self-grading/', 'Exercise'],
  ['/read/', 'Exercise'],
  ['/reference/what-the-checker-reads/', 'Exercise'],
  ['/reference/glossary/', 'Term'],
  ['/reference/', 'Reference'],
];

/** Folders of pages that are not for learners: no one with a broken node looks for them. */
const NOT_SEARCHED = ['/authors/'];

/** The kind of a page for someone who searches; undefined if it is not to be found at all. */
export function kindOf(address: string): Kind | undefined {
  if (NOT_SEARCHED.some((folder) => address.startsWith(folder))) return undefined;
  return KIND_OF_FOLDER.find(([folder]) => address.startsWith(folder))?.[1] ?? 'Set-up';
}

/** Whether the headings of a page are messages of programs. */
export function hasMessages(address: string): boolean {
  return address === '/reference/errors/';
}
