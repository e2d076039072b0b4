import { readAttributes } from './attributes.ts';
import { calloutOf, takeHints } from './callout.ts';
import { checkEvidence } from './evidence.ts';
import { isProgress, isQuiz, isReview } from './fence.ts';
import type { AnswerList, QuestionKind } from './kinds/kind.ts';
import type { Attributes, Compiled, Question } from './model.ts';
import {
  childrenOf,
  dataOf,
  inOrder,
  type MarkdownNode,
  placeOf,
  textOf,
  walk,
} from 'satteri-markdown-blocks';
import { problem, type Problem } from './problems.ts';
import { revisionOf } from './revision.ts';
import { compileStem } from './stem.ts';

/**
 * Compiles a `:::quiz` block into a question.
 *
 * Never throws: what is wrong comes back as a list, in source order. A plugin that throws makes Astro publish
 * an empty page, so the visitor takes the question or nothing and the whole-tree pass takes the problems.
 *
 * @param opening source of the line that opens the quiz; only problems need it, to point into the braces
 */
export function compileQuestion(quiz: MarkdownNode, opening = ''): Compiled {
  for (const node of walk(quiz)) {
    // The rest of the question cannot be told apart from the inner one, so this is the only useful message.
    if (node !== quiz && isQuiz(node)) return { problems: [problem('nested-quiz', placeOf(node))] };
  }
  const problems: Problem[] = [];
  const { attributes, kind } = readAttributes(quiz, opening, problems);
  const label = childrenOf(quiz).find(isLabel);
  if (label) problems.push(problem('unexpected-label', placeOf(label), textOf(label)));
  // What the blocks should look like depends on the kind.
  if (!kind) return { problems: inOrder(problems) };

  const blocks = childrenOf(quiz).filter((block) => !isLabel(block));
  const detached = findDetached(blocks, kind.list);
  // Each of them also cuts the list in two; complaints about the halves would only hide the cause.
  if (detached.length > 0) return { problems: inOrder([...problems, ...detached]) };

  const question = compileBlocks(quiz, blocks, kind, attributes, problems);
  return problems.length === 0 ? { question, problems } : { problems: inOrder(problems) };
}

function compileBlocks(
  quiz: MarkdownNode,
  blocks: readonly MarkdownNode[],
  kind: QuestionKind,
  attributes: Attributes,
  problems: Problem[],
): Question {
  const { id, read, evidence, shows, allow } = attributes;
  const last = blocks.findLastIndex((block) => kind.list.matches(block));
  const list = blocks[last];
  const { hints, rest } = takeHints(blocks.slice(0, list ? last : undefined), problems);
  const ofStem = kind.list.mayRepeat ? rest : rest.filter((block) => !kind.list.matches(block));
  const stem = compileStem(ofStem, quiz, problems);
  const options = list ? kind.list.compile(list, attributes, problems) : [];
  problems.push(...kind.check(quiz, attributes, options));
  checkPlacement(blocks, last, kind.list, quiz, problems);
  checkForeign(quiz, problems);

  const place = placeOf(quiz);
  const question = { id, kind: kind.name, place, ...stem, hints, options, read, evidence, shows, allow };
  problems.push(...checkEvidence(question));
  const authorsRevision = attributes.revision;
  return { ...question, authorsRevision, revision: revisionOf(question, kind, authorsRevision) };
}

/** The options are one list, and the last block. */
function checkPlacement(
  blocks: readonly MarkdownNode[],
  last: number,
  list: AnswerList,
  quiz: MarkdownNode,
  problems: Problem[],
): void {
  if (last === -1) {
    const place = blocks.findLast((block) => block.type === 'list') ?? quiz;
    problems.push(problem(list.missing, placeOf(place)));
    return;
  }
  const above = list.mayRepeat ? [] : blocks.slice(0, last).filter((block) => list.matches(block));
  for (const block of above) problems.push(problem('second-option-list', placeOf(block)));
  for (const block of blocks.slice(last + 1)) {
    problems.push(
      calloutOf(block) === undefined
        ? problem('content-after-options', placeOf(block), textOf(block))
        : problem('misplaced-hint', placeOf(block)),
    );
  }
}

/** What belongs to the page and cannot be part of a question. */
function checkForeign(quiz: MarkdownNode, problems: Problem[]): void {
  for (const node of walk(quiz)) {
    if (node.type.startsWith('footnote')) problems.push(problem('footnote-in-quiz', placeOf(node)));
    if (isProgress(node) || isReview(node)) problems.push(problem('progress-in-quiz', placeOf(node)));
  }
}

/** Quotes and code directly after options, at the left margin: Markdown ends the list there. */
function findDetached(blocks: readonly MarkdownNode[], list: AnswerList): Problem[] {
  return blocks.flatMap((block, index) => {
    const previous = blocks[index - 1];
    if (previous === undefined || !list.matches(previous)) return [];
    const goesOn = blocks.slice(index + 1).some((later) => list.matches(later));
    if (block.type === 'code' && !(list.mayRepeat && goesOn)) {
      return [problem('unindented-code', placeOf(block), list.indent)];
    }
    if (block.type !== 'blockquote' || calloutOf(block) !== undefined) return [];
    return [problem('unindented-reason', placeOf(block), textOf(block), list.indent)];
  });
}

function isLabel(block: MarkdownNode): boolean {
  return dataOf(block, 'directiveLabel') === true;
}
