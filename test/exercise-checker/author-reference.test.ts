import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { explainOutcome } from '../../plugins/exercise-checker/cli/explain.ts';
import { errorClasses } from '../../plugins/exercise-checker/core/facts/error-class.ts';
import {
  attributesOf,
  FACT_TYPES,
  type FactType,
} from '../../plugins/exercise-checker/core/facts/fact-types.ts';
import { gradeTranscript } from '../../plugins/exercise-checker/core/index.ts';
import { PATTERN_LIMITS } from '../../plugins/exercise-checker/core/regular-expression.ts';
import { exerciseJsonSchema } from '../../plugins/exercise-checker/exercise-file/json-schema.ts';
import { EXERCISE_LIMITS } from '../../plugins/exercise-checker/exercise-file/limits.ts';
import { readExercise } from '../../plugins/exercise-checker/exercise-file/read.ts';
import { en, writeReport } from '../../plugins/exercise-checker/sentences/index.ts';
import { fencedCode } from '../site/fenced-code.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PAGE = readFileSync(`${ROOT}content/docs/authors/writing-exercises.md`, 'utf8');
const BLOCKS = fencedCode(PAGE);

/** The rows of all tables: the name in the first cell, if it is one, and the text of the last. */
function rows(): { name: string; last: string }[] {
  return [...PAGE.matchAll(/^\| `([\w-]+)` \|(?:.*\|)? (.*) \|$/gm)].map(([, name = '', last = '']) => ({
    name,
    last,
  }));
}

describe('the tables of the page', () => {
  const kinds = Object.keys(FACT_TYPES) as FactType[];

  test.each(kinds)('say what attributes "%s" has, all of them and no other', (kind) => {
    const described = rows()
      .filter(({ name }) => name === kind)
      .map(({ last }) => [...last.matchAll(/\*\*`(\w+)`\*\*: \S/g)].map((attribute) => attribute[1]))
      .filter((names) => names.length > 0);
    expect(described).toEqual([attributesOf(kind)]);
  });

  test('have no kind of fact that there is not', () => {
    const described = rows().filter(({ last }) => last.startsWith('**`'));
    expect(described.map(({ name }) => name).sort()).toEqual([...kinds].sort());
  });

  test('name every class of error, and no other', () => {
    const section = /^## Classes of errors\n([\s\S]*?)^## /m.exec(PAGE)?.[1] ?? '';
    const described = [...section.matchAll(/^\| `([\w-]+)` \| \S/gm)].map((row) => row[1]);
    expect(described.sort()).toEqual(errorClasses().sort());
  });

  test('name every key an exercise file may have', () => {
    const named = new Set(
      [...PAGE.matchAll(/^\|(.*?)\|/gm)].flatMap(([, cell = '']) => cell.match(/[a-z]+/g)),
    );
    expect(schemaKeys().filter((key) => !named.has(key))).toEqual([]);
  });

  test('have a heading for every condition', () => {
    const { condition } = schemaDefinitions();
    const names = Object.keys(condition?.properties ?? {});
    expect(names.length).toBeGreaterThan(4);
    for (const name of names) expect(PAGE).toContain(`\n### ${name}\n`);
  });
});

function schemaDefinitions(): Record<string, { properties?: object }> {
  return (exerciseJsonSchema().definitions ?? {}) as Record<string, { properties?: object }>;
}

/** Keys of the file, an outcome, a contradiction, a mistake and a session. */
function schemaKeys(): string[] {
  const { properties = {} } = exerciseJsonSchema() as {
    properties?: Record<string, { items?: { properties?: object } }>;
  };
  return [
    ...Object.keys(properties),
    ...Object.keys(schemaDefinitions()['outcome']?.properties ?? {}),
    ...Object.keys(schemaDefinitions()['contradiction']?.properties ?? {}),
    ...['mistakes', 'sessions'].flatMap((list) => Object.keys(properties[list]?.items?.properties ?? {})),
  ];
}

type Yaml = Record<string, unknown>;

const STUB = { title: 'x', hint: 'x', fact: { task: { id: 'web' } } };

/**
 * A whole file around an example: a condition becomes an outcome, and outcomes and mistakes that an example
 * only refers to are added.
 */
function complete(example: Yaml): string {
  const isCondition = !('outcomes' in example || 'mistakes' in example || 'sessions' in example);
  const list = (key: string): Yaml[] => (example[key] as Yaml[] | undefined) ?? [];
  const outcomes = isCondition ? [{ id: 'example', title: 'x', hint: 'x', ...example }] : list('outcomes');
  const mistakes = list('mistakes');
  const named = [
    ...outcomes.flatMap(({ after, needs }) => [after, needs]),
    ...mistakes.map(({ outcome }) => outcome),
    ...list('sessions').map(({ misses }) => misses),
  ].flat();
  const missing = new Set(
    ['stub', ...named].filter((id) => !outcomes.some((outcome) => outcome['id'] === id)),
  );
  missing.delete(undefined);
  const missingMistakes = list('sessions').flatMap((session) => (session['mistakes'] ?? []) as string[]);
  const file = {
    id: 'example',
    title: 'x',
    goal: 'x',
    tools: ['ctr'],
    outcomes: [...outcomes, ...[...missing].map((id) => ({ id, ...STUB }))],
    mistakes: [
      ...mistakes,
      ...missingMistakes.map((id) => ({ id, when: { pull: { succeeded: false } }, message: 'x' })),
    ],
    sessions: list('sessions'),
  };
  return stringify(file, { aliasDuplicateObjects: false });
}

test('the limits of the page are those of the checker', () => {
  const section = /so that no exercise can hold the checker up:\n([\s\S]*?)\n\n[^|]/.exec(PAGE)?.[1] ?? '';
  const numbers = [...section.matchAll(/\| ([\d,]+)(?: each)? \|$/gm)].map(([, number = '']) =>
    Number(number.replaceAll(',', '')),
  );
  const { characters, outcomes, chain, parts, conditions, matchers, patterns, unless, value, name, text } =
    EXERCISE_LIMITS;
  const { length, instructions } = PATTERN_LIMITS;
  expect(numbers).toEqual([
    characters,
    outcomes,
    chain,
    parts,
    conditions,
    matchers,
    patterns,
    unless,
    length,
    instructions,
    value,
    name,
    text,
  ]);
  expect(EXERCISE_LIMITS.mistakes).toBe(outcomes);
});

describe('the examples of the page', () => {
  const examples = BLOCKS.filter(({ info }) => /^yaml\b/.test(info) && !info.includes('mistakes'));

  test('are many', () => {
    expect(examples.length).toBeGreaterThan(15);
  });

  test.each(examples.map((block, index) => [`${index + 1}, ${block.heading}`, block] as const))(
    'example %s is sound',
    (_, { info, code }) => {
      const isWhole = info.includes('title="exercise.yaml"');
      const source = isWhole ? code : complete(parse(code) as Yaml);
      const loaded = readExercise(source, 'exercise.yaml');
      expect('problems' in loaded ? loaded.problems : []).toEqual([]);
    },
  );

  test('the one with mistakes has those the page shows', () => {
    const broken = BLOCKS.find(({ info }) => info.includes('mistakes'));
    const said = BLOCKS.find(({ info }) => info.includes('What the build says'));
    const loaded = readExercise(broken?.code ?? '', 'content/exercises/restart/exercise.yaml');
    expect('problems' in loaded ? loaded.problems.join('\n') : '').toBe(said?.code.trimEnd());
  });

  test('what --explain is said to show is what it shows', async () => {
    const folder = `${ROOT}content/exercises/pull-and-run/`;
    const loaded = readExercise(readFileSync(`${folder}exercise.yaml`, 'utf8'), 'exercise.yaml');
    if ('problems' in loaded) throw new Error(loaded.problems.join('\n'));
    const { exercise } = loaded;
    const bytes = readFileSync(`${folder}sessions/still-running-2.1.cast`);
    const { report, facts } = await gradeTranscript(exercise, bytes, { file: 'session' });
    const shown = explainOutcome(exercise, 'cleaned-up', writeReport(report, en), facts).split('\n');
    const excerpt =
      BLOCKS.find(({ info }) => info.includes('--explain'))
        ?.code.trimEnd()
        .split('\n') ?? [];
    expect(excerpt.length).toBeGreaterThan(3);
    expect(excerpt.filter((line) => !shown.includes(line))).toEqual([]);
  });
});
