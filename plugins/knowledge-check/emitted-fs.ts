import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Located } from './check-fs.ts';
import { formatProblem, problem } from './core/problems.ts';

/**
 * Compares the questions of the source with those in the built pages, so that a page whose Markdown failed to
 * render, or that was cached without its checks, cannot be published unnoticed.
 *
 * @param pages path names of the built pages, as Astro reports them
 */
export function checkEmitted(
  questions: readonly Located[],
  dist: string,
  pages: readonly string[],
): string[] {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const emitted = new Set<string>();
  const problems: string[] = [];

  for (const page of pages) {
    const here = new Set<string>();
    for (const id of questionsIn(dist, page)) {
      const question = byId.get(id);
      if (here.has(id) && question) {
        problems.push(formatProblem(question.file, problem('published-twice', question, id, `/${page}`)));
      }
      here.add(id);
      emitted.add(id);
    }
  }
  for (const question of questions) {
    if (question.published && !emitted.has(question.id)) {
      problems.push(formatProblem(question.file, problem('not-published', question, question.id)));
    }
  }
  return problems;
}

function questionsIn(dist: string, page: string): string[] {
  const file = [path.join(dist, page, 'index.html'), path.join(dist, `${page.replace(/\/$/, '')}.html`)].find(
    (candidate) => existsSync(candidate),
  );
  if (!file) return [];
  const html = readFileSync(file, 'utf8');
  return [...html.matchAll(/<knowledge-check [^>]*\bdata-question="([^"]+)"/g)].map(
    (match) => match[1] ?? '',
  );
}
