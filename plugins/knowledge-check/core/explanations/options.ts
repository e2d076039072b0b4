import type { Explanations } from 'satteri-markdown-blocks';

const option = '"- [ ] Text of the option"';

/** Problems of options and their reasons. */
export const optionExplanations = {
  'missing-options': () => ({
    found: 'a quiz without options',
    expected: 'a task list: "- [x]" in front of what is correct, "- [ ]" in front of what is not',
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
  'unindented-reason': (text: string, indent: string) => ({
    found: `a reason that does not belong to an option: "${text}"`,
    expected: `each reason indented by ${indent.length === 2 ? 'two' : 'three'} spaces, below its option`,
    fix: `Type "${indent}> ${text}".`,
  }),
  'unindented-code': (indent: string) => ({
    found: 'code that does not belong to an option',
    expected: `code indented by ${indent.length === 2 ? 'two' : 'three'} spaces, below its option`,
    fix: `Type ${indent.length === 2 ? 'two' : 'three'} spaces in front of each line of it, both fences included.`,
  }),
  'fence-beside-marker': (fence: string) => ({
    found: `"${fence}" on the line of the marker, where Markdown reads it as text`,
    expected: 'a code block on separate lines, below the marker',
    fix: `End the line after the brackets, and type "  ${fence}" on the next one.`,
  }),
  'list-joins-options': (text: string) => ({
    found: `a list that runs into the options, from "${text}" on`,
    expected: 'the options in their own list, each with "[ ]" or "[x]" and a reason',
    fix: 'Type "+" instead of "-" in front of the items that are not options, or a paragraph between the two lists.',
  }),
  'control-in-option': (tag: string) => ({
    found: `a <${tag}> in an option`,
    expected: 'text, code and pictures: a click has to select the option',
    fix: 'Write what it shows as text, or move it into the reason.',
  }),
  'missing-marker': (text: string) => ({
    found: `an option without a marker: "${text}"`,
    expected: '"[ ]" for a wrong option or "[x]" for the correct one, followed by a space',
    fix: `Type "- [ ] ${text.replace(/^\[[^\]]*\]\s*/, '')}", or "- [x] …" for the correct option.`,
  }),
  'empty-option': () => ({
    found: 'an option without text',
    expected: 'a text after the marker, on the same line, or a code block below it',
    fix: `Type ${option}, or remove the line.`,
  }),
  'link-in-option': (text: string) => ({
    found: `the link "${text}" in the text of an option`,
    expected: 'no links there: a click has to select the option',
    fix: 'Move the link into the reason.',
  }),
  'block-in-option': (kind: string) => ({
    found: `${kind} in an option`,
    expected: 'one paragraph of text, then code, lists or images if needed, then one reason',
    fix: 'Move it into the reason (start its lines with "  > ") or above the options.',
  }),
  'block-after-reason': (kind: string) => ({
    found: `${kind} after the reason of an option`,
    expected: 'the reason as the last part of its option',
    fix: 'Move it above the reason, or into it (start its lines with "  > ").',
  }),
  'missing-reason': (text: string) => ({
    found: `no reason for the option "${text}"`,
    expected: 'a quote below every option that says why it is right or wrong',
    fix: 'Add a line "  > Why" directly below this option.',
  }),
  'duplicate-option': (text: string, line: number) => ({
    found: `the option "${text}" is already in line ${line}`,
    expected: 'options that differ',
    fix: 'Reword or remove one of the two.',
  }),
  'malformed-option-name': (suggestion: string) => ({
    found: 'a ":option{…}" with something in its braces other than one id or one former text',
    expected: 'the id that the option keeps, or the text that it had when readers answered',
    fix: `Type ":option{#${suggestion}}", or ":option{was="The former text"}".`,
  }),
  'invalid-option-id': (id: string, suggestion: string) => ({
    found: `the id "${id}" of an option`,
    expected: 'lower case letters a to z, digits and single hyphens',
    fix: `Type ":option{#${suggestion}}".`,
  }),
  'duplicate-option-id': (id: string, line: number) => ({
    found: `the option id "${id}" is already that of the option in line ${line}`,
    expected: 'a different id for each option of a question',
    fix: 'Give one of the two another id, as in ":option{#another-id}".',
  }),
  'no-correct-option': (count: number) => ({
    found: count === 1 ? 'one option, not marked correct' : `${count} options, none marked correct`,
    expected: 'an "[x]" in front of what is correct',
    fix: 'Change "- [ ]" to "- [x]" in front of the correct option.',
  }),
  'several-correct-options': (count: number, kind: string) => ({
    found: `${count} options marked correct`,
    expected: 'exactly one "[x]", unless the quiz asks to select all that apply',
    fix:
      kind === 'single'
        ? 'Type kind="multiple" in the braces, or change all but one "- [x]" to "- [ ]".'
        : 'Change all but one "- [x]" to "- [ ]": only one output can be the real one.',
  }),
  'unknown-pin': (letter: string, last: string) => ({
    found: `a pinned option "${letter}", but the options are a to ${last}`,
    expected: 'letters of options, separated by spaces: the first option is a, the second is b',
    fix: `Type pin="${last}" to keep the last option in its place.`,
  }),
} satisfies Explanations;
