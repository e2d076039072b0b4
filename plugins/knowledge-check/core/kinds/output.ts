import { placeOf, walk } from 'satteri-markdown-blocks';
import { problem } from '../problems.ts';
import { choice } from './choice.ts';
import type { QuestionKind } from './kind.ts';

const base = choice(false, {
  name: 'output',
  predictsOutput: true,
  unsuited: { shows: 'for kind="output" the code of the correct option is what has to be recorded' },
});

/** What a command prints: options are outputs, and the correct one was recorded. */
export const output: QuestionKind = {
  ...base,
  // Outputs are as long as they are; no one can reword them.
  lint: { ...base.lint, worded: false },
  check: (quiz, attributes, options) => {
    const hasListing = [...walk(quiz)].some((node) => node.type === 'code');
    const problems = base.check(quiz, attributes, options);
    return hasListing ? problems : [...problems, problem('missing-listing', placeOf(quiz))];
  },
};
