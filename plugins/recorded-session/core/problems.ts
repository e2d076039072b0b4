import {
  nearNames,
  problemMaker,
  type Explanations,
  type Problem as BlockProblem,
} from 'satteri-markdown-blocks';

const example = '::session[What there is to see]{recording="the-map" steps="run task-list"}';

/** What the braces may have. */
const ATTRIBUTES = ['recording', 'steps', 'containerd', 'mark', 'numbered', 'predict', 'ask', 'after', 'try'];

/** Every problem a recorded session on a page can have. A new rule is one entry here, and one call of `problem`. */
const explanations = {
  'malformed-directive': (line: string) => ({
    found: `"${line}" looks like a recorded session but is not read as one`,
    expected:
      'two colons, the word "session", the caption in brackets and the attributes in braces, with no spaces between them, on a separate line',
    fix: `Type "${example}", with your caption and names.`,
  }),
  'wrong-form': (colons: number) => ({
    found: `a session that begins with ${colons === 1 ? 'one colon' : 'three or more colons'}`,
    expected: 'two colons, on a separate line: nothing is inside, so there is nothing to close',
    fix: `Type "${example}", with your caption and names${colons === 1 ? '' : ', and remove the closing ":::"'}.`,
  }),
  'missing-recording': () => ({
    found: 'a session that does not say which recording it shows',
    expected: 'the name of a recording in the braces',
    fix: `Type "${example}", with your caption and names.`,
  }),
  'unknown-attribute': (name: string) => ({
    found: `an attribute "${name}"`,
    expected: `one of these: ${ATTRIBUTES.join(', ')}; the caption is in the brackets`,
    fix: fixName(name, ATTRIBUTES, `Remove "${name}" from the braces.`),
  }),
  'no-step': (attribute: string) => ({
    found: `a list "${attribute}" with no step in it`,
    expected: 'one or more names of steps, separated by spaces',
    fix:
      attribute === 'try'
        ? 'Write the names into try="…", or remove "try".'
        : 'Write the names into steps="…", or remove "steps" to show the whole recording.',
  }),
  'repeated-step': (id: string) => ({
    found: `the step "${id}" more than once`,
    expected: 'each step once',
    fix: `Remove one "${id}".`,
  }),
  'unknown-recording': (name: string, known: readonly string[], folder: string) => ({
    found: `no recording "${name}" in ${folder}`,
    expected: oneOf('a recording', known),
    fix: fixName(name, known, `Record ${folder}/${name} first, or use one of those.`),
  }),
  'unknown-line': (line: string, name: string, known: readonly string[]) => ({
    found: `no recording of "${name}" on containerd "${line}"`,
    expected: oneOf('a recorded line', known),
    fix: `Type containerd="${known.at(-1) ?? ''}", or remove "containerd" to show the newest.`,
  }),
  'unknown-step': (id: string, name: string, known: readonly string[]) => ({
    found: `no step "${id}" in the recording ${name}`,
    expected: oneOf('a step', known),
    fix: fixName(id.replaceAll(/[,;]/g, ''), known, 'Use one of those, or several, separated by spaces.'),
  }),
  'steps-out-of-order': (order: readonly string[], attribute: string) => ({
    found: 'steps in a different order from that of the recording',
    expected: 'the order in which they happened, because later output depends on earlier commands',
    fix: `Type ${attribute}="${order.join(' ')}".`,
  }),
  'cannot-be-tried': (reason: string) => ({
    found: `commands to try that the lab of this site does not accept: ${reason}`,
    expected: 'steps whose commands readers can type in a fresh lab, in this order',
    fix: 'Leave such steps out of try="…", or remove "try".',
  }),
  'unclosed-quote': (value: string) => ({
    found: `a quote in mark="${value}" that is not closed`,
    expected: 'parts separated by spaces, each in single quotes if it contains a space',
    fix: `Close the quote, as in mark="-id '-address *'".`,
  }),
  'nothing-marked': () => ({
    found: 'a session with parts to be marked, but none is named',
    expected: 'the parts of commands and outputs that the text mentions',
    fix: `Name them, as in mark="-id '-address *'", or remove "mark" and "numbered".`,
  }),
  'unknown-mark': (text: string, name: string) => ({
    found: `no "${text}" in what is shown of the recording ${name}`,
    expected: 'a part of a command or an output, as whole words; * stands for the rest of a word',
    fix: `Correct mark="…", or show the step that has "${text}".`,
  }),
  'nothing-to-predict': (steps: readonly string[]) => ({
    found: `outputs to be predicted, but none in ${steps.length === 0 ? 'predict=""' : steps.join(' and ')}`,
    expected: 'steps with an output or an exit status that readers can predict before they see it',
    fix: 'Name such steps in predict="…", or remove "predict", "ask" and "after".',
  }),
  'unknown-prediction': (id: string, known: readonly string[]) => ({
    found: `a step "${id}" to be predicted that is not shown`,
    expected: oneOf('a step that is shown', known),
    fix: fixName(id, known, 'Use one of those, or several, separated by spaces.'),
  }),
  'unknown-question': (id: string, known: readonly string[]) => ({
    found: `no question "${id}" in this file`,
    expected: oneOf('a question on the same page', known),
    fix: fixName(id, known, 'Use one of those, or ask something with ask="…" instead.'),
  }),
  'broken-recording': (file: string, found: string, expected: string) => ({
    found: `a recording that cannot be shown: ${file} has ${found}`,
    expected,
    fix: `Record it again; ${file.replace(/:\d+$/, '')} is not meant to be written by hand.`,
  }),
  'not-published': (key: string) => ({
    found: `the session "${key}" is in this file but not in the built site`,
    expected: 'every session of the source in the built site',
    fix: 'Run "astro build --force". If it stays, the Markdown of this page fails to render: read the log above.',
  }),
} satisfies Explanations;

/** Whether the braces may have an attribute of this name. */
export function isAttribute(name: string): boolean {
  return ATTRIBUTES.includes(name);
}

export type ProblemCode = keyof typeof explanations;

/** Something an author has to change, with the place and what to type instead. */
export type Problem = BlockProblem<ProblemCode>;

/**
 * Makes the problem with the given code at a place.
 *
 * @example problem('unknown-step', placeOf(node), 'tasks', 'the-map (containerd 1.7)', ['run', 'task-list'])
 */
export const problem = problemMaker(explanations);

function oneOf(what: string, names: readonly string[]): string {
  return names.length === 0 ? `${what}; there is none yet` : `${what}: ${names.join(', ')}`;
}

function fixName(wanted: string, names: readonly string[], otherwise: string): string {
  const [nearest, ...others] = nearNames(wanted, names);
  if (nearest === undefined) return otherwise;
  const more = others.map((name) => `, or "${name}"`).join('');
  return `Type "${nearest}"${more}.`;
}
