import type { Explanations } from 'satteri-markdown-blocks';

/** Problems of the question and its hints: everything above the options. */
export const stemExplanations = {
  'empty-stem': () => ({
    found: 'options without a question',
    expected: 'a question above the options',
    fix: 'Write the question as a paragraph between ":::quiz{…}" and the first option.',
  }),
  'missing-question': () => ({
    found: 'a stem without a paragraph, so nothing is asked',
    expected: 'a paragraph that asks the question',
    fix: 'Write the question as a paragraph above the options.',
  }),
  'heading-in-quiz': (text: string) => ({
    found: `the heading "${text}" inside the quiz`,
    expected: 'no headings: they would appear in the table of contents and in the search',
    fix: `Write "**${text}**", or close the quiz with ":::" before this line.`,
  }),
  'footnote-in-quiz': () => ({
    found: 'a footnote inside the quiz',
    expected: 'no footnotes: their text would be at the end of the page, where it can give the answer away',
    fix: 'Write the text of the footnote into the question or into a reason.',
  }),
  'unknown-callout': (name: string) => ({
    found: `a callout "[!${name}]" in the quiz`,
    expected: '"[!TIP]", which marks a hint',
    fix: 'Type "> [!TIP]" for a hint, or ":::note" … ":::" for an aside inside a quiz that opens with "::::quiz".',
  }),
  'empty-hint': () => ({
    found: 'a hint without text',
    expected: 'the text of the hint below "> [!TIP]"',
    fix: 'Type "> Look at …" on the next line, or remove the hint.',
  }),
  'misplaced-hint': () => ({
    found: 'a hint that is not above the options',
    expected: 'hints above the first option; a reason is a quote without "[!…]"',
    fix: 'Move the lines from "> [!TIP]" on above the first option, or remove "[!TIP]".',
  }),
} satisfies Explanations;
