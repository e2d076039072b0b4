import { childrenOf, type MarkdownNode, nearNames, walk } from 'satteri-markdown-blocks';

/** Whether a node of the syntax tree is a `:::quiz` block. */
export function isQuiz(node: MarkdownNode): boolean {
  return node.type === 'containerDirective' && node.name === 'quiz';
}

/** Whether a node of the syntax tree is a `::quiz-progress` line. */
export function isProgress(node: MarkdownNode): boolean {
  return node.type === 'leafDirective' && node.name === 'quiz-progress';
}

/** Whether a node of the syntax tree is a `::quiz-review` line. */
export function isReview(node: MarkdownNode): boolean {
  return node.type === 'leafDirective' && node.name === 'quiz-review';
}

/**
 * Whether a quiz has its own closing fence. The parser does not say: without one it lets the quiz run
 * to the end of the file, or to the fence of a block further down, which then ends on the same line.
 */
export function isClosed(quiz: MarkdownNode, lines: readonly string[]): boolean {
  if (!quiz.position) return true;
  const { start, end } = quiz.position;
  const last = lines[end.line - 1] ?? '';
  if (!/^[\s>]*:{3,}\s*$/.test(last)) return false;
  // Behind a ">" that the quiz does not begin with, it belongs to the last reason.
  if (quoteDepth(last) !== quoteDepth(lines[start.line - 1] ?? '')) return false;
  for (const inner of walk(quiz)) {
    if (inner !== quiz && inner.type === 'containerDirective' && inner.position?.end.line === end.line)
      return false;
  }
  return end.line !== start.line;
}

function quoteDepth(line: string): number {
  return /^[\s>]*/.exec(line)?.[0].replaceAll(/\s/g, '').length ?? 0;
}

/**
 * Whether a block was probably meant to be a quiz, under another name: its name is nearly that, or it holds options with
 * reasons, which no other block has. It would show its key as a ticked box.
 */
export function isNearQuiz(node: MarkdownNode): boolean {
  if (node.type !== 'containerDirective' || isQuiz(node)) return false;
  const lists = childrenOf(node).filter(({ type }) => type === 'list');
  const items = lists.flatMap(childrenOf).filter(({ checked }) => typeof checked === 'boolean');
  const isNear = nearNames('quiz', [node.name ?? '']).length > 0;
  const isNamed =
    typeof (node.attributes as Readonly<Record<string, unknown>> | undefined)?.['id'] === 'string';
  const hasReasons = items.some((item) => childrenOf(item).some(({ type }) => type === 'blockquote'));
  return hasReasons || (isNear && (isNamed || items.length > 0));
}

/** Whether a line of source was probably meant to open a quiz. */
export function looksLikeQuiz(line: string): boolean {
  return /^[\s>]*(?:[-*+]\s+)?:{2,}\s*quiz\b(?!-?(?:progress|review))/i.test(line);
}

/** Whether a line of source was probably meant to be the list of progress, or the review. */
export function looksLikeProgress(line: string): boolean {
  return /^[\s>]*(?:[-*+]\s+)?:+\s*quiz[- ]?(?:progress|review)\b/i.test(line);
}
