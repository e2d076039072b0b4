import { builtHtml } from 'satteri-markdown-blocks/astro';
import { formatProblem } from 'satteri-markdown-blocks';
import type { Located } from './check-fs.ts';
import { problem } from './core/problems.ts';

/**
 * Counts the sessions of the source in the built pages, so that a page whose Markdown failed to render, or that
 * was cached without its sessions, cannot be published unnoticed.
 *
 * @param pages path names of the built pages, as Astro reports them
 * @returns a problem for every block that the site shows less often than its source does
 */
export function checkEmitted(
  published: readonly Located[],
  dist: string,
  pages: readonly string[],
): string[] {
  const emitted = new Map<string, number>();
  for (const page of pages) {
    for (const key of sessionsIn(dist, page)) emitted.set(key, (emitted.get(key) ?? 0) + 1);
  }
  return published
    .filter(({ key }) => {
      const wanted = published.filter((other) => other.key === key).length;
      return (emitted.get(key) ?? 0) < wanted;
    })
    .map((session) => formatProblem(session.file, problem('not-published', session, session.key)));
}

function sessionsIn(dist: string, page: string): string[] {
  const html = builtHtml(dist, page) ?? '';
  return [...html.matchAll(/<recorded-session [^>]*\bdata-session="([^"]+)"/g)].map(
    (match) => match[1] ?? '',
  );
}
