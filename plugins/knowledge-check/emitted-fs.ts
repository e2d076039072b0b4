import { readPages, type BuiltPage } from './built-page.ts';
import type { Located } from './check-fs.ts';
import { problem, type Problem } from './core/problems.ts';
import { formatProblem } from 'satteri-markdown-blocks';
import { checkLinks } from './page-links.ts';

/**
 * Compares the questions of the source with those in the built pages, so that a page whose Markdown failed to
 * render, or that was cached without its checks, cannot be published unnoticed; and follows their links.
 *
 * @param names path names of the built pages, as Astro reports them
 * @param base path below which the site is served
 */
export function checkEmitted(
  questions: readonly Located[],
  dist: string,
  names: readonly string[],
  base = '/',
): string[] {
  // Most sites read every page here only to find that no question is on it.
  if (questions.length === 0) return [];
  const pages = readPages(dist, names);
  const shownOn = Map.groupBy(
    pages.flatMap((page) => page.questions.map((id) => ({ id, page }))),
    ({ id }) => id,
  );
  return questions.flatMap((question) => {
    const places = (shownOn.get(question.id) ?? []).map(({ page }) => page);
    return [...checkCount(question, places), ...checkLinks(question, places, pages, base)].map((item) =>
      formatProblem(question.file, item, question.lines[item.line - 1]),
    );
  });
}

function checkCount(question: Located, places: readonly BuiltPage[]): Problem[] {
  const { id, published } = question;
  const twice = places.filter((page, index) => places.indexOf(page) !== index);
  const missing = published && places.length === 0 ? [problem('not-published', question, id)] : [];
  return [...missing, ...twice.map((page) => problem('published-twice', question, id, page.address))];
}
