import type { MarkdownNode } from './node.ts';
import { walk } from './node.ts';

/** Whether a node of the syntax tree is a `:::quiz` block. */
export function isQuiz(node: MarkdownNode): boolean {
  return node.type === 'containerDirective' && node.name === 'quiz';
}

/**
 * Whether a quiz has a closing fence of its own. The parser does not say: without one it lets the quiz run
 * to the end of the file, or to the fence of a block further down, which then ends on the same line.
 */
export function isClosed(quiz: MarkdownNode, lines: readonly string[]): boolean {
  const end = quiz.position?.end.line;
  if (end === undefined) return true;
  if (!/^[\s>]*:{3,}\s*$/.test(lines[end - 1] ?? '')) return false;
  for (const inner of walk(quiz)) {
    if (inner !== quiz && inner.type === 'containerDirective' && inner.position?.end.line === end)
      return false;
  }
  return end !== quiz.position?.start.line;
}

/** Whether a line of source was probably meant to open a quiz. */
export function looksLikeQuiz(line: string): boolean {
  return /^[\s>]*(?:[-*+]\s+)?:{2,}\s*quiz\b/i.test(line);
}
