import { hashOf } from './hash.ts';
import type { Option } from './model.ts';
import { childrenOf, type MarkdownNode, placeOf, textOf } from 'satteri-markdown-blocks';
import { checkRepetition, isMarked, readContent } from './option.ts';
import { letterOf } from './options.ts';
import { problem, type Problem } from './problems.ts';

/** Whether a list can be that of the steps: `1.`, `2.`, `3.` */
export function isStepList(node: MarkdownNode): boolean {
  return node.type === 'list' && node.ordered === true;
}

/** Reads the steps that a reader puts in order. They are written, and returned, in the right order. */
export function compileSteps(list: MarkdownNode, id: string, problems: Problem[]): readonly Option[] {
  const items = childrenOf(list);
  const shown = arrange(items.length, id);
  const steps = items.map((item, index): Option => {
    if (isMarked(item) || /^\[.?\]/.test(textOf(item))) {
      problems.push(problem('marker-in-step', placeOf(item)));
    }
    const content = readContent(item, problems);
    return { ...content, id: letterOf(shown.indexOf(index)), correct: true, pinned: false };
  });
  if (items.length < 3) problems.push(problem('too-few-steps', placeOf(list), items.length));
  checkRepetition(steps, problems);
  return steps;
}

/**
 * The order in which a page shows the steps before the reader moves any: mixed by the id of the question, so
 * the same in every build, and never the right one.
 *
 * @returns positions in the right order
 */
export function arrange(count: number, id: string): readonly number[] {
  const right = Array.from({ length: count }, (_, index) => index);
  const weight = (index: number) => hashOf(`${id} ${index}`);
  const mixed = right.toSorted((a, b) => weight(a) - weight(b) || a - b);
  return mixed.every((step, index) => step === index) ? [...mixed.slice(1), ...mixed.slice(0, 1)] : mixed;
}
