import type { Explanations } from 'satteri-markdown-blocks';
import { anyOf } from '../explanation.ts';

/** Problems of one kind of question, and of what proves its key. */
export const kindExplanations = {
  'unknown-kind': (kind: string, kinds: readonly string[]) => ({
    found: `the kind "${kind}"`,
    expected: anyOf(kinds),
    fix: 'Type kind="multiple" for "select all that apply", or remove "kind" for one correct option.',
  }),
  'missing-listing': () => ({
    found: 'a question about output without any code',
    expected: 'a code block in the question or in the options',
    fix: 'Add the command or the program as a code block ("```sh"), or remove kind="output".',
  }),
  'missing-steps': () => ({
    found: 'a quiz about an order, but without steps',
    expected: 'a numbered list with the steps in the right order',
    fix: 'Write the steps as "1. First step", each with its reason ("   > Why") on the next line.',
  }),
  'too-few-steps': (count: number) => ({
    found: `${count === 1 ? 'one step' : `${count} steps`} to put in order`,
    expected: 'three or more steps: with two, the order shown first would already give the answer away',
    fix: 'Add "1. Another step" with its reason ("   > Why") on the next line, or ask with two options.',
  }),
  'marker-in-step': () => ({
    found: 'a step with "[ ]" or "[x]"',
    expected: 'numbers only: the order of the list is the key',
    fix: 'Remove the brackets, or remove kind="order".',
  }),
  'not-a-command': (text: string, command: string) => ({
    found: `"${text}" as a command`,
    expected: 'one command as inline code, and nothing else on its line',
    fix: `Type "\`${command}\`" with backticks around the command; remarks go into the reason.`,
  }),
  'not-a-number': (text: string) => ({
    found: `"${text}" as a number`,
    expected:
      'one number, with its unit where it has one, and nothing else but how far an answer may be from it',
    fix: 'Type "137", "32 MiB" or "5 ± 0.5 s" after the brackets; remarks go into the reason.',
  }),
  'mixed-units': (text: string, unit: string) => ({
    found: `"${text}" beside a number ${text.endsWith(unit) ? 'without' : 'with'} a unit`,
    expected: 'a unit with every number of a question, or with none',
    fix: `Type the unit, such as "${unit}", after each number, or after none.`,
  }),
  'number-covered': (text: string, earlier: string) => ({
    found: `"${text}", which is the same as "${earlier}"`,
    expected: 'numbers that differ by more than their tolerances, so that each reason can be reached',
    fix: 'Remove one of the two, or make the number after "±" smaller.',
  }),
  'missing-pairs': () => ({
    found: 'a quiz about pairs, but without pairs',
    expected: 'a list with bullets and an arrow between the two of each pair',
    fix: 'Write the pairs as "- left -> right", each with its reason ("  > Why") on the next line.',
  }),
  'missing-arrow': (text: string) => ({
    found: `"${text}" without an arrow among pairs`,
    expected: '"->" with a blank on each side, outside code',
    fix: 'Type "- left -> right", or "- -> right" for a choice that belongs to none.',
  }),
  'missing-choice': () => ({
    found: 'nothing after the arrow',
    expected: 'what belongs to the left side',
    fix: 'Type it after "->"; code, lists and images are allowed below the left side only.',
  }),
  'choice-not-text': () => ({
    found: 'an image, a component or HTML after the arrow',
    expected: 'words or code: readers choose it from a list that the browser draws, which shows nothing else',
    fix: 'Say it in words, or swap the two sides.',
  }),
  'marker-in-pair': () => ({
    found: 'a pair with "[ ]" or "[x]"',
    expected: 'no brackets: what belongs together is on one line',
    fix: 'Remove the brackets, or remove kind="match".',
  }),
  'too-few-pairs': (count: number) => ({
    found: `${count === 0 ? 'no pair' : 'one pair'}`,
    expected: 'two pairs or more; three are better',
    fix: 'Add "- left -> right" with its reason ("  > Why") on the next line, or ask with options.',
  }),
  'one-choice': (text: string) => ({
    found: `"${text}" as the only thing to choose`,
    expected: 'two choices or more',
    fix: 'Add "- -> right" with its reason ("  > Why") on the next line, for a choice that belongs to none.',
  }),
  'no-command-module': () => ({
    found: 'a question of kind="command", but this site has configured nothing to compare commands with',
    expected: 'the option "commands" of the plugin, a module that exports "sameCommand"',
    fix: 'Type knowledgeCheck({ commands: "./path/to/module.ts" }) in the Astro configuration, or use another kind.',
  }),
  'no-evidence-reader': (reference: string) => ({
    found: `evidence="${reference}", but this site has not configured how evidence is read`,
    expected: 'the option "evidence" of the plugin, a function that finds what a reference names',
    fix: 'Type knowledgeCheck({ evidence: … }) in the Astro configuration, or remove "evidence".',
  }),
  'unknown-evidence': (reference: string, found: string, fix: string) => ({
    found: `evidence="${reference}": ${found}`,
    expected: 'a reference to something recorded',
    fix,
  }),
  'evidence-without-text': (kind: string) => ({
    found: 'evidence, but not what it has to contain',
    expected:
      kind === 'output' ? 'code in the correct option' : '"shows" with a text from the recorded output',
    fix:
      kind === 'output'
        ? 'Write the correct option as a code block or as inline code.'
        : 'Type shows="…" in the braces, with words from the recorded output that prove the answer.',
  }),
  'evidence-not-shown': (wanted: string, caption: string, nearest: string) => ({
    found: `"${wanted}" is not in the output of the recording: ${caption}`,
    expected: `a text that is in it${nearest === '' ? '' : `; nearest is "${nearest}"`}`,
    fix: 'Copy the words from the recording, or name the step that shows them.',
  }),
} satisfies Explanations;
