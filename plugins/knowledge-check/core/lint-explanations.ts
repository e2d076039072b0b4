import type { Explanations } from 'satteri-markdown-blocks';
import { anyOf } from './explanation.ts';

/** Findings about how a question is written; the author may accept one with `allow`. */
export const lintExplanations = {
  'longest-option': (correct: number, wrong: number) => ({
    found: `the correct option is far longer (${correct} characters) than the wrong ones (at most ${wrong})`,
    expected: 'options of about the same length: readers who do not know the answer choose the long one',
    fix: 'Move what explains into the reason, or give the wrong options as much detail.',
  }),
  'all-of-the-above': (phrase: string) => ({
    found: `"${phrase}" as an option`,
    expected: 'options that each say something different',
    fix: 'Remove the option; with several correct ones, type kind="multiple" in the braces and mark each "[x]".',
  }),
  'absolute-word': (words: readonly string[]) => ({
    found: `${anyOf(words)} in wrong options only`,
    expected: 'no words such as "always" or "never" that give wrong options away',
    fix: 'Say it without the word, or make the option wrong for a different reason.',
  }),
  'few-options': (count: number) => ({
    found: `${count} options`,
    expected: 'three to five: with two, half of the guesses are right',
    fix: 'Add "- [ ] Text of the option" with a mistake that readers really make.',
  }),
  'many-options': (count: number) => ({
    found: `${count} options`,
    expected: 'three to five: more cost reading time, and every wrong one may be what is remembered',
    fix: 'Remove the options that no reader would choose, or ask two questions.',
  }),
  'options-alike': (text: string, line: number) => ({
    found: `the option "${text}" says the same as the one in line ${line}`,
    expected: 'options that differ in more than case, articles and punctuation',
    fix: 'Reword or remove one of the two.',
  }),
  'unmarked-negative': (word: string) => ({
    found: `a question about what is not true, in which "${word}" is easy to overlook`,
    expected: `a question about what is true, or an emphasis on "${word}"`,
    // Astro takes asterisks out of an error.
    fix: `Emphasise "${word}" with two asterisks on each side, or ask the opposite.`,
  }),
  'position-word': (phrase: string) => ({
    found: `"${phrase}", but every reader sees the options in a different order`,
    expected: 'options that are referred to by what they say',
    fix: 'Name the option by its text, or type "pinned" in the braces to keep the order of the source.',
  }),
  'key-in-question': (number: string) => ({
    found: `${number} is in the question, but is the answer`,
    expected: 'a number that has to be read, computed or known',
    fix: 'Ask the question without the number, or ask for a different one.',
  }),
  'nothing-left-over': (pairs: number) => ({
    found: `${pairs} choices for ${pairs} pairs, each for one`,
    expected: 'a choice that fits twice, or not at all: the last pair should not be what remains',
    fix: 'Add "- -> right" with a reason why it belongs to none, or a second left side of one of the choices.',
  }),
  'long-choice': (text: string, length: number, longest: number) => ({
    found: `"${text}" to choose, ${length} characters long`,
    expected: `at most ${longest}: a closed list shows no more on a phone`,
    fix: 'Shorten it, or swap the two sides: the left ones may have any length.',
  }),
  'unbalanced-keys': (position: number, times: number, total: number, expectedTimes: string) => ({
    found: `the correct option is number ${position} in ${times} of ${total} questions of the site`,
    expected: `about ${expectedTimes}: the order of the source is what readers see without JavaScript and on paper`,
    fix: 'Move the correct option to another place in some questions, beginning with this one.',
  }),
  'middle-keys': (times: number, total: number, expectedTimes: string) => ({
    found: `the correct option is neither the first nor the last in ${times} of ${total} questions of the site`,
    expected: `about ${expectedTimes}: the order of the source is what readers see without JavaScript and on paper`,
    fix: 'Move the correct option to another place in some questions, beginning with this one.',
  }),
  'reason-words': (times: number, total: number, expectedTimes: string) => ({
    found: `"because", "since" or "so that" is only in wrong options in ${times} of the ${total} questions of the site that have one`,
    expected: `that in about ${expectedTimes}: readers should not gain by choosing an option without such a word`,
    fix: 'Say it without the reason in wrong options, or with one in correct ones, beginning with this question.',
  }),
  'same-number': (number: number, times: number, total: number) => ({
    found: `${number} correct options in ${times} of the ${total} questions of the site that ask for all that apply`,
    expected: 'from one to all of them: a reader who has counted knows how many to look for',
    fix: 'Add or remove a correct option in some of these questions, beginning with this one.',
  }),
  'longest-keys': (times: number, total: number, expectedTimes: string) => ({
    found: `the correct option is the longest in ${times} of ${total} questions of the site`,
    expected: `about ${expectedTimes}: a reader who always chooses the longest should not pass`,
    fix: 'Shorten correct options or lengthen wrong ones in some questions, beginning with this one.',
  }),
} satisfies Explanations;
