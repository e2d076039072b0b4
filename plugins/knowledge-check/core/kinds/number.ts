import { placeOf } from 'satteri-markdown-blocks';
import type { Option, Question } from '../model.ts';
import { acceptedIn, compileNumbers, numbersIn } from '../numbers.ts';
import { isOptionList } from '../options.ts';
import { problem, type Problem } from '../problems.ts';
import { compare, readQuantity } from '../quantity.ts';
import { renderTyped } from '../render-typed.ts';
import type { QuestionKind } from './kind.ts';

const NO_OPTIONS = 'kind="number" shows no options';

/** A number to type, with its unit where it has one, compared by its size with those the author knows. */
export const number: QuestionKind = {
  name: 'number',
  interaction: 'number',
  unsuited: { pinned: NO_OPTIONS, pin: NO_OPTIONS },
  comparesCommands: false,
  predictsOutput: false,
  list: {
    matches: isOptionList,
    compile: (list, _, problems) => compileNumbers(list, problems),
    missing: 'missing-options',
    indent: '  ',
    mayRepeat: false,
  },
  // Numbers are compared with what is in the review, so nothing may translate it.
  review: { ordered: false, marksKey: true, text: { translate: 'no', dir: 'ltr' } },
  lint: {
    comparesOptions: false,
    distinct: false,
    worded: true,
    called: undefined,
    oneRight: false,
    find: findKeyInQuestion,
  },
  check: () => [],
  render: (id, options, strings) =>
    renderTyped(`${id}-number`, strings.number, strings, isPlain(options) ? 'decimal' : undefined),
  instruction: (strings, options) =>
    acceptedIn(options).some(({ unit }) => unit !== '') ? strings.typeQuantity : strings.typeNumber,
  said: (strings) => ({
    nothing: strings.nothingCounted,
    other: strings.numberOther,
    unit: strings.numberUnit,
    unread: strings.numberUnread,
    bare: strings.numberBare,
    alone: strings.numberAlone,
    failed: strings.numberFailed,
  }),
  key: (options) =>
    acceptedIn(options)
      .map(({ value, tolerance, unit }) => `${value} ${tolerance} ${unit}`)
      .toSorted(),
};

/** Whether nothing but digits and a point can be meant. */
function isPlain(options: readonly Option[]): boolean {
  return acceptedIn(options).every(({ value, unit }) => unit === '' && value >= 0);
}

/** Who types each number of the question in turn must not find the key. */
function findKeyInQuestion({ asked, options, place }: Question): Problem[] {
  const [first] = asked;
  return numbersIn(asked)
    .filter((text) => {
      const quantity = readQuantity(text.replace(/[.,]$/, ''));
      return quantity && acceptedIn(options).some((accepted) => compare(quantity, accepted) !== 'other');
    })
    .slice(0, 1)
    .map((text) => problem('key-in-question', first?.position ? placeOf(first) : place, text));
}
