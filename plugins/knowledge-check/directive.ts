import { fileURLToPath } from 'node:url';
import {
  defineHastPlugin,
  defineMdastPlugin,
  type HastPluginEntry,
  type MdastNode,
  type MdastPluginEntry,
} from 'satteri';
import { compileQuestion } from './core/compile.ts';
import { copyOf } from 'satteri-markdown-blocks';
import { isProgress, isQuiz, isReview } from './core/fence.ts';
import { renderProgress } from './core/progress.ts';
import { renderReviewPage } from './core/review-page.ts';
import { renderQuestion } from './core/render.ts';
import type { Sources } from './core/review.ts';
import type { Strings } from './core/strings.ts';

/**
 * Turns each `:::quiz` of a page into its element, and `::quiz-progress` into the list of progress, in `.md` and
 * `.mdx`. A question with problems is left as it is: `check-fs.ts` has reported it, with its line, before any page
 * is rendered.
 *
 * @param stringsFor texts in the language of a file
 * @param sourcesFor what is known of a question of a file beyond its own text
 * @param notChecked hears of a file with a quiz that the whole-tree pass has not read
 */
export function quizDirective(
  stringsFor: (file: string | undefined) => Strings,
  sourcesFor: (file: string | undefined, id: string) => Sources = () => ({}),
  notChecked: (file: string | undefined, source: string) => void = () => undefined,
): MdastPluginEntry {
  return ({ source, fileURL }) => {
    // Pages without a check keep the parser's fast path.
    if (!source.includes('::quiz')) return null;
    const file = fileURL && fileURLToPath(fileURL);
    const strings = stringsFor(file);
    notChecked(file, source);

    return defineMdastPlugin({
      name: 'knowledge-check',
      containerDirective(node, context) {
        if (!isQuiz(node)) return;
        // A copy, because the parser makes a node of its tree again each time it is looked at.
        const { question } = compileQuestion(copyOf(node));
        if (!question) return;
        const rendered = renderQuestion(question, strings, sourcesFor(file, question.id));
        context.replaceNode(node, rendered as MdastNode);
      },
      leafDirective(node, context) {
        if (isProgress(node)) context.replaceNode(node, renderProgress(strings) as MdastNode);
        if (isReview(node)) context.replaceNode(node, renderReviewPage(strings) as MdastNode);
      },
    });
  };
}

/**
 * Puts the base path of the site in front of "read this again". Some sites do that for all of their links, so one
 * that has it already stays as it is.
 */
export function readAgainLinks(base: string): HastPluginEntry {
  const prefix = base.replace(/(?<!\/)\/+$/, '');
  return ({ source }) => {
    if (prefix === '' || !source.includes(':::quiz')) return null;
    return defineHastPlugin({
      name: 'knowledge-check-read-again',
      element: {
        filter: ['a'],
        visit(node, context) {
          const { href, rel } = node.properties;
          if (typeof href !== 'string' || !href.startsWith('/') || !isReadAgain(rel)) return;
          if (!`${href}/`.startsWith(`${prefix}/`)) context.setProperty(node, 'href', prefix + href);
        },
      },
    });
  };
}

function isReadAgain(rel: unknown): boolean {
  return [rel].flat().includes('help');
}
