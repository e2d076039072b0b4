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

describe('sequence', () => {
  const three =
    'sequence: [{ fact: { task: { id: a } } }, { fact: { task: { id: b } } }, { fact: { task: { id: c } } }]';
  const it = outcome('it', three);
  const [a, b, c] = [task('a'), task('b'), task('c')];

  test('every part is later than the one before, by the earliest facts there are', () => {
    expect(judge(it, [c, b, a])).toEqual({ it: 'unmet' });
    expect(judge(it, [a, c, b])).toEqual({ it: 'unmet' });
    expect(proofsOf(solutionOf(it, [b, c, a, c, b, b, a, c, c]))).toEqual({ it: [2, 4, 7] });
  });

  test('one fact is not two steps', () => {
    const twice = outcome('it', 'sequence: [{ fact: { task: {} } }, { fact: { task: {} } }]');
    expect(judge(twice, [a])).toEqual({ it: 'unmet' });
    expect(judge(twice, [a, a])).toEqual({ it: 'met' });
    const both = outcome('it', 'all: [{ fact: { task: {} } }, { fact: { task: {} } }]');
    expect(proofsOf(solutionOf(both, [a]))).toEqual({ it: [0, 0] });
  });

  test('what follows is later than every fact of a part', () => {
    const nested = outcome(
      'it',
      'sequence: [{ all: [{ fact: { task: { id: a } } }, { fact: { task: { id: b } } }] }, { any: [{ fact: { task: { id: c } } }] }]',
    );
    expect(judge(nested, [b, c, a])).toEqual({ it: 'unmet' });
    expect(proofsOf(solutionOf(nested, [b, c, a, c]))).toEqual({ it: [2, 0, 3] });
  });

  test('a value is set by an earlier part, and compared with by a later one', () => {
    const other = outcome(
      'it',
      'sequence: [{ fact: { task: { id: $id } } }, { fact: { task: { id: { not: $id } } } }]',
    );
    expect(judge(other, [a, a])).toEqual({ it: 'unmet' });
    expect(proofsOf(solutionOf(other, [a, a, b]))).toEqual({ it: [0, 2] });
  });

  test('a value that only a later part sets comes from elsewhere, if it can', () => {
    const late =
      'sequence: [{ fact: { process: { ppid: { not: $id } } } }, { fact: { listing: { ids: { includes: $id } } } }]';
    const it = outcome('it', `all: [{ fact: { container: { id: $id } } }, { ${late} }]`);
    const seen = [
      ['process', { pid: 1, ppid: 1 }],
      ['listing', { of: 'task', ids: ['a'] }],
    ] as const;
    expect(judge(it, seen)).toEqual({ it: 'unmet' });
    expect(judge(it, [...seen, ['container', { id: 'a' }]])).toEqual({ it: 'met' });
    expect(judge(outcome('it', late), seen)).toEqual({ it: 'unmet' });
  });

  test('a value that a later part rules out is not the only one', () => {
    const agree = outcome(
      'it',
      'sequence: [{ fact: { task: { id: $id } } }, { fact: { container: { id: $id } } }]',
    );
    expect(proofsOf(solutionOf(agree, [a, b, ['container', { id: 'b' }]]))).toEqual({ it: [1, 2] });
  });
});

describe('the facts of a proof', () => {
  test('are in the order of the condition, whatever was looked at first', () => {
    const it = outcome(
      'it',
      'all: [{ fact: { process: { pid: $pid } } }, { fact: { task: { id: web, pid: $pid } } }, { any: [{ fact: { image: { name: x } } }] }]',
    );
    expect(
      proofsOf(
        solutionOf(it, [
          ['image', { name: 'x' }],
          task('web', { pid: 2 }),
          ['process', { pid: 1 }],
          ['process', { pid: 2 }],
        ]),
      ),
    ).toEqual({ it: [3, 1, 0] });
  });

  test('after an outcome, only later ones count, also for absence', () => {
    const outcomes =
      outcome('first', 'fact: { image: { name: x } }') +
      outcome('then', 'all: [{ fact: { task: { id: a } } }, { fact: { task: { id: b } } }]', 'after: first');
    const image = ['image', { name: 'x' }] as const;
    expect(judge(outcomes, [task('a'), image, task('b')])).toEqual({ first: 'met', then: 'unmet' });
    expect(proofsOf(solutionOf(outcomes, [task('a'), image, task('b'), task('a')]))).toEqual({
      first: [1],
      then: [3, 2],
    });
  });

  test('needs asks for the other outcome, in whatever order', () => {
    const outcomes =
      outcome('first', 'fact: { image: { name: x } }') +
      outcome('other', 'fact: { task: { id: a } }', 'needs: first');
    expect(judge(outcomes, [task('a')])).toEqual({ first: 'unmet', other: 'blocked' });
    expect(judge(outcomes, [task('a'), ['image', { name: 'x' }]])).toEqual({ first: 'met', other: 'met' });
  });

  test('of several outcomes it comes after, the latest counts', () => {
    const outcomes =
      outcome('a', 'fact: { task: { id: a } }') +
      outcome('b', 'fact: { task: { id: b } }') +
      outcome('c', 'fact: { task: { id: c } }', 'after: [a, b]');
    expect(judge(outcomes, [task('b'), task('c'), task('a')])).toEqual({ a: 'met', b: 'met', c: 'unmet' });
    expect(judge(outcomes, [task('b'), task('a'), task('c')])).toEqual({ a: 'met', b: 'met', c: 'met' });
  });
});
