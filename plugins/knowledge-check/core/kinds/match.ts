import { textOf } from 'satteri-markdown-blocks';
import type { Question } from '../model.ts';
import { choicesOf, compilePairs, isPairList } from '../pairs.ts';
import { problem, type Problem } from '../problems.ts';
import { renderPairs } from '../render-pairs.ts';
import type { QuestionKind } from './kind.ts';

const MIXED = 'the choices of kind="match" are always mixed';

/** As many characters as a closed list shows on a phone. */
const LONGEST_CHOICE = 40;

/** Pairs: for each on the left, the reader chooses what belongs to it. */
export const match: QuestionKind = {
  name: 'match',
  interaction: 'pairs',
  unsuited: { pinned: MIXED, pin: MIXED },
  comparesCommands: false,
  predictsOutput: false,
  list: {
    matches: isPairList,
    compile: (list, _, problems) => compilePairs(list, problems),
    missing: 'missing-pairs',
    indent: '  ',
    mayRepeat: false,
  },
  review: { ordered: false, marksKey: false, text: {} },
  lint: {
    comparesOptions: false,
    distinct: true,
    worded: true,
    called: 'pairs?|choices?',
    oneRight: false,
    find: (question) => [...findElimination(question), ...findLong(question)],
  },
  check: () => [],
  render: (id, options, strings) => [renderPairs(id, options, strings)],
  instruction: (strings) => strings.matchPairs,
  said: (strings) => ({
    nothing: strings.nothingMatched,
    credit: strings.matchCredit,
    early: strings.matchExtra,
    place: strings.matchPlace,
  }),
  key: (options) => options.flatMap(({ id, partner }) => (partner ? [`${id}:${partner.id}`] : [])).toSorted(),
};

/** Each choice once, and none left over: the last pair is what remains, and no one has to know it. */
function findElimination({ options, place }: Question): Problem[] {
  const pairs = options.filter(({ partner }) => partner);
  return choicesOf(options).length === pairs.length && pairs.length === options.length
    ? [problem('nothing-left-over', place, pairs.length)]
    : [];
}

function findLong({ options, place }: Question): Problem[] {
  return choicesOf(options)
    .map(({ text }) => textOf({ type: 'paragraph', children: text }))
    .filter((text) => text.length > LONGEST_CHOICE)
    .map((text) => {
      const item = options.find(
        ({ partner, ...own }) => textOf({ type: 'paragraph', children: (partner ?? own).text }) === text,
      );
      return problem('long-choice', item?.place ?? place, text, text.length, LONGEST_CHOICE);
    });
}
