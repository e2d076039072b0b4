import path from 'node:path';
import { linesOf, parseMarkdown } from 'satteri-markdown-blocks/astro';
import { formatProblem, placeOf, walk } from 'satteri-markdown-blocks';
import { isQuiz } from './core/fence.ts';
import { problem } from './core/problems.ts';

/** Quizzes in files that are rendered and that the whole-tree pass does not read. */
export interface OutsideDocs {
  /** Looks at a file that is being rendered. */
  readonly note: (file: string | undefined, source: string) => void;
  /** Ready to print, with file, line, column and fix. */
  readonly problems: () => readonly string[];
}

/**
 * Finds quizzes in Markdown that is not a page of the docs: in `src/pages`, or in a file that a page includes. No one would
 * check them, list them, or give them their script.
 *
 * @param root folder of the site, which messages name files from
 * @param docs folder that is read as a whole
 */
export function outsideDocs(root: string, docs: string): OutsideDocs {
  const found = new Map<string, readonly string[]>();
  return {
    note(file, source) {
      if (file === undefined || !path.relative(docs, file).startsWith('..')) return;
      found.set(
        file,
        quizzesIn(path.relative(root, file).replaceAll('\\', '/'), source, file.endsWith('.mdx')),
      );
    },
    problems: () => [...found.values()].flat(),
  };
}

function quizzesIn(name: string, source: string, mdx: boolean): string[] {
  const lines = linesOf(source);
  const tree = parseMarkdown(source, mdx ? 'mdx' : 'md');
  return [...(tree ? walk(tree) : [])].filter(isQuiz).map((quiz) => {
    const place = placeOf(quiz);
    return formatProblem(name, problem('outside-docs', place), lines[place.line - 1]);
  });
}
