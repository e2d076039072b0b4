import { describe, expect, test } from 'vitest';
import { EXERCISE_LIMITS } from '../../plugins/exercise-checker/exercise-file/limits.ts';
import { change, problemsOf, SOUND } from './sound-exercise.ts';

const TASK = '{ task: { id: web, status: RUNNING, pid: $pid } }';
const {
  characters,
  chain,
  conditions,
  levels,
  matchers,
  mistakes,
  name,
  outcomes,
  parts,
  patterns,
  sessions,
  text,
  unless,
  value,
  words,
} = EXERCISE_LIMITS;

const many = (count: number, item: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => item(index)).join('');
const listOf = (count: number, item: string): string =>
  `[${Array.from({ length: count }, () => item).join(', ')}]`;
const nested = (count: number, open: string, close: string, inner: string): string =>
  `${open.repeat(count)}${inner}${close.repeat(count)}`;
const fact = '{ fact: { task: { id: web } } }';
const outcome = (id: string, more = ''): string =>
  `  - { id: ${id}, title: x, hint: x, fact: { task: { id: web } }${more} }\n`;
const withOutcomes = (more: string): string => change('mistakes:\n', `${more}mistakes:\n`);
const withMistakes = (more: string): string => change('sessions:\n', `${more}sessions:\n`);

/** A file at the limit, and one above it; what is said of that one. */
const CASES: [string, string, string, string][] = [
  [
    'outcomes',
    withOutcomes(many(outcomes - 2, (index) => outcome(`o${index}`))),
    withOutcomes(many(outcomes - 1, (index) => outcome(`o${index}`))),
    `outcomes: found ${outcomes + 1} outcomes, expected at most ${outcomes}; split the exercise into several`,
  ],
  [
    'mistakes',
    withMistakes(
      many(
        mistakes - 1,
        (index) => `  - { id: m${index}, when: { pull: { succeeded: false } }, message: x }\n`,
      ),
    ),
    withMistakes(
      many(mistakes, (index) => `  - { id: m${index}, when: { pull: { succeeded: false } }, message: x }\n`),
    ),
    `mistakes: found ${mistakes + 1} mistakes, expected at most ${mistakes}; keep the ones that learners make`,
  ],
  [
    'sessions',
    SOUND + many(sessions - 1, () => '  - { file: a, expected: pass, shows: x }\n'),
    SOUND + many(sessions, () => '  - { file: a, expected: pass, shows: x }\n'),
    `sessions: found ${sessions + 1} sessions, expected at most ${sessions}; split the exercise into several`,
  ],
  [
    'tools',
    change('[ctr]', listOf(words, 'ctr')),
    change('[ctr]', listOf(words + 1, 'ctr')),
    `tools: found ${words + 1} tools, expected at most ${words}; name the ones the exercise is about`,
  ],
  [
    'outcomes one after the other',
    withOutcomes(
      many(chain - 2, (index) => outcome(`o${index}`, `, after: ${index === 0 ? 'down' : `o${index - 1}`}`)),
    ),
    withOutcomes(
      many(chain - 1, (index) => outcome(`o${index}`, `, needs: ${index === 0 ? 'down' : `o${index - 1}`}`)),
    ),
    `outcomes.${chain}.after: found more than ${chain} outcomes one after another, expected at most ${chain}; leave out "after" if the order does not matter`,
  ],
  ...(['all', 'any', 'sequence'] as const).map((kind): [string, string, string, string] => [
    `parts of ${kind}`,
    change(`fact: ${TASK}`, `${kind}: ${listOf(parts, fact)}`),
    change(`fact: ${TASK}`, `${kind}: ${listOf(parts + 1, fact)}`),
    `outcomes.0.${kind}: found ${parts + 1} parts, expected at most ${parts}; put some of them into separate outcomes`,
  ]),
  [
    'parts of different',
    change(`fact: ${TASK}`, `different: { of: ${listOf(parts, '{ task: { id: web } }')} }`),
    change(`fact: ${TASK}`, `different: { of: ${listOf(parts + 1, '{ task: { id: web } }')} }`),
    `outcomes.0.different.of: found ${parts + 1} parts, expected at most ${parts}; put some of them into separate outcomes`,
  ],
  [
    'conditions within conditions',
    change(`fact: ${TASK}`, nested(conditions - 1, 'all: [{ ', ' }]', `fact: ${TASK}`)),
    change(`fact: ${TASK}`, nested(conditions, 'all: [{ ', ' }]', `fact: ${TASK}`)),
    `outcomes.0.${'all.0.'.repeat(conditions).slice(0, -1)}: found conditions nested more deeply, expected at most ${conditions}; make outcomes of some of them`,
  ],
  [
    'matchers within matchers',
    change('id: web, status', `id: ${nested(matchers - 1, '{ not: ', ' }', 'web')}, status`),
    change('id: web, status', `id: ${nested(matchers, '{ not: ', ' }', 'web')}, status`),
    `outcomes.0.fact.task.id.${'not.'.repeat(matchers).slice(0, -1)}: found matchers nested more deeply, expected at most ${matchers}; join them into one list`,
  ],
  [
    'items of a list of matchers',
    change('id: web, status', `id: ${listOf(parts, 'web')}, status`),
    change('id: web, status', `id: ${listOf(parts + 1, 'web')}, status`),
    `outcomes.0.fact.task.id: found a list of ${parts + 1} matchers, expected at most ${parts}; say what they have in common, with "matches"`,
  ],
  [
    'items behind all',
    change('id: web, status', `id: { all: ${listOf(parts, 'web')} }, status`),
    change('id: web, status', `id: { all: ${listOf(parts + 1, 'web')} }, status`),
    `outcomes.0.fact.task.id.all: found a list of ${parts + 1} matchers, expected at most ${parts}; say what they have in common, with "matches"`,
  ],
  [
    'characters of a value',
    change('id: web, status', `id: ${'w'.repeat(value)}, status`),
    change('id: web, status', `id: ${'w'.repeat(value + 1)}, status`),
    `outcomes.0.fact.task.id: found a value of ${value + 1} characters, expected at most ${value}; look for a part of it, with "matches"`,
  ],
  [
    'contradictions',
    change('    hint: Run it.', `    unless: ${listOf(unless, fact)}\n    hint: Run it.`),
    change('    hint: Run it.', `    unless: ${listOf(unless + 1, fact)}\n    hint: Run it.`),
    `outcomes.0.unless: found ${unless + 1} contradictions, expected at most ${unless}; keep those that matter most`,
  ],
  [
    'characters of a title',
    change('title: It runs', `title: ${'x'.repeat(name)}`),
    change('title: It runs', `title: ${'x'.repeat(name + 1)}`),
    `outcomes.0.title: found ${name + 1} characters, expected at most ${name}; take a shorter one`,
  ],
  [
    'characters of a hint',
    change('hint: Run it.', `hint: ${'x'.repeat(text)}`),
    change('hint: Run it.', `hint: ${'x'.repeat(text + 1)}`),
    `outcomes.0.hint: found ${text + 1} characters, expected at most ${text}; say it in fewer words, and link to a page`,
  ],
  [
    'patterns of the whole file',
    withOutcomes(manyPatterns(patterns - 3)),
    withOutcomes(manyPatterns(patterns - 2)),
    `outcomes: found ${patterns + 1} patterns, expected at most ${patterns}; split the exercise into several`,
  ],
];

/** Outcomes with that many patterns together. */
function manyPatterns(count: number): string {
  const full = Math.floor(count / parts);
  const sizes = [...Array.from({ length: full }, () => parts), count % parts].filter((size) => size > 0);
  return sizes
    .map((size, index) => `  - { id: o${index}, title: x, hint: x, any: ${listOf(size, fact)} }\n`)
    .join('');
}

describe('a file at a limit is sound, and one above it says what was found, what is expected and how to get there', () => {
  test.each(CASES)('%s', (_, sound, broken, message) => {
    expect(problemsOf(sound)).toEqual([]);
    const problems = problemsOf(broken);
    expect(problems.map((problem) => problem.replace(/^x\/exercise\.yaml:\d+:\d+ /, ''))).toEqual([message]);
    expect(problems[0]).toMatch(/^x\/exercise\.yaml:[1-9]\d*:[1-9]\d* /);
  });

  test('characters of the file', () => {
    const filled = (length: number): string => SOUND + '#'.repeat(length - SOUND.length);
    expect(problemsOf(filled(characters))).toEqual([]);
    expect(problemsOf(filled(characters + 1))).toEqual([
      `x/exercise.yaml:1:1 file: found a file of ${characters + 1} characters, expected at most ${characters}; split the exercise into several`,
    ]);
  });

  test('levels of YAML, with the line and the column in which they become too many', () => {
    const [line = '', ...others] = problemsOf(`${SOUND}x:\n  - ${'['.repeat(levels)}`);
    expect(line).toMatch(
      /^x\/exercise\.yaml:24:6\d file: found lists and maps nested more deeply, expected at most 60; close those that are open$/,
    );
    expect(others).toEqual([]);
  });
});
