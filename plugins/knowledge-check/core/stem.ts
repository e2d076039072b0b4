import { childrenOf, dataOf, type MarkdownNode, placeOf, textOf, walk } from 'satteri-markdown-blocks';
import { problem, type Problem } from './problems.ts';
import type { Question } from './model.ts';

type Stem = Pick<Question, 'before' | 'asked' | 'after'>;

/**
 * Divides the blocks above the options: the last paragraph with words asks, whatever surrounds it is shown around it in
 * the author's order.
 */
export function compileStem(blocks: readonly MarkdownNode[], quiz: MarkdownNode, problems: Problem[]): Stem {
  for (const block of blocks) {
    for (const node of walk(block)) {
      if (node.type === 'heading') problems.push(problem('heading-in-quiz', placeOf(node), textOf(node)));
    }
  }
  const index = blocks.findLastIndex(asks);
  const asked = blocks[index];
  if (!asked) {
    const [first] = blocks;
    problems.push(first ? problem('missing-question', placeOf(first)) : problem('empty-stem', placeOf(quiz)));
  }
  return {
    before: blocks.slice(0, Math.max(index, 0)),
    asked: asked ? childrenOf(asked) : [],
    after: blocks.slice(index + 1),
  };
}

/**
 * An aside arrives here as a paragraph that names the element it becomes; it does not ask anything. Neither does a picture,
 * whose text would name the question, and may name the key.
 */
function asks(block: MarkdownNode): boolean {
  return block.type === 'paragraph' && dataOf(block, 'hName') === undefined && hasWords(block);
}

function hasWords(block: MarkdownNode): boolean {
  return [...walk(block)].some(
    ({ type, value = '' }) => /^(?:text|inlineCode)$/.test(type) && value.trim() !== '',
  );
}
