import { isPartial, readMarkdownFiles } from 'satteri-markdown-blocks/astro';
import { formatProblem, inOrder, placeOf, type Place } from 'satteri-markdown-blocks';
import type { Lab } from './core/lab.ts';
import { keyOf } from './core/render.ts';
import { problem, type Problem } from './core/problems.ts';
import type { Recordings } from './recordings-fs.ts';
import { resolveSession } from './resolve.ts';
import { readSource } from './source.ts';

/** A session that a page has to show. */
export interface Located extends Place {
  /** What it shows; see `keyOf`. */
  readonly key: string;
  readonly file: string;
}

export interface Report {
  /** Those that have to be in the built site: drafts and partials (`_name.mdx`) need not. */
  readonly published: readonly Located[];
  /** Ready to print, with file, line, column and fix. */
  readonly problems: readonly string[];
}

interface Tree {
  /** Paths in messages are relative to this folder. */
  readonly root: string;
  readonly docs: string;
  readonly recordings: Recordings;
  readonly lab: Lab | undefined;
}

/**
 * Reads every session under the docs folder and collects every problem. Only this place can do so: the
 * visitor must not throw, and never sees a page that Astro has in its cache.
 */
export async function checkTree({ root, docs, recordings, lab }: Tree): Promise<Report> {
  const published: Located[] = [];
  const problems: string[] = [];

  for (const { name: file, source, format } of readMarkdownFiles(root, docs, /:\s*session/i)) {
    const found = readSource(source, format);
    const own: Problem[] = [...found.problems];
    for (const node of found.sessions) {
      const { shown, problems: wrong } = await resolveSession(node, recordings, lab);
      own.push(...wrong);
      const question = shown?.prediction?.after;
      if (question !== undefined && !found.questions.includes(question)) {
        own.push(problem('unknown-question', placeOf(node), question, found.questions));
      }
      if (shown && !found.draft && !isPartial(file)) {
        published.push({ ...placeOf(node), key: keyOf(shown), file });
      }
    }
    problems.push(...inOrder(own).map((item) => formatProblem(file, item)));
  }
  return { published, problems };
}
