import { readAttributes, type Attributes } from './attributes.ts';
import { calloutOf, takeHints } from './callout.ts';
import { compileCommands } from './commands.ts';
import { checkEvidence } from './evidence.ts';
import { isProgress, isQuiz } from './fence.ts';
import type { Compiled, Kind, Option, Question } from './model.ts';
import type { MarkdownNode } from './node.ts';
import { childrenOf, dataOf, placeOf, textOf, walk } from './node.ts';
import { checkPin, compileOptions, isOptionList } from './options.ts';
import { inOrder, problem, type Problem } from './problems.ts';
import { revisionOf } from './revision.ts';
import { compileStem } from './stem.ts';
import { compileSteps, isStepList } from './steps.ts';

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
  const attributes = readAttributes(quiz, opening, problems);
  const label = childrenOf(quiz).find(isLabel);
  if (label) problems.push(problem('unexpected-label', placeOf(label), textOf(label)));
  const { kind } = attributes;
  // What the blocks should look like depends on the kind.
  if (!kind) return { problems: inOrder(problems) };

  const blocks = childrenOf(quiz).filter((block) => !isLabel(block));
  const isList = kind === 'order' ? isStepList : isOptionList;
  const detached = findDetached(blocks, isList, kind);
  // Each of them also cuts the list in two; complaints about the halves would only hide the cause.
  if (detached.length > 0) return { problems: inOrder([...problems, ...detached]) };

  const question = compileBlocks(quiz, blocks, { ...attributes, kind }, problems);
  return problems.length === 0 ? { question, problems } : { problems: inOrder(problems) };
}

function compileBlocks(
  quiz: MarkdownNode,
  blocks: readonly MarkdownNode[],
  attributes: Attributes & { readonly kind: Kind },
  problems: Problem[],
): Question {
  const { id, kind, pin, read, evidence, shows, allow } = attributes;
  const isList = kind === 'order' ? isStepList : isOptionList;
  const last = blocks.findLastIndex(isList);
  const list = blocks[last];
  const above = blocks.slice(0, list ? last : undefined);
  const { hints, rest } = takeHints(above, problems);
  const stem = compileStem(kind === 'order' ? rest : rest.filter((block) => !isList(block)), quiz, problems);
  const options = list ? compileList(list, attributes, problems) : [];
  if (kind !== 'order' && kind !== 'command') problems.push(...checkPin(pin, options, quiz));
  checkPlacement(blocks, last, kind, quiz, problems);
  checkForeign(quiz, problems);

  const question = { id, kind, place: placeOf(quiz), ...stem, hints, options, read, evidence, shows, allow };
  if (kind === 'output' && ![...walk(quiz)].some((node) => node.type === 'code')) {
    problems.push(problem('missing-listing', placeOf(quiz)));
  }
  problems.push(...checkEvidence(question));
  return { ...question, revision: revisionOf(question, attributes.revision) };
}

function compileList(
  list: MarkdownNode,
  attributes: Attributes & { readonly kind: Kind },
  problems: Problem[],
): readonly Option[] {
  if (attributes.kind === 'order') return compileSteps(list, attributes.id, problems);
  if (attributes.kind === 'command') return compileCommands(list, problems);
  return compileOptions(list, attributes.kind, attributes, problems);
}

/** The options are one list, and the last block. */
function checkPlacement(
  blocks: readonly MarkdownNode[],
  last: number,
  kind: Kind,
  quiz: MarkdownNode,
  problems: Problem[],
): void {
  if (last === -1) {
    const place = blocks.findLast((block) => block.type === 'list') ?? quiz;
    problems.push(problem(kind === 'order' ? 'missing-steps' : 'missing-options', placeOf(place)));
    return;
  }
  // A numbered list above that of the steps belongs to the question.
  for (const block of kind === 'order' ? [] : blocks.slice(0, last).filter(isOptionList)) {
    problems.push(problem('second-option-list', placeOf(block)));
  }
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
    if (isProgress(node)) problems.push(problem('progress-in-quiz', placeOf(node)));
  }
}

/** Quotes directly after options, at the left margin: Markdown ends the list there. */
function findDetached(
  blocks: readonly MarkdownNode[],
  isList: (block: MarkdownNode) => boolean,
  kind: Kind,
): Problem[] {
  return blocks.flatMap((block, index) => {
    const previous = blocks[index - 1];
    const detached = block.type === 'blockquote' && previous !== undefined && isList(previous);
    if (!detached || calloutOf(block) !== undefined) return [];
    return [problem('unindented-reason', placeOf(block), textOf(block), kind === 'order' ? '   ' : '  ')];
  });
}

function isLabel(block: MarkdownNode): boolean {
  return dataOf(block, 'directiveLabel') === true;
}
