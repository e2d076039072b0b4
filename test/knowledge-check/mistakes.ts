import type { ProblemCode } from '../../plugins/knowledge-check/core/problems.ts';

interface Mistake {
  /** A page with this mistake in it, without its front matter of four lines. */
  readonly source: readonly string[];
  /** Everything an author reads about it. */
  readonly message: readonly string[];
}

/** Problems that need more than one file, or a built site, to exist: see check-fs and emitted. */
type BeyondOneFile = 'duplicate-id' | 'not-published' | 'published-twice';

const options = ['- [x] Right', '  > It is.', '- [ ] Wrong', '  > It is not.'];

/** One example for every code, so that a new code without a test does not compile. */
export const mistakes: Readonly<Record<Exclude<ProblemCode, BeyondOneFile>, Mistake>> = {
  'unclosed-fence': {
    source: ['', ':::quiz{#q}', 'Why?', '', ...options, '', '## Next', '', 'Text.'],
    message: [
      'content/docs/topics/x.md:6:1 unclosed-fence',
      '  Found: this quiz has no closing line of its own, so it swallows what follows on the page.',
      '  Expected: a line ":::" after the last reason; a longer fence around any other ":::" block inside the quiz.',
      '  Fix: Type ":::" on a line of its own after the last reason, or open and close the quiz with "::::".',
    ],
  },
  'malformed-fence': {
    source: ['::: quiz{#q}', 'Why?', '', ...options, ':::'],
    message: [
      'content/docs/topics/x.md:5:1 malformed-fence',
      '  Found: "::: quiz{#q}" looks like a quiz but is not read as one.',
      '  Expected: three colons, the word "quiz" and the id in braces, without spaces.',
      '  Fix: Type ":::quiz{#my-question}".',
    ],
  },
  'nested-quiz': {
    source: [
      '::::quiz{#q}',
      'Why?',
      '',
      ...options,
      '',
      ':::quiz{#r}',
      'Why?',
      '',
      ...options,
      ':::',
      '::::',
    ],
    message: [
      'content/docs/topics/x.md:13:1 nested-quiz',
      '  Found: a quiz inside another quiz.',
      '  Expected: one question per ":::quiz".',
      '  Fix: Type ":::" on a line of its own before this line, so that the quiz above ends first.',
    ],
  },
  'unexpected-label': {
    source: [':::quiz[Why?]{#q}', 'Why?', '', ...options, ':::'],
    message: [
      'content/docs/topics/x.md:5:8 unexpected-label',
      '  Found: a label "[Why?]" on the quiz.',
      '  Expected: the question as a paragraph inside the quiz.',
      '  Fix: Remove "[Why?]" and write the question on the line below.',
    ],
  },
  'missing-id': {
    source: [':::quiz', 'Why is *the* sky Blue, then?', '', ...options, ':::'],
    message: [
      'content/docs/topics/x.md:5:1 missing-id',
      '  Found: a quiz without an id.',
      '  Expected: an id in braces directly after the word "quiz".',
      '  Fix: Type ":::quiz{#why-is-the-sky-blue}".',
    ],
  },
  'invalid-id': {
    source: [':::quiz{#Why_a-Shim}', 'Why?', '', ...options, ':::'],
    message: [
      'content/docs/topics/x.md:5:1 invalid-id',
      '  Found: the id "Why_a-Shim".',
      '  Expected: lower case letters a to z, digits and single hyphens.',
      '  Fix: Type ":::quiz{#why-a-shim}".',
    ],
  },
  'unknown-attribute': {
    source: [':::quiz{#q .multi shuffle=no}', 'Why?', '', ...options, ':::'],
    message: [
      'content/docs/topics/x.md:5:1 unknown-attribute',
      '  Found: an attribute "shuffle" on the quiz.',
      '  Expected: nothing but the id in braces.',
      '  Fix: Remove "shuffle" from the braces.',
      'content/docs/topics/x.md:5:1 unknown-attribute',
      '  Found: an attribute ".multi" on the quiz.',
      '  Expected: nothing but the id in braces.',
      '  Fix: Remove ".multi" from the braces.',
    ],
  },
  'empty-stem': {
    source: [':::quiz{#q}', ...options, ':::'],
    message: [
      'content/docs/topics/x.md:5:1 empty-stem',
      '  Found: options without a question.',
      '  Expected: a question above the options.',
      '  Fix: Write the question as a paragraph between ":::quiz{…}" and the first option.',
    ],
  },
  'missing-question': {
    source: [':::quiz{#q}', '```sh', 'ctr task ls', '```', '', ...options, ':::'],
    message: [
      'content/docs/topics/x.md:6:1 missing-question',
      '  Found: a stem without a paragraph, so nothing is asked.',
      '  Expected: a paragraph that asks the question.',
      '  Fix: Write the question as a paragraph above the options.',
    ],
  },
  'heading-in-quiz': {
    source: [':::quiz{#q}', '### Why?', '', 'Say why.', '', ...options, ':::'],
    message: [
      'content/docs/topics/x.md:6:1 heading-in-quiz',
      '  Found: the heading "Why?" inside the quiz.',
      '  Expected: no headings: they would show up in the table of contents and in the search.',
      '  Fix: Write "**Why?**", or close the quiz with ":::" before this line.',
    ],
  },
  'missing-options': {
    source: [':::quiz{#q}', 'Why?', '', '- Right', '- Wrong', ':::'],
    message: [
      'content/docs/topics/x.md:8:1 missing-options',
      '  Found: a quiz without options.',
      '  Expected: a task list with two or more options, exactly one of them marked "[x]".',
      '  Fix: Write the options as "- [ ] Text of the option", each with its reason ("  > Why") on the next line.',
    ],
  },
  'too-few-options': {
    source: [':::quiz{#q}', 'Why?', '', '- [x] Right', '  > It is.', ':::'],
    message: [
      'content/docs/topics/x.md:8:1 too-few-options',
      '  Found: only one option.',
      '  Expected: two or more options.',
      '  Fix: Add "- [ ] Text of the option" with its reason ("  > Why") on the next line.',
    ],
  },
  'second-option-list': {
    source: [':::quiz{#q}', '- [ ] One', '  > No.', '', 'Why?', '', ...options, ':::'],
    message: [
      'content/docs/topics/x.md:6:1 second-option-list',
      '  Found: a second list of options.',
      '  Expected: all options in one list at the end of the quiz.',
      '  Fix: Join the two lists; a list that belongs to the question takes no "[ ]" or "[x]".',
    ],
  },
  'content-after-options': {
    source: [':::quiz{#q}', 'Why?', '', ...options, '', 'That *is* all.', '', ':::'],
    message: [
      'content/docs/topics/x.md:13:1 content-after-options',
      '  Found: text after the options: "That is all.".',
      '  Expected: the options as the last thing in the quiz.',
      '  Fix: Move it above the options, into a reason, or below the closing ":::".',
    ],
  },
  'unindented-reason': {
    source: [':::quiz{#q}', 'Why?', '', '- [x] Right', '> It is.', '- [ ] Wrong', '> It is not.', ':::'],
    message: [
      'content/docs/topics/x.md:9:1 unindented-reason',
      '  Found: a reason that belongs to no option: "It is.".',
      '  Expected: each reason indented by two spaces, below its option.',
      '  Fix: Type "  > It is.".',
      'content/docs/topics/x.md:11:1 unindented-reason',
      '  Found: a reason that belongs to no option: "It is not.".',
      '  Expected: each reason indented by two spaces, below its option.',
      '  Fix: Type "  > It is not.".',
    ],
  },
  'missing-marker': {
    source: [
      ':::quiz{#q}',
      'Why?',
      '',
      ...options,
      '- [y] Maybe',
      '  > Because.',
      '- Perhaps',
      '  > Because.',
      ':::',
    ],
    message: [
      'content/docs/topics/x.md:12:1 missing-marker',
      '  Found: an option without a marker: "[y] Maybe".',
      '  Expected: "[ ]" for a wrong option or "[x]" for the correct one, followed by a space.',
      '  Fix: Type "- [ ] Maybe", or "- [x] …" for the correct option.',
      'content/docs/topics/x.md:14:1 missing-marker',
      '  Found: an option without a marker: "Perhaps".',
      '  Expected: "[ ]" for a wrong option or "[x]" for the correct one, followed by a space.',
      '  Fix: Type "- [ ] Perhaps", or "- [x] …" for the correct option.',
    ],
  },
  'empty-option': {
    source: [':::quiz{#q}', 'Why?', '', ...options, '- [ ]', '  > Because.', ':::'],
    message: [
      'content/docs/topics/x.md:12:1 empty-option',
      '  Found: an option without text.',
      '  Expected: a text after the marker, on the same line.',
      '  Fix: Type "- [ ] Text of the option", or remove the line.',
    ],
  },
  'block-in-option': {
    source: [
      ':::quiz{#q}',
      'Why?',
      '',
      '- [x] Right',
      '',
      '  More.',
      '',
      '  > It is.',
      '  > ',
      '  > Really.',
      '- [ ] Wrong',
      '  > It is not.',
      '',
      '  ```sh',
      '  ctr',
      '  ```',
      ':::',
    ],
    message: [
      'content/docs/topics/x.md:10:3 block-in-option',
      '  Found: a second paragraph in an option.',
      '  Expected: one paragraph of text, then one reason.',
      '  Fix: Move it into the reason (start its lines with "  > ") or above the options.',
      'content/docs/topics/x.md:18:3 block-in-option',
      '  Found: a code block in an option.',
      '  Expected: one paragraph of text, then one reason.',
      '  Fix: Move it into the reason (start its lines with "  > ") or above the options.',
    ],
  },
  'missing-reason': {
    source: [':::quiz{#q}', 'Why?', '', '- [x] Right', '- [ ] Wrong', '  >', ':::'],
    message: [
      'content/docs/topics/x.md:8:1 missing-reason',
      '  Found: no reason for the option "Right".',
      '  Expected: a quote below every option, right or wrong, that says why it is right or wrong.',
      '  Fix: Add a line "  > Why" directly below this option.',
      'content/docs/topics/x.md:9:1 missing-reason',
      '  Found: no reason for the option "Wrong".',
      '  Expected: a quote below every option, right or wrong, that says why it is right or wrong.',
      '  Fix: Add a line "  > Why" directly below this option.',
    ],
  },
  'duplicate-option': {
    source: [':::quiz{#q}', 'Why?', '', ...options, '- [ ] `wrong`', '  > Because.', ':::'],
    message: [
      'content/docs/topics/x.md:12:1 duplicate-option',
      '  Found: the option "wrong" is already in line 10.',
      '  Expected: options that differ.',
      '  Fix: Reword or remove one of the two.',
    ],
  },
  'no-correct-option': {
    source: [':::quiz{#q}', 'Why?', '', '- [ ] Right', '  > It is.', '- [ ] Wrong', '  > It is not.', ':::'],
    message: [
      'content/docs/topics/x.md:8:1 no-correct-option',
      '  Found: 2 options, none marked correct.',
      '  Expected: exactly one option marked "[x]".',
      '  Fix: Change "- [ ]" to "- [x]" in front of the correct option.',
    ],
  },
  'several-correct-options': {
    source: [':::quiz{#q}', 'Why?', '', '- [x] Right', '  > It is.', '- [X] Wrong', '  > It is not.', ':::'],
    message: [
      'content/docs/topics/x.md:8:1 several-correct-options',
      '  Found: 2 options marked correct.',
      '  Expected: exactly one "[x]": questions with several correct options are not supported yet.',
      '  Fix: Change all but one "- [x]" to "- [ ]", or ask one question per correct option.',
    ],
  },
};
