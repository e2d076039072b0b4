import { isQuiz } from './fence.ts';
import type { Compiled } from './model.ts';
import type { MarkdownNode } from './node.ts';
import { childrenOf, dataOf, placeOf, textOf, walk } from './node.ts';
import { compileOptions, isOptionList } from './options.ts';
import { problem, type Problem } from './problems.ts';
import { isSlug, suggestSlug } from './slug.ts';
import { compileStem } from './stem.ts';

/**
 * Compiles a `:::quiz` block into a question.
 *
 * Never throws: what is wrong comes back as a list, in source order. A plugin that throws makes Astro publish
 * an empty page, so the visitor takes the question or nothing and the whole-tree pass takes the problems.
 */
export function compileQuestion(quiz: MarkdownNode): Compiled {
  for (const node of walk(quiz)) {
    // The rest of the question cannot be told apart from the inner one, so this is the only useful message.
    if (node !== quiz && isQuiz(node)) return { problems: [problem('nested-quiz', placeOf(node))] };
  }
  const problems: Problem[] = [];
  const blocks = childrenOf(quiz).filter((block) => !isLabel(block));
  const id = compileId(quiz, blocks, problems);

  const detached = blocks.filter(isDetachedReason);
  if (detached.length > 0) {
    // Each of them also cuts the list in two; complaints about the halves would only hide the cause.
    for (const block of detached) problems.push(problem('unindented-reason', placeOf(block), textOf(block)));
    return { problems };
  }

  const last = blocks.findLastIndex(isOptionList);
  const list = blocks[last];
  const stem = compileStem(blocks.slice(0, list ? last : undefined).filter(isNoOptionList), quiz, problems);
  const options = list ? compileOptions(list, problems) : [];
  checkPlacement(blocks, last, quiz, problems);

  if (problems.length === 0) return { question: { id, ...stem, options }, problems };
  return { problems: problems.sort((a, b) => a.line - b.line || a.column - b.column) };
}

function compileId(quiz: MarkdownNode, blocks: readonly MarkdownNode[], problems: Problem[]): string {
  const { id, ...unknown } = (quiz.attributes ?? {}) as Readonly<Record<string, string | null | undefined>>;
  const suggestion = suggestSlug(
    textOf(blocks.find((block) => block.type === 'paragraph') ?? { type: 'text' }),
  );
  if (!id) problems.push(problem('missing-id', placeOf(quiz), suggestion));
  else if (!isSlug(id)) problems.push(problem('invalid-id', placeOf(quiz), id, suggestSlug(id)));

  for (const [name, value] of Object.entries(unknown)) {
    const typed = name === 'class' ? `.${value ?? ''}` : name;
    problems.push(problem('unknown-attribute', placeOf(quiz), typed));
  }
  const label = childrenOf(quiz).find(isLabel);
  if (label) problems.push(problem('unexpected-label', placeOf(label), textOf(label)));
  return id ?? '';
}

/** The options are one list, and the last block. */
function checkPlacement(
  blocks: readonly MarkdownNode[],
  last: number,
  quiz: MarkdownNode,
  problems: Problem[],
): void {
  if (last === -1) {
    const place = blocks.findLast((block) => block.type === 'list') ?? quiz;
    problems.push(problem('missing-options', placeOf(place)));
    return;
  }
  for (const block of blocks.slice(0, last).filter(isOptionList)) {
    problems.push(problem('second-option-list', placeOf(block)));
  }
  for (const block of blocks.slice(last + 1)) {
    problems.push(problem('content-after-options', placeOf(block), textOf(block)));
  }
}

function isNoOptionList(block: MarkdownNode): boolean {
  return !isOptionList(block);
}

/** A quote directly after options, at the left margin: Markdown ends the list there. */
function isDetachedReason(block: MarkdownNode, index: number, blocks: readonly MarkdownNode[]): boolean {
  const previous = blocks[index - 1];
  return block.type === 'blockquote' && previous !== undefined && isOptionList(previous);
}

function isLabel(block: MarkdownNode): boolean {
  return dataOf(block, 'directiveLabel') === true;
}
