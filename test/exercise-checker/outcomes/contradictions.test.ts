import { describe, expect, test } from 'vitest';
import type { FactValue } from '../../../plugins/exercise-checker/core/facts/fact.ts';
import { judge, list, outcome, proofsOf, solutionOf, task, type Seen } from './support.ts';

const daemon = (pid: number): Seen => ['process', { name: 'containerd', pid }];
const restart: Seen = ['service', { unit: 'containerd', verb: 'restart', succeeded: true }];
const removed = (id: string, more: Record<string, FactValue> = {}): Seen => [
  'delete',
  { of: 'container', id, succeeded: true, ...more },
];
const web = (pid: number): Seen => task('web', { pid });

const RESTART =
  outcome('before', 'fact: { task: { id: $id, status: RUNNING, pid: $pid } }') +
  outcome(
    'restarted',
    'fact: { service: { unit: containerd, verb: restart, succeeded: true } }',
    'after: before, unless: [{ earlier: { process: { name: containerd, pid: $daemon } }, later: { process: { name: containerd, pid: $daemon } } }]',
  ) +
  outcome(
    'survived',
    'fact: { task: { id: $id, status: RUNNING, pid: $pid } }',
    'after: restarted, unless: [{ since: before, between: { task: { id: $id, status: RUNNING, pid: { not: $pid } } } }, { since: before, between: { delete: { id: $id, succeeded: true } } }]',
  );

const ALL = { before: 'met', restarted: 'met', survived: 'met' };

/** It has to end after the stop, and not between the list and the stop. */
const LATE =
  outcome('before', 'fact: { task: { id: $id, status: RUNNING, pid: $pid } }') +
  outcome(
    'ended',
    'sequence: [{ fact: { service: { unit: containerd, verb: stop } } }, { fact: { search: { of: process, pid: $pid, found: false } } }]',
    'needs: before, unless: [{ since: before, earlier: { signal: { pid: $pid } } }]',
  );

describe('what counts between another outcome and the proof', () => {
  const stop: Seen = ['service', { unit: 'containerd', verb: 'stop' }];
  const kill: Seen = ['signal', { pid: 7 }];
  const gone: Seen = ['search', { of: 'process', pid: 7, found: false }];
  test.each<[string, Seen[], string]>([
    ['nothing', [web(7), stop, kill, gone], 'met'],
    ['what speaks against it', [web(7), kill, stop, gone], 'contradicted'],
    ['not what was earlier than that', [kill, web(7), stop, gone], 'met'],
  ])('%s', (_, seen, status) => {
    expect(judge(LATE, seen)).toEqual({ before: 'met', ended: status });
  });
});

describe('a restart that did not happen, and a task that is a different one', () => {
  test.each<[string, Seen[], Record<string, string>]>([
    ['nothing against it', [web(7), restart, web(7)], ALL],
    ['the daemon is another one', [web(7), daemon(1), restart, daemon(2), web(7)], ALL],
    [
      'the daemon is the same one',
      [web(7), daemon(1), restart, daemon(1), web(7)],
      { before: 'met', restarted: 'contradicted', survived: 'blocked' },
    ],
    ['the daemon was only looked at before', [web(7), daemon(1), daemon(1), restart, web(7)], ALL],
    ['the daemon was only looked at later', [web(7), restart, daemon(1), daemon(1), web(7)], ALL],
    [
      'another PID in between, before the restart',
      [web(7), web(8), restart, web(7)],
      { ...ALL, survived: 'contradicted' },
    ],
    [
      'another PID in between, after it',
      [web(7), restart, web(8), web(7)],
      { ...ALL, survived: 'contradicted' },
    ],
    ['another PID before the first look', [web(8), web(7), restart, web(7)], ALL],
    ['another PID after the last look', [web(7), restart, web(7), web(8)], ALL],
    ['another PID of another container', [web(7), task('late', { pid: 8 }), restart, web(7)], ALL],
    ['a list without PIDs', [web(7), task('web'), restart, web(7)], ALL],
    ['made anew in between', [web(7), removed('web'), restart, web(7)], { ...ALL, survived: 'contradicted' }],
    ['another one deleted in between', [web(7), removed('late'), restart, web(7)], ALL],
    ['it could not be deleted', [web(7), removed('web', { succeeded: false }), restart, web(7)], ALL],
    ['deleted when all was shown', [web(7), restart, web(7), removed('web')], ALL],
    ['an honest second try', [web(7), web(8), restart, web(7), web(9), restart, web(9)], ALL],
    [
      'a second restart, which really was one',
      [web(7), daemon(1), restart, daemon(1), web(7), restart, daemon(2), web(7)],
      ALL,
    ],
  ])('%s', (_, seen, statuses) => {
    expect(judge(RESTART, seen)).toEqual(statuses);
  });

  test('both places are told', () => {
    const { contradictions } = solutionOf(RESTART, [web(7), daemon(1), restart, daemon(1), web(7)]);
    const orders = [...contradictions].map(([id, { facts, against }]) => [
      id,
      facts.map(({ order }) => order),
      against.map(({ order }) => order),
    ]);
    expect(orders).toEqual([['restarted', [2], [1, 3]]]);
  });

  test('of two contradictions the first one in the file is told', () => {
    const { contradictions } = solutionOf(RESTART, [web(7), removed('web'), web(8), restart, web(7)]);
    expect(contradictions.get('survived')?.against.map(({ order }) => order)).toEqual([2]);
  });
});

describe('where a contradicting fact counts', () => {
  const it = (unless: string): string =>
    outcome(
      'it',
      'sequence: [{ fact: { task: { id: a } } }, { fact: { task: { id: b } } }]',
      `unless: [${unless}]`,
    );
  const against = '{ image: { name: x } }';
  const x: Seen = ['image', { name: 'x' }];
  const [a, b] = [task('a'), task('b')];

  test.each([
    ['fact', ['contradicted', 'contradicted', 'contradicted']],
    ['earlier', ['contradicted', 'met', 'met']],
    ['between', ['met', 'contradicted', 'met']],
    ['later', ['met', 'met', 'contradicted']],
  ])('%s', (place, statuses) => {
    const one = it(`{ ${place}: ${against} }`);
    expect([judge(one, [x, a, b])['it'], judge(one, [a, x, b])['it'], judge(one, [a, b, x])['it']]).toEqual(
      statuses,
    );
  });

  test('the first and the last fact of the proof are not between them', () => {
    for (const id of ['a', 'b']) {
      const own = it(`{ between: { task: { id: ${id} } } }`);
      expect(judge(own, [a, b])).toEqual({ it: 'met' });
    }
    expect(judge(it('{ earlier: { task: { id: a } } }'), [a, b])).toEqual({ it: 'met' });
    expect(judge(it('{ later: { task: { id: b } } }'), [a, b])).toEqual({ it: 'met' });
  });

  test('all of its facts have to be shown, one of several contradictions is enough', () => {
    const both = it(`{ earlier: ${against}, later: { image: { name: y } } }`);
    expect(judge(both, [x, a, b])).toEqual({ it: 'met' });
    expect(judge(both, [x, a, b, ['image', { name: 'y' }]])).toEqual({ it: 'contradicted' });
    const either = it(`{ earlier: ${against} }, { later: { image: { name: y } } }`);
    expect(judge(either, [a, b])).toEqual({ it: 'met' });
    expect(judge(either, [a, b, ['image', { name: 'y' }]])).toEqual({ it: 'contradicted' });
  });

  test('a later pair that nothing contradicts is taken, by its earliest facts', () => {
    const between = it(`{ between: ${against} }`);
    expect(proofsOf(solutionOf(between, [a, x, b, a, b, b]))).toEqual({ it: [3, 4] });
    expect(proofsOf(solutionOf(between, [a, x, a, b]))).toEqual({ it: [2, 3] });
  });

  test('a fact of the proof can contradict it as well', () => {
    const own = outcome('it', 'fact: { task: { id: a } }', 'unless: [{ fact: { task: { id: a, pid: 0 } } }]');
    expect(judge(own, [task('a', { pid: 1 })])).toEqual({ it: 'met' });
    expect(judge(own, [task('a', { pid: 0 })])).toEqual({ it: 'contradicted' });
    expect(judge(own, [task('a', { pid: 0 }), task('a', { pid: 1 })])).toEqual({ it: 'contradicted' });
  });

  test('the proof of another outcome is not taken later than it is, to hide what came after its beginning', () => {
    const since =
      outcome(
        'look',
        'all: [{ fact: { task: { id: a } } }, { any: [{ fact: { run: { id: a } } }, { fact: { container: { id: a } } }] }]',
      ) +
      outcome(
        'again',
        'fact: { task: { id: a } }',
        'after: look, unless: [{ since: look, between: { image: { name: x } } }]',
      );
    const run: Seen = ['run', { id: 'a' }];
    expect(judge(since, [run, a, x, run, a])).toEqual({ look: 'met', again: 'contradicted' });
    expect(judge(since, [run, x, run, a, a])).toEqual({ look: 'met', again: 'met' });
    expect(proofsOf(solutionOf(since, [run, x, run, a, a]))).toEqual({ look: [3, 2], again: [4] });
    expect(judge(since, [run, a, x, run, a, a])).toEqual({ look: 'met', again: 'met' });
  });

  test('variables are those of the proof; a reading that nothing contradicts wins', () => {
    const one = outcome(
      'it',
      'fact: { container: { id: $id } }',
      'unless: [{ fact: { task: { id: $id, pid: 0 } } }]',
    );
    const container = (id: string): Seen => ['container', { id }];
    expect(judge(one, [container('a'), task('a', { pid: 0 })])).toEqual({ it: 'contradicted' });
    expect(judge(one, [container('a'), task('b', { pid: 0 })])).toEqual({ it: 'met' });
    expect(proofsOf(solutionOf(one, [container('a'), container('b'), task('a', { pid: 0 })]))).toEqual({
      it: [1],
    });
  });

  test('a list of names is not proof without a name', () => {
    const one = outcome(
      'it',
      'fact: { task: { id: a } }',
      'unless: [{ later: { listing: { of: task, ids: { not: { includes: a } } } } }]',
    );
    expect(judge(one, [a, list('task', ['a'])])).toEqual({ it: 'met' });
    expect(judge(one, [a, list('task', [])])).toEqual({ it: 'contradicted' });
    expect(judge(one, [a, ['listing', { of: 'task' }]])).toEqual({ it: 'met' });
  });

  test('what is optional can be contradicted as well, and what is unmet is not', () => {
    const one =
      outcome('it', 'fact: { task: { id: a } }', `required: false, unless: [{ fact: ${against} }]`) +
      outcome('x', `fact: ${against}`);
    expect(judge(one, [x, a])).toEqual({ it: 'contradicted', x: 'met' });
    expect(judge(one, [x])).toEqual({ it: 'unmet', x: 'met' });
  });
});
