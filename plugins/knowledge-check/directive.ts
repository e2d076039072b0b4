import { fileURLToPath } from 'node:url';
import { defineMdastPlugin, type MdastNode, type MdastPluginEntry } from 'satteri';
import { compileQuestion } from './core/compile.ts';
import { isQuiz } from './core/fence.ts';
import { renderQuestion } from './core/render.ts';
import type { Strings } from './core/strings.ts';

/**
 * Turns each `:::quiz` of a page into its element, in `.md` and `.mdx`. A question with problems is left as it
 * is: `check-fs.ts` has reported it, with its line, before any page is rendered.
 *
 * @param stringsFor texts in the language of a file
 */
export function quizDirective(stringsFor: (file: string | undefined) => Strings): MdastPluginEntry {
  return ({ source, fileURL }) => {
    // Pages without a check keep the parser's fast path.
    if (!source.includes(':::quiz')) return null;
    const strings = stringsFor(fileURL && fileURLToPath(fileURL));

    return defineMdastPlugin({
      name: 'knowledge-check',
      containerDirective(node, context) {
        if (!isQuiz(node)) return;
        const { question } = compileQuestion(node);
        if (question) context.replaceNode(node, renderQuestion(question, strings) as MdastNode);
      },
    });
  };
}
