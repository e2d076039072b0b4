import { hashOf } from './hash.ts';
import { checkOptionIds } from './option-id.ts';
import type { Option } from './model.ts';
import { childrenOf, type MarkdownNode, placeOf, textOf } from 'satteri-markdown-blocks';
import { checkRepetition, isMarked, readContent } from './option.ts';
import { problem, type Problem } from './problems.ts';

/** Whether a list can be that of the steps: `1.`, `2.`, `3.` */
export function isStepList(node: MarkdownNode): boolean {
  return node.type === 'list' && node.ordered === true;
}

/** Reads the steps that a reader puts in order. They are written, and returned, in the right order. */
export function compileSteps(list: MarkdownNode, problems: Problem[]): readonly Option[] {
  const items = childrenOf(list);
  const steps = items.map((item): Option => {
    if (isMarked(item) || /^\[.?\]/.test(textOf(item))) {
      problems.push(problem('marker-in-step', placeOf(item)));
    }
    const content = readContent(item, problems);
    return { ...content, correct: true, pinned: false };
  });
  if (items.length < 3) problems.push(problem('too-few-steps', placeOf(list), items.length));
  if (checkRepetition(steps, problems)) checkOptionIds(steps, problems);
  return steps;
}

/**
 * The steps in the order in which a page shows them before the reader moves any: mixed by the id of the question, so the
 * same in every build, and never the right one.
 */
export function mixed<Step extends { readonly id: string }>(steps: readonly Step[], id: string): Step[] {
  const weight = (step: Step) => hashOf(`${id} ${step.id}`);
  const order = steps.toSorted((a, b) => weight(a) - weight(b));
  return order.every((step, index) => step === steps[index])
    ? [...order.slice(1), ...order.slice(0, 1)]
    : order;
}
