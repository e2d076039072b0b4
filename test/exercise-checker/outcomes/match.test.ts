import { describe, expect, test } from 'vitest';
import { judge, outcome, task } from './support.ts';

describe('attributes', () => {
  test.each([
    ['RUNNING', true],
    ['[STOPPED, RUNNING]', true],
    ['[STOPPED, CREATED]', false],
    ['{ not: STOPPED }', true],
    ['{ not: [RUNNING, STOPPED] }', false],
    ['{ matches: "^RUN" }', true],
    ['{ matches: "^run" }', false],
    ['{ all: [{ matches: N }, { not: STOPPED }] }', true],
    ['{ all: [{ matches: N }, { not: RUNNING }] }', false],
  ])('status: %s', (matcher, fits) => {
    expect(judge(outcome('it', `fact: { task: { status: ${matcher} } }`), [task('a')])).toEqual({
      it: fits ? 'met' : 'unmet',
    });
  });

  test('an attribute the fact does not have fits nothing', () => {
    expect(judge(outcome('it', 'fact: { task: { pid: $pid } }'), [task('a')])).toEqual({ it: 'unmet' });
  });

  test('a number is what it reads', () => {
    expect(judge(outcome('it', 'fact: { task: { pid: 7 } }'), [task('a', { pid: 7 })])).toEqual({
      it: 'met',
    });
  });

  test('a list includes a word', () => {
    const it = outcome('it', 'fact: { command: { flags: { includes: rm } } }');
    expect(judge(it, [['command', { flags: ['detach', 'rm'] }]])).toEqual({ it: 'met' });
    expect(judge(it, [['command', { flags: ['rmi'] }]])).toEqual({ it: 'unmet' });
  });
});
