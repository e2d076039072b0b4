import { describe, expect, test } from 'vitest';
import type { Condition } from '../../../plugins/exercise-checker/core/exercise.ts';
import { Freedom } from '../../../plugins/exercise-checker/core/outcomes/freedom.ts';
import { exerciseWith } from '../support.ts';
import { outcome } from './support.ts';

/** A variable that is only compared has to be set somewhere. */
const SETS = outcome('sets', 'fact: { task: { id: $id, pid: $pid, namespace: $namespace } }');

/** The condition an author writes so. */
function conditionOf(source: string): Condition {
  const one = exerciseWith(`${SETS}${outcome('x', source)}`).outcomes.at(-1);
  if (one === undefined) throw new Error('no outcome');
  return one.condition;
}

const FACT = 'fact: { task: { id: $id, pid: $pid } }';
const OTHER = 'fact: { process: { pid: { not: $pid }, name: $name } }';
const free = new Freedom([], new Set(['namespace']), false);
const sorted = (names: ReadonlySet<string>): string[] => [...names].sort();

describe('what a condition gives, and what it waits for', () => {
  test.each([
    ['a fact', FACT, ['id', 'pid'], []],
    ['a comparison', OTHER, ['name'], ['pid']],
    ['either, what both give', `any: [{ ${FACT} }, { fact: { container: { id: $id } } }]`, ['id'], []],
    [
      'either, what one of them waits for',
      `any: [{ ${OTHER} }, { fact: { task: { pid: $p } } }]`,
      [],
      ['pid'],
    ],
    ['all of them', `all: [{ ${OTHER} }, { ${FACT} }]`, ['id', 'name', 'pid'], []],
    ['one after the other', `sequence: [{ ${FACT} }, { ${OTHER} }]`, ['id', 'name', 'pid'], []],
    ['one before what it needs', `sequence: [{ ${OTHER} }, { ${FACT} }]`, ['id', 'name', 'pid'], ['pid']],
    ['absence', 'absent: { task: { id: $id, namespace: $namespace } }', [], ['id', 'namespace']],
  ])('%s', (_, source, given, waitedFor) => {
    const condition = conditionOf(source);
    expect(sorted(free.variablesGiven(condition))).toEqual(given);
    expect(sorted(free.variablesWaitedFor(condition))).toEqual(waitedFor);
  });
});

describe('whether it can be judged', () => {
  const bound = (...names: string[]) => new Map(names.map((name) => [name, 'x'] as const));
  test.each([
    ['a comparison without a value', OTHER, [], false],
    ['a comparison with one', OTHER, ['pid'], true],
    ['absence without the thing', 'absent: { task: { id: $id } }', [], false],
    ['absence without the place alone', 'absent: { task: { id: $id, namespace: $namespace } }', ['id'], true],
    ['all of them without a value', `all: [{ ${OTHER} }]`, [], false],
    ['all of them with one', `all: [{ ${OTHER} }]`, ['pid'], true],
    ['either of them without a value', `any: [{ ${OTHER} }, { ${FACT} }]`, [], false],
    ['one after the other with one', `sequence: [{ ${OTHER} }, { ${FACT} }]`, ['pid'], true],
  ])('%s', (_, source, names, can) => {
    expect(free.canBeJudged(conditionOf(source), bound(...names))).toBe(can);
  });

  test('it is ready when all that it waits for has a value', () => {
    const absent = conditionOf('absent: { task: { id: $id, namespace: $namespace } }');
    expect(free.isReady(absent, bound('id'))).toBe(false);
    expect(free.isReady(absent, bound('id', 'namespace'))).toBe(true);
  });
});

describe('a variable that another outcome introduces', () => {
  const pattern = conditionOf('fact: { process: { pid: $pid } }');
  test('is waited for by a pattern that does not name its thing', () => {
    const bound = new Freedom(['pid'], new Set(), false);
    expect(sorted(bound.variablesWaitedFor(pattern))).toEqual(['pid']);
    expect(sorted(bound.variablesGiven(pattern))).toEqual([]);
  });

  test('is free for anyone who only asks whether it could be met', () => {
    const optimistic = new Freedom(['pid'], new Set(), true);
    expect(sorted(optimistic.variablesWaitedFor(pattern))).toEqual([]);
    expect(sorted(optimistic.variablesGiven(pattern))).toEqual(['pid']);
  });
});
