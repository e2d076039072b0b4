import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Place } from './core/node.ts';
import { placeOf } from './core/node.ts';
import { keyOf } from './core/render.ts';
import { formatProblem, type Problem } from './core/problems.ts';
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
}

/**
 * Reads every session under the docs folder and collects every problem. This is the only place that can: the
 * visitor must not throw, and never sees a page that Astro has in its cache.
 */
export async function checkTree({ root, docs, recordings }: Tree): Promise<Report> {
  const published: Located[] = [];
  const problems: string[] = [];

  for (const name of globSync('**/*.{md,mdx,markdown,mdown,mkdn,mkd,mdwn}', { cwd: docs }).sort()) {
    const absolute = path.join(docs, name);
    const source = readFileSync(absolute, 'utf8');
    // Most pages show no session and need no parsing.
    if (!/:\s*session/i.test(source)) continue;

    const file = path.relative(root, absolute).replaceAll('\\', '/');
    const found = readSource(source, name.endsWith('.mdx') ? 'mdx' : 'md');
    const own: Problem[] = [...found.problems];
    for (const node of found.sessions) {
      const { shown, problems: wrong } = await resolveSession(node, recordings);
      own.push(...wrong);
      if (shown && !found.draft && !path.basename(name).startsWith('_')) {
        published.push({ ...placeOf(node), key: keyOf(shown), file });
      }
    }
    own.sort((a, b) => a.line - b.line || a.column - b.column);
    problems.push(...own.map((item) => formatProblem(file, item)));
  }
  return { published, problems };
}
