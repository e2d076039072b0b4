import { describe, expect, test } from 'vitest';
import { judge, outcome, proofsOf, solutionOf, task } from './support.ts';

describe('order', () => {
  const ordered =
    outcome('first', 'fact: { task: { id: web } }') +
    outcome('second', 'fact: { container: { id: web } }', 'after: first');

  test('what comes after must have been shown after', () => {
    expect(judge(ordered, [task('web'), ['container', { id: 'web' }]])).toEqual({
      first: 'met',
      second: 'met',
    });
    expect(judge(ordered, [['container', { id: 'web' }], task('web')])).toEqual({
      first: 'met',
      second: 'unmet',
    });
  });

  test('until the earlier outcome is met the later one is blocked', () => {
    expect(judge(ordered, [['container', { id: 'web' }]])).toEqual({ first: 'unmet', second: 'blocked' });
  });

  test('outcomes may be written in any order', () => {
    const reversed =
      outcome('second', 'fact: { container: { id: web } }', 'after: [first]') +
      outcome('first', 'fact: { task: { id: web } }');
    expect(judge(reversed, [task('web'), ['container', { id: 'web' }]])).toEqual({
      first: 'met',
      second: 'met',
    });
  });

  test('a fact shown again late does not take the place of its first time', () => {
    expect(judge(ordered, [task('web'), ['container', { id: 'web' }], task('web')])).toEqual({
      first: 'met',
      second: 'met',
    });
  });

  test('of the ways to meet an outcome, the earliest counts for what comes after it', () => {
    const outcomes =
      outcome('up', 'any: [{ fact: { container: { id: web } } }, { fact: { task: { id: web } } }]') +
      outcome('then', 'fact: { image: { name: x } }', 'after: up');
    expect(judge(outcomes, [task('web'), ['image', { name: 'x' }], ['container', { id: 'web' }]])).toEqual({
      up: 'met',
      then: 'met',
    });
  });
});

describe('any and all', () => {
  const any = outcome('it', 'any: [{ fact: { task: { id: a } } }, { fact: { task: { id: b } } }]');
  const all = any.replace('any:', 'all:');
  test.each([
    [[], 'unmet', 'unmet'],
    [[task('b')], 'met', 'unmet'],
    [[task('b'), task('a')], 'met', 'met'],
  ] as const)('%j: any is %s, all is %s', (seen, ofAny, ofAll) => {
    expect(judge(any, seen)).toEqual({ it: ofAny });
    expect(judge(all, seen)).toEqual({ it: ofAll });
  });
});
