import { getCollection } from 'astro:content';
import source from 'virtual:knowledge-check/questions';
import { fillProgress } from './core/progress.ts';
import { fillReview } from './core/review-page.ts';
import { pagesWithChecks } from './pages.ts';
import type { Strings } from './core/strings.ts';

/**
 * Puts the pages with questions into the list of progress, and into the review, of a rendered page.
 *
 * This runs each time a page is built. Rendered Markdown would be too early: Astro keeps it between builds, and a
 * question that was added to another page would be missing. It also knows titles and addresses from Astro itself.
 */
export async function listPages(
  html: string,
  { locale, sidebar }: App.Locals['starlightRoute'],
  strings: Strings,
): Promise<string> {
  const entries = await getCollection('docs');
  const pages = pagesWithChecks(entries, source.byFile, source.addresses, locale, sidebar);
  return fillReview(fillProgress(html, pages, strings), pages, strings);
}
