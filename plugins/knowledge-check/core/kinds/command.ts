import { compileCommands } from '../commands.ts';
import { textOfOption } from '../option.ts';
import { isOptionList } from '../options.ts';
import { renderTyped } from '../render-typed.ts';
import type { QuestionKind } from './kind.ts';

const NO_OPTIONS = 'kind="command" shows no options';

/** A command to type, compared by its meaning with those the author knows. */
export const command: QuestionKind = {
  name: 'command',
  interaction: 'command',
  unsuited: { pinned: NO_OPTIONS, pin: NO_OPTIONS },
  comparesCommands: true,
  predictsOutput: false,
  list: {
    matches: isOptionList,
    compile: (list, _, problems) => compileCommands(list, problems),
    missing: 'missing-options',
    indent: '  ',
    mayRepeat: false,
  },
  // Commands are compared with what is in the review, so nothing may translate it.
  review: { ordered: false, marksKey: true, text: { translate: 'no', dir: 'ltr' } },
  lint: { comparesOptions: false, distinct: false, worded: true, called: undefined, oneRight: false },
  check: () => [],
  render: (id, _, strings) => renderTyped(`${id}-command`, strings.command, strings),
  instruction: (strings) => strings.typeCommand,
  said: (strings) => ({
    nothing: strings.nothingTyped,
    other: strings.commandOther,
    failed: strings.commandFailed,
  }),
  key: (options) =>
    options
      .filter(({ correct }) => correct)
      .map(textOfOption)
      .toSorted(),
};
