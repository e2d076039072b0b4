import type { Located } from './check-fs.ts';
import type { PageWithChecks } from './core/progress.ts';

/** Questions by the file they are in, relative to the root of the site, as Astro names it too. */
export type QuestionsByFile = Readonly<Record<string, PageWithChecks['questions']>>;

/**
 * What the list of progress has to know of the source. The rest, Astro knows when it renders the list.
 * @param uncounted what the files begin with whose questions are left out
 */
export function questionsByFile(
  questions: readonly Located[],
  uncounted: readonly string[] = [],
): QuestionsByFile {
  const counted = questions.filter(({ file }) => !uncounted.some((start) => file.startsWith(start)));
  const byFile = Map.groupBy(counted, ({ file }) => file);
  return Object.fromEntries(
    [...byFile].map(([file, own]) => [file, own.map(({ id, revision, asked }) => ({ id, revision, asked }))]),
  );
}

/** How the addresses of a site are made. */
export interface Addresses {
  readonly base: string;
  readonly trailingSlash: 'always' | 'never' | 'ignore';
  readonly format: 'file' | 'directory' | 'preserve';
  /** Folders of the locales but the root. */
  readonly locales: readonly string[];
}

/** An entry of the docs collection, as far as the list needs it. */
interface Entry {
  readonly id: string;
  readonly filePath?: string | undefined;
  readonly data: { readonly title: string; readonly draft?: boolean | undefined };
}

/** A link or a group of links of the sidebar. */
type SidebarEntry =
  | { readonly type: 'link'; readonly href: string }
  | { readonly type: 'group'; readonly entries: readonly SidebarEntry[] };

/**
 * Pages of one locale that have questions: those of the sidebar first, in its order, which is the order of the
 * course. Drafts are left out, even where the dev server shows them. A question in an included partial belongs to
 * no page here: the source does not say which pages include it.
 *
 * @param locale of the page with the list; undefined is the root locale
 */
export function pagesWithChecks(
  entries: readonly Entry[],
  questions: QuestionsByFile,
  addresses: Addresses,
  locale: string | undefined,
  sidebar: readonly SidebarEntry[],
): readonly PageWithChecks[] {
  const order = hrefsOf(sidebar);
  const rank = ({ href }: PageWithChecks) => (order.includes(href) ? order.indexOf(href) : order.length);
  return entries
    .filter(({ id, data }) => data.draft !== true && localeOf(id, addresses) === locale)
    .flatMap(({ id, filePath = '', data }) => {
      const own = questions[filePath];
      return own ? [{ title: data.title, href: hrefOf(id, addresses), questions: own }] : [];
    })
    .toSorted((a, b) => rank(a) - rank(b) || (a.href < b.href ? -1 : 1));
}

/** Address of the page of an entry: the slug is Astro's, so `slug` in the front matter counts. */
export function hrefOf(slug: string, { base, trailingSlash, format }: Addresses): string {
  const path = slug === 'index' ? '' : slug.replace(/\/index$/, '');
  const start = base.replace(/\/?$/, '/');
  if (path === '') return trailingSlash === 'never' && start !== '/' ? start.slice(0, -1) : start;
  if (format === 'file') return `${start}${path}.html`;
  return `${start}${path}${trailingSlash === 'never' ? '' : '/'}`;
}

function localeOf(slug: string, { locales }: Addresses): string | undefined {
  const [first] = slug.split('/');
  return locales.find((locale) => locale === first);
}

function hrefsOf(sidebar: readonly SidebarEntry[]): string[] {
  return sidebar.flatMap((entry) => (entry.type === 'link' ? [entry.href] : hrefsOf(entry.entries)));
}
