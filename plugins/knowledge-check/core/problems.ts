import type { Place } from './node.ts';

/** Something an author has to change, with the place and what to type instead. */
export interface Problem extends Place, Explanation {
  readonly code: ProblemCode;
}

export type ProblemCode = keyof typeof explanations;

interface Explanation {
  readonly found: string;
  readonly expected: string;
  readonly fix: string;
}

const option = '"- [ ] Text of the option"';

/** Every problem a knowledge check can have. A new rule is one entry here and one `problem()` call. */
const explanations = {
  'unclosed-fence': () => ({
    found: 'this quiz has no closing line of its own, so it swallows what follows on the page',
    expected:
      'a line ":::" after the last reason; a longer fence around any other ":::" block inside the quiz',
    fix: 'Type ":::" on a line of its own after the last reason, or open and close the quiz with "::::".',
  }),
  'malformed-fence': (line: string) => ({
    found: `"${line}" looks like a quiz but is not read as one`,
    expected: 'three colons, the word "quiz" and the id in braces, without spaces',
    fix: 'Type ":::quiz{#my-question}".',
  }),
  'nested-quiz': () => ({
    found: 'a quiz inside another quiz',
    expected: 'one question per ":::quiz"',
    fix: 'Type ":::" on a line of its own before this line, so that the quiz above ends first.',
  }),
  'unexpected-label': (label: string) => ({
    found: `a label "[${label}]" on the quiz`,
    expected: 'the question as a paragraph inside the quiz',
    fix: `Remove "[${label}]" and write the question on the line below.`,
  }),
  'missing-id': (suggestion: string) => ({
    found: 'a quiz without an id',
    expected: 'an id in braces directly after the word "quiz"',
    fix: `Type ":::quiz{#${suggestion}}".`,
  }),
  'invalid-id': (id: string, suggestion: string) => ({
    found: `the id "${id}"`,
    expected: 'lower case letters a to z, digits and single hyphens',
    fix: `Type ":::quiz{#${suggestion}}".`,
  }),
  'duplicate-id': (id: string, elsewhere: string) => ({
    found: `the id "${id}" is also used at ${elsewhere}`,
    expected: 'an id that no other quiz of the site has',
    fix: `Rename one of the two, for example ":::quiz{#${id}-2}".`,
  }),
  'unknown-attribute': (name: string) => ({
    found: `an attribute "${name}" on the quiz`,
    expected: 'nothing but the id in braces',
    fix: `Remove "${name}" from the braces.`,
  }),
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
    expected: 'no headings: they would show up in the table of contents and in the search',
    fix: `Write "**${text}**", or close the quiz with ":::" before this line.`,
  }),
  'missing-options': () => ({
    found: 'a quiz without options',
    expected: 'a task list with two or more options, exactly one of them marked "[x]"',
    fix: `Write the options as ${option}, each with its reason ("  > Why") on the next line.`,
  }),
  'too-few-options': () => ({
    found: 'only one option',
    expected: 'two or more options',
    fix: `Add ${option} with its reason ("  > Why") on the next line.`,
  }),
  'second-option-list': () => ({
    found: 'a second list of options',
    expected: 'all options in one list at the end of the quiz',
    fix: 'Join the two lists; a list that belongs to the question takes no "[ ]" or "[x]".',
  }),
  'content-after-options': (text: string) => ({
    found: `text after the options: "${text}"`,
    expected: 'the options as the last thing in the quiz',
    fix: 'Move it above the options, into a reason, or below the closing ":::".',
  }),
  'unindented-reason': (text: string) => ({
    found: `a reason that belongs to no option: "${text}"`,
    expected: 'each reason indented by two spaces, below its option',
    fix: `Type "  > ${text}".`,
  }),
  'missing-marker': (text: string) => ({
    found: `an option without a marker: "${text}"`,
    expected: '"[ ]" for a wrong option or "[x]" for the correct one, followed by a space',
    fix: `Type "- [ ] ${text.replace(/^\[[^\]]*\]\s*/, '')}", or "- [x] …" for the correct option.`,
  }),
  'empty-option': () => ({
    found: 'an option without text',
    expected: 'a text after the marker, on the same line',
    fix: `Type ${option}, or remove the line.`,
  }),
  'block-in-option': (kind: string) => ({
    found: `${kind} in an option`,
    expected: 'one paragraph of text, then one reason',
    fix: 'Move it into the reason (start its lines with "  > ") or above the options.',
  }),
  'missing-reason': (text: string) => ({
    found: `no reason for the option "${text}"`,
    expected: 'a quote below every option, right or wrong, that says why it is right or wrong',
    fix: 'Add a line "  > Why" directly below this option.',
  }),
  'duplicate-option': (text: string, line: number) => ({
    found: `the option "${text}" is already in line ${line}`,
    expected: 'options that differ',
    fix: 'Reword or remove one of the two.',
  }),
  'no-correct-option': (count: number) => ({
    found: `${count} options, none marked correct`,
    expected: 'exactly one option marked "[x]"',
    fix: 'Change "- [ ]" to "- [x]" in front of the correct option.',
  }),
  'several-correct-options': (count: number) => ({
    found: `${count} options marked correct`,
    expected: 'exactly one "[x]": questions with several correct options are not supported yet',
    fix: 'Change all but one "- [x]" to "- [ ]", or ask one question per correct option.',
  }),
  'not-published': (id: string) => ({
    found: `the quiz "${id}" is in this file but in no built page`,
    expected: 'every quiz of the source in the built site',
    fix: 'Run "astro build --force". If it stays, the Markdown of this page fails to render: read the log above.',
  }),
  'published-twice': (id: string, page: string) => ({
    found: `the quiz "${id}" is more than once on the page ${page}`,
    expected: 'each quiz once per page',
    fix: 'Include the file that has it only once on that page.',
  }),
} satisfies Record<string, (...details: never[]) => Explanation>;

/**
 * Makes the problem with the given code at a place.
 *
 * @example problem('invalid-id', placeOf(node), 'Shim!', 'shim')
 */
export function problem<Code extends ProblemCode>(
  code: Code,
  { line, column }: Place,
  ...details: Parameters<(typeof explanations)[Code]>
): Problem {
  const explain = explanations[code] as (...details: unknown[]) => Explanation;
  return { code, line, column, ...explain(...details) };
}

/** A problem as an author reads it; the first line is one that editors and terminals turn into a link. */
export function formatProblem(file: string, { line, column, code, found, expected, fix }: Problem): string {
  return `${file}:${line}:${column} ${code}\n  Found: ${found}.\n  Expected: ${expected}.\n  Fix: ${fix}`;
}
