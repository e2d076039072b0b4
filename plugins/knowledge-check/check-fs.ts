import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { formatProblem, problem } from './core/problems.ts';
import { readSource, type SourceFile } from './source.ts';

/** A question of the source and the file it is in. */
export interface Located {
  readonly id: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Whether a page has to show it: drafts and partials (`_name.mdx`) need not be built. */
  readonly published: boolean;
}

export interface Report {
  readonly questions: readonly Located[];
  /** Ready to print, with file, line, column and fix. */
  readonly problems: readonly string[];
}

interface Tree {
  /** Paths in messages are relative to this folder. */
  readonly root: string;
  readonly docs: string;
  /** Language of a file: a translation keeps the id of its question. */
  readonly langOf: (file: string) => string;
}

/**
 * Reads every question under the docs folder and collects every problem. This is the only place that can: the
 * visitor must not throw, and never sees a page that Astro has in its cache.
 */
export function checkTree({ root, docs, langOf }: Tree): Report {
  const questions: Located[] = [];
  const problems: string[] = [];
  const firstUse = new Map<string, Located>();

  for (const name of globSync('**/*.{md,mdx,markdown,mdown,mkdn,mkd,mdwn}', { cwd: docs }).sort()) {
    const absolute = path.join(docs, name);
    const file = path.relative(root, absolute).replaceAll('\\', '/');
    const found = read(absolute);
    problems.push(...(found?.problems ?? []).map((item) => formatProblem(file, item)));

    for (const question of found?.questions ?? []) {
      const published = !found?.draft && !path.basename(name).startsWith('_');
      const located = { ...question, file, published };
      const key = `${langOf(absolute)} ${question.id}`;
      const first = firstUse.get(key);
      if (first) {
        const elsewhere = `${first.file}:${first.line}:${first.column}`;
        problems.push(formatProblem(file, problem('duplicate-id', question, question.id, elsewhere)));
      } else {
        firstUse.set(key, located);
      }
      questions.push(located);
    }
  }
  return { questions, problems };
}

function read(file: string): SourceFile | undefined {
  const source = readFileSync(file, 'utf8');
  // Most pages have no check and need no parsing.
  return /quiz/i.test(source) ? readSource(source, file.endsWith('.mdx') ? 'mdx' : 'md') : undefined;
}
