import { describe, expect, test } from 'vitest';
import type { FactValue } from '../../../plugins/exercise-checker/core/facts/fact.ts';
import type { FactPattern } from '../../../plugins/exercise-checker/core/exercise.ts';
import {
  differencesOf,
  valuesIn,
  wantedOf,
  type Wish,
} from '../../../plugins/exercise-checker/core/outcomes/wanted.ts';
import { exerciseWith } from '../support.ts';
import { factsOf, outcome } from './support.ts';

/** A variable that is only compared has to be set somewhere. */
const SETS = outcome('sets', 'fact: { container: { id: $id } }');

/** The pattern over a task that an author writes with these attributes. */
function patternOf(attributes: string): FactPattern {
  const outcomes = `${SETS}${outcome('x', `fact: { task: { ${attributes} } }`)}`;
  const one = exerciseWith(outcomes).outcomes.at(-1);
  if (one?.condition.kind !== 'fact') throw new Error('no pattern of one fact');
  return one.condition.pattern;
}

/** What an author's matcher of an ID asks for. */
function wishOf(matcher: string, bindings: Record<string, FactValue> = {}): Wish | undefined {
  return wantedOf(patternOf(`id: ${matcher}`), new Map(Object.entries(bindings))).wishes[0]?.wish;
}

describe('what a matcher asks for', () => {
  test.each<[matcher: string, wish: Wish]>([
    ['web', { kind: 'value', value: 'web' }],
    ['$id', { kind: 'shown' }],
    ['{ not: $id }', { kind: 'another' }],
    ['{ not: web }', { kind: 'not', wish: { kind: 'value', value: 'web' } }],
    ["{ not: { matches: '.' } }", { kind: 'not-shown' }],
    [
      '[web, api]',
      {
        kind: 'one-of',
        wishes: [
          { kind: 'value', value: 'web' },
          { kind: 'value', value: 'api' },
        ],
      },
    ],
    ["{ matches: '.' }", { kind: 'shown' }],
    ["{ matches: '\\S' }", { kind: 'not-empty' }],
    ["{ matches: 'web' }", { kind: 'contains', text: 'web' }],
    ["{ matches: '^web' }", { kind: 'begins', text: 'web' }],
    ["{ matches: 'web$' }", { kind: 'ends', text: 'web' }],
    ["{ matches: '^web$' }", { kind: 'value', value: 'web' }],
    ["{ matches: '^v1\\.4' }", { kind: 'begins', text: 'v1.4' }],
    ["{ matches: 'a\\/b\\-c' }", { kind: 'contains', text: 'a/b-c' }],
    ["{ matches: 'v1.4' }", { kind: 'form', pattern: 'v1.4' }],
    ["{ matches: 'web\\$' }", { kind: 'form', pattern: 'web\\$' }],
    ["{ matches: 'a|b' }", { kind: 'form', pattern: 'a|b' }],
    ["{ matches: '^[a-z]+$' }", { kind: 'form', pattern: '^[a-z]+$' }],
  ])('%s', (matcher, wish) => {
    expect(wishOf(matcher)).toEqual(wish);
  });

  test('a variable that has a value asks for it', () => {
    expect(wishOf('$id', { id: 'web' })).toEqual({ kind: 'value', value: 'web' });
    expect(wishOf('{ not: $id }', { id: 'web' })).toEqual({
      kind: 'not',
      wish: { kind: 'value', value: 'web' },
    });
  });

  test('an expression of 200 characters is taken apart, and a longer one is a form', () => {
    const [plain, long] = ['a'.repeat(200), 'a'.repeat(201)];
    expect(wishOf(`{ matches: ${plain} }`)).toEqual({ kind: 'contains', text: plain });
    expect(wishOf(`{ matches: ${long} }`)).toEqual({ kind: 'form', pattern: long });
  });

  test('a list asks for something that is in it', () => {
    const [one] = exerciseWith(outcome('x', 'fact: { command: { flags: { includes: all } } }')).outcomes;
    if (one?.condition.kind !== 'fact') throw new Error('no pattern of one fact');
    const { type, wishes } = wantedOf(one.condition.pattern, new Map());
    expect(type).toBe('command');
    expect(wishes).toEqual([
      { attribute: 'flags', wish: { kind: 'includes', wish: { kind: 'value', value: 'all' } } },
    ]);
  });
});

describe('the plain values of a wish', () => {
  const value = (one: FactValue): Wish => ({ kind: 'value', value: one });
  test.each<[Wish, string[]]>([
    [value('web'), ['web']],
    [value(7), ['7']],
    [value(['a', 'b']), ['a', 'b']],
    [{ kind: 'one-of', wishes: [value('a'), value('b')] }, ['a', 'b']],
    [{ kind: 'all-of', wishes: [value('a'), { kind: 'includes', wish: value('b') }] }, ['a', 'b']],
    [{ kind: 'not', wish: value('a') }, []],
    [{ kind: 'contains', text: 'a' }, []],
    [{ kind: 'shown' }, []],
  ])('%j', (wish, values) => {
    expect(valuesIn(wish)).toEqual(values);
  });
});

describe('in what a fact differs', () => {
  const differences = (attributes: string, values: Record<string, FactValue>, bindings = {}): unknown[] => {
    const [fact] = factsOf([['run', values]]);
    const pattern = { ...patternOf(attributes), type: 'run' as const };
    if (fact === undefined) throw new Error('no fact');
    return differencesOf(fact, pattern, new Map(Object.entries(bindings)));
  };

  test('in nothing if it fits', () => {
    expect(differences('id: web, status: RUNNING', { id: 'web', status: 'RUNNING' })).toEqual([]);
  });

  test('in each attribute, in the order of the pattern', () => {
    expect(differences('id: web, status: RUNNING, pid: 7', { id: 'api', pid: 7 })).toEqual([
      { attribute: 'id', found: 'api', asked: { kind: 'value', value: 'web' } },
      { attribute: 'status', asked: { kind: 'value', value: 'RUNNING' } },
    ]);
  });

  test('in a variable that has another value, and in one that an attribute before it has set', () => {
    const found = differences('id: $id, namespace: $place', { id: 'api' }, { id: 'web' });
    expect(found).toEqual([{ attribute: 'id', found: 'api', asked: { kind: 'value', value: 'web' } }]);
    const set = differences('id: $id, namespace: $id', { id: 'api', namespace: 'blue' });
    expect(set).toEqual([{ attribute: 'namespace', found: 'blue', asked: { kind: 'value', value: 'api' } }]);
  });
});

test('what did not work has its error with it', () => {
  const [one] = exerciseWith(outcome('x', 'fact: { run: { id: web, succeeded: true } }')).outcomes;
  const [failed, silent, other] = factsOf([
    ['run', { id: 'web', succeeded: false, error: 'id-in-use' }],
    ['run', { id: 'web', succeeded: false }],
    ['run', { id: 'api', succeeded: true, error: 'id-in-use' }],
  ]);
  if (one?.condition.kind !== 'fact' || !failed || !silent || !other)
    throw new Error('no pattern or no facts');
  const { pattern } = one.condition;
  const asked = { kind: 'value', value: true };
  const difference = { attribute: 'succeeded', found: false, asked };
  expect(differencesOf(failed, pattern, new Map())).toEqual([{ ...difference, error: 'id-in-use' }]);
  expect(differencesOf(silent, pattern, new Map())).toEqual([difference]);
  expect(differencesOf(other, pattern, new Map())[0]).not.toHaveProperty('error');
});
