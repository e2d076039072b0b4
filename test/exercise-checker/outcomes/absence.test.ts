import { describe, expect, test } from 'vitest';
import { judge, list, outcome, task, type Seen } from './support.ts';

describe('absence', () => {
  const gone = outcome('gone', 'absent: { task: { id: web, namespace: default } }');
  const empty = list('task', []);

  test.each<[string, Seen[], string]>([
    ['what was never shown to exist', [empty], 'unmet'],
    ['what was there and is in no list after', [task('web'), empty], 'met'],
    ['what was there, with no list after', [task('web')], 'unmet'],
    ['what is still in the last list', [empty, list('task', ['web']), task('web')], 'unmet'],
    ['what came back', [task('web'), empty, list('task', ['web']), task('web')], 'unmet'],
    [
      'what was run again after the last list',
      [task('web'), empty, ['run', { id: 'web', succeeded: true }]],
      'unmet',
    ],
    ['what was run and then listed no more', [['run', { id: 'web', succeeded: true }], empty], 'met'],
    ['what only failed to run', [['run', { id: 'web', succeeded: false }], empty], 'unmet'],
    ['what only another thing of the name was', [task('other'), empty], 'unmet'],
    ['what was there in another namespace', [task('web', { namespace: 'blue' }), empty], 'unmet'],
    ['with a list of another namespace', [task('web'), list('task', [], { namespace: 'blue' })], 'unmet'],
    ['with a list of other things', [task('web'), list('container', [])], 'unmet'],
  ])('%s', (_, seen, status) => {
    expect(judge(gone, seen)).toEqual({ gone: status });
  });

  test('a task that ended is gone from the running ones', () => {
    const notRunning = outcome('gone', 'absent: { task: { id: web, status: RUNNING } }');
    const seen = [task('web'), list('task', ['web']), task('web', { status: 'STOPPED' })] as const;
    expect(judge(notRunning, seen)).toEqual({ gone: 'met' });
  });

  test.each([
    ['no namespace is asked for', 'absent: { task: { id: web } }'],
    ['the namespace is a variable nothing else has set', 'absent: { task: { id: web, namespace: $ns } }'],
  ])('a list of another namespace proves nothing where %s', (_, condition) => {
    const outcomes = outcome('gone', condition);
    const blue = task('web', { namespace: 'blue' });
    expect(judge(outcomes, [blue, empty])).toEqual({ gone: 'unmet' });
    expect(judge(outcomes, [blue, list('task', [], { namespace: 'blue' })])).toEqual({ gone: 'met' });
  });

  test('a list of names alone does not prove that what is still named in it has changed', () => {
    const notRunning = outcome('gone', 'absent: { task: { id: web, status: RUNNING } }');
    const quiet: Seen = ['task', { id: 'web' }];
    expect(judge(notRunning, [task('web'), list('task', ['web']), quiet])).toEqual({ gone: 'unmet' });
  });

  test('follows the namespace another outcome has found', () => {
    const outcomes =
      outcome('there', 'fact: { image: { namespace: $ns } }') +
      outcome('gone', 'absent: { task: { id: web, namespace: $ns } }');
    const seen = (namespace: string): Seen[] => [
      ['image', { name: 'x', namespace: 'blue' }],
      task('web', { namespace: 'blue' }),
      list('task', [], { namespace }),
    ];
    expect(judge(outcomes, seen('blue'))).toEqual({ there: 'met', gone: 'met' });
    expect(judge(outcomes, seen('default'))).toEqual({ there: 'met', gone: 'unmet' });
  });

  test('the very list of what it comes after does not count', () => {
    const outcomes =
      outcome('list', 'fact: { listing: { of: task } }') +
      outcome('gone', 'absent: { task: { id: web } }', 'after: list');
    expect(judge(outcomes, [task('web'), empty])).toEqual({ list: 'met', gone: 'unmet' });
    expect(judge(outcomes, [task('web'), empty, empty])).toEqual({ list: 'met', gone: 'met' });
  });

  test('a list from before the outcome it comes after does not count', () => {
    const outcomes =
      outcome('image', 'fact: { image: { name: x } }') +
      outcome('gone', 'absent: { task: { id: web } }', 'after: image');
    expect(judge(outcomes, [task('web'), empty, ['image', { name: 'x' }]])).toEqual({
      image: 'met',
      gone: 'unmet',
    });
    expect(judge(outcomes, [task('web'), ['image', { name: 'x' }], empty])).toEqual({
      image: 'met',
      gone: 'met',
    });
  });
});
