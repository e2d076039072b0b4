import type { Explanations } from 'satteri-markdown-blocks';
import { anyOf } from '../explanation.ts';

/** Problems of the opening and closing lines and of what is typed into the braces. */
export const fenceExplanations = {
  'unclosed-fence': () => ({
    found: 'this quiz has no closing line, so it swallows what follows on the page',
    expected:
      'a line ":::" after the last reason; a longer fence around any other ":::" block inside the quiz',
    fix: 'Type ":::" on its own line after the last reason, or open and close the quiz with "::::".',
  }),
  'malformed-fence': (line: string) => ({
    found: `"${line}" looks like a quiz but is not read as one`,
    expected: 'three colons, the word "quiz" and the id in braces, without spaces',
    fix: 'Type ":::quiz{#my-question}".',
  }),
  'nested-quiz': () => ({
    found: 'a quiz inside another quiz',
    expected: 'one question per ":::quiz"',
    fix: 'Type ":::" on its own line before this line, so that the quiz above ends first.',
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
  'unknown-attribute': (name: string, known: readonly string[]) => ({
    found: `an attribute "${name}" in the braces`,
    expected: known.length === 0 ? 'no attributes' : `an id, and if needed ${anyOf(known)}`,
    fix: `Remove "${name}" from the braces.`,
  }),
  'invalid-attribute': (name: string, value: string, expected: string, example: string) => ({
    found: value === '' ? `the attribute "${name}" without a value` : `the value "${value}" of "${name}"`,
    expected,
    fix: `Type ${example}, or remove "${name}".`,
  }),
  'unsuitable-attribute': (name: string, reason: string) => ({
    found: `the attribute "${name}", but ${reason}`,
    expected: `"${name}" only where it has an effect`,
    fix: `Remove "${name}" from the braces.`,
  }),
  'malformed-progress': (line: string) => ({
    found: `"${line}" looks like the list of progress, or the review, but is not read as one`,
    expected: 'two colons and "quiz-progress", or "quiz-review", on its own line',
    fix: /review/i.test(line) ? 'Type "::quiz-review".' : 'Type "::quiz-progress".',
  }),
  'progress-in-quiz': () => ({
    found: 'the list of progress, or the review, inside a quiz',
    expected: '"::quiz-progress" and "::quiz-review" outside every quiz',
    fix: 'Move the line below the closing ":::".',
  }),
  'second-progress': (line: number) => ({
    found: `a second one; the first is in line ${line}`,
    expected: 'one "::quiz-progress" and one "::quiz-review" per page',
    fix: 'Remove this line.',
  }),
} satisfies Explanations;
