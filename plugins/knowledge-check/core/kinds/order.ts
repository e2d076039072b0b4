import { renderSteps } from '../render-steps.ts';
import { textOfOption } from '../option.ts';
import { compileSteps, isStepList } from '../steps.ts';
import type { QuestionKind } from './kind.ts';

const MIXED = 'the steps of kind="order" are always mixed';

/** Steps to put in order; they are written in the right one. */
export const order: QuestionKind = {
  name: 'order',
  unsuited: { pinned: MIXED, pin: MIXED },
  comparesCommands: false,
  predictsOutput: false,
  list: {
    matches: isStepList,
    compile: (list, { id }, problems) => compileSteps(list, id, problems),
    missing: 'missing-steps',
    indent: '   ',
    // A numbered list above that of the steps belongs to the question.
    mayRepeat: true,
  },
  review: { ordered: true, text: {} },
  lint: { comparesOptions: false, distinct: true, worded: true, called: 'steps?', oneRight: false },
  check: () => [],
  render: (_, options, strings) => [renderSteps(options, strings)],
  texts: (strings) => ({
    instruction: strings.orderSteps,
    error: strings.nothingMoved,
    said: {
      credit: strings.orderCredit,
      early: strings.orderEarly,
      moved: strings.orderMoved,
      place: strings.orderPlace,
    },
  }),
  /**
   * The key is nothing but the texts. Taken is how they sort, which two exchanged steps change, and a fixed typo hardly
   * ever does.
   */
  key: (options) => {
    const texts = options.map((option) =>
      textOfOption(option)
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}]+/gu, ''),
    );
    const sorted = texts.toSorted();
    return texts.map((text) => sorted.indexOf(text));
  },
};
