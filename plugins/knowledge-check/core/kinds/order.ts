import { renderSteps } from '../render-steps.ts';
import { compileSteps, isStepList } from '../steps.ts';
import type { QuestionKind } from './kind.ts';

const MIXED = 'the steps of kind="order" are always mixed';

/** Steps to put in order; they are written in the right one. */
export const order: QuestionKind = {
  name: 'order',
  interaction: 'order',
  unsuited: { pinned: MIXED, pin: MIXED },
  comparesCommands: false,
  predictsOutput: false,
  list: {
    matches: isStepList,
    compile: (list, _, problems) => compileSteps(list, problems),
    missing: 'missing-steps',
    indent: '   ',
    // A numbered list above that of the steps belongs to the question.
    mayRepeat: true,
  },
  review: { ordered: true, marksKey: false, text: {} },
  lint: { comparesOptions: false, distinct: true, worded: true, called: 'steps?', oneRight: false },
  check: () => [],
  render: (id, options, strings) => [renderSteps(id, options, strings)],
  instruction: (strings) => strings.orderSteps,
  said: (strings) => ({
    nothing: strings.nothingMoved,
    credit: strings.orderCredit,
    early: strings.orderEarly,
    moved: strings.orderMoved,
    place: strings.orderPlace,
  }),
  key: (options) => options.map(({ id }) => id),
};
