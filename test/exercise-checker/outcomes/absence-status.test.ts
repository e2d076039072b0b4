import { describe, expect, test } from 'vitest';
import type { Fact, FactValue } from '../../../plugins/exercise-checker/core/facts/fact.ts';
import { findAbsence, typesForAbsence } from '../../../plugins/exercise-checker/core/outcomes/absence.ts';
import { Budget } from '../../../plugins/exercise-checker/core/outcomes/budget.ts';
import { exerciseWith } from '../support.ts';
import { factsOf, list, outcome, task, type Seen } from './support.ts';

function absenceOf(pattern: string, facts: readonly Fact[], bindings: Record<string, FactValue> = {}) {
  const [first] = exerciseWith(outcome('gone', `absent: { ${pattern} }`)).outcomes;
  if (first?.condition.kind !== 'absent') throw new Error('not an absence');
  return findAbsence(first.condition, facts, new Map(Object.entries(bindings)), new Budget());
}

/** The status, and the positions of the facts it rests on. */
function statusOf(
  pattern: string,
  seen: readonly Seen[],
  bindings: Record<string, FactValue> = {},
): unknown[] {
  const absence = absenceOf(pattern, factsOf(seen), bindings);
  switch (absence.status) {
    case 'gone':
      return ['gone', ...absence.facts.map(({ order }) => order)];
    case 'present':
      return ['present', absence.fact.order];
    case 'not-shown':
      return ['not-shown', absence.lastSeen.order];
    case 'never-seen':
      return ['never-seen'];
  }
}

const WEB = 'task: { id: web, namespace: default }';
const empty = list('task', []);
const run = (id: string, more: Record<string, FactValue> = {}): Seen => [
  'run',
  { id, succeeded: true, ...more },
];
const removed = (more: Record<string, FactValue> = {}): Seen => [
  'delete',
  { of: 'task', id: 'web', succeeded: true, ...more },
];

describe('how far a session proves that something is gone', () => {
  test.each<[string, Seen[], unknown[]]>([
    ['nothing at all', [], ['never-seen']],
    ['what was never shown to exist', [empty], ['never-seen']],
    ['what only failed to run', [run('web', { succeeded: false }), empty], ['never-seen']],
    ['what only another thing of the name was', [task('other'), empty], ['never-seen']],
    ['what was there in another namespace', [task('web', { namespace: 'blue' }), empty], ['never-seen']],
    ['what ran under another ID', [run('late'), empty], ['never-seen']],
    ['what ran in another namespace', [run('web', { namespace: 'blue' }), empty], ['never-seen']],
    ['what ran, and then another one did', [run('web'), empty, run('late')], ['gone', 1]],
    ['what a record alone shows for a task', [['container', { id: 'web' }], empty], ['never-seen']],
    ['what was there, and then a list', [task('web'), empty], ['gone', 1]],
    ['what was there, and then two lists: the last one counts', [task('web'), empty, empty], ['gone', 2]],
    ['what ran, and then a list', [run('web'), empty], ['gone', 1]],
    ['what ran, with a status nobody knows', [['run', { id: 'web' }], empty], ['gone', 1]],
    ['what was there last', [task('web')], ['present', 0]],
    ['what is in the last list', [empty, list('task', ['web']), task('web')], ['present', 2]],
    ['what came back', [task('web'), empty, list('task', ['web']), task('web')], ['present', 3]],
    ['what was run after the last list', [task('web'), empty, run('web')], ['not-shown', 2]],
    ['what was deleted, with no list after', [task('web'), removed()], ['not-shown', 0]],
    ['what was deleted before it was seen', [removed(), task('web')], ['present', 1]],
    ['what could not be deleted', [task('web'), removed({ succeeded: false })], ['present', 0]],
    ['what may have been deleted', [task('web'), ['delete', { of: 'task', id: 'web' }]], ['present', 0]],
    ['where another one was deleted', [task('web'), removed({ id: 'late' })], ['present', 0]],
    ['where its container was deleted', [task('web'), removed({ of: 'container' })], ['present', 0]],
    [
      'with a list of another namespace',
      [task('web'), list('task', [], { namespace: 'blue' })],
      ['present', 0],
    ],
    ['with a list of other things', [task('web'), list('container', [])], ['present', 0]],
  ])('%s', (_, seen, status) => {
    expect(statusOf(WEB, seen)).toEqual(status);
  });

  test.each<[string, string, Seen[], unknown[]]>([
    [
      'an image by its pull',
      'image: { name: x }',
      [['pull', { image: 'x' }], list('image', [])],
      ['gone', 1],
    ],
    [
      'an image, and then the pull of another one',
      'image: { name: x }',
      [['pull', { image: 'x' }], list('image', []), ['pull', { image: 'y' }]],
      ['gone', 1],
    ],
    [
      'an image by the pull of another one',
      'image: { name: x }',
      [['pull', { image: 'y' }], list('image', [])],
      ['never-seen'],
    ],
    [
      'an image, deleted',
      'image: { name: x }',
      [['image', { name: 'x' }], removed({ of: 'image', id: 'x' })],
      ['not-shown', 0],
    ],
    ['a container by its task', 'container: { id: web }', [task('web'), list('container', [])], ['gone', 1]],
    [
      'a container by its row',
      'container: { id: web }',
      [['container', { id: 'web' }], list('container', [])],
      ['gone', 1],
    ],
    ['a task by a run', 'task: { id: web }', [run('web'), list('task', [])], ['gone', 1]],
    ['a pod', 'pod: { id: p }', [['pod', { id: 'p' }], list('pod', [])], ['gone', 1]],
    ['a pod of another name', 'pod: { name: a }', [['pod', { name: 'b' }], list('pod', [])], ['never-seen']],
  ])('%s', (_, pattern, seen, status) => {
    expect(statusOf(pattern, seen)).toEqual(status);
  });

  test("runc's lists are by root", () => {
    const state = (root: string): Seen => ['state', { id: 'web', root, status: 'stopped' }];
    const states = (root: string): Seen => list('state', [], { root });
    // The namespace of the helper is not an attribute of a state.
    const seen = (...facts: Seen[]): Fact[] =>
      factsOf(facts).map((fact) => ({
        ...fact,
        values: new Map([...fact.values].filter(([name]) => name !== 'namespace')),
      }));
    const pattern = 'state: { id: web }';
    expect(absenceOf(pattern, seen(state('/run/runc'), states('/run/runc'))).status).toBe('gone');
    expect(absenceOf(pattern, seen(state('/run/runc'), states('/other'))).status).toBe('present');
    const fixed = 'state: { id: web, root: /run/runc }';
    expect(absenceOf(fixed, seen(state('/other'), states('/other'))).status).toBe('never-seen');
  });

  test('it has to be gone from every namespace it was seen in, if none is asked for', () => {
    const blue = { namespace: 'blue' };
    const seen: Seen[] = [task('web'), task('web', blue), empty];
    expect(statusOf('task: { id: web }', seen)).toEqual(['present', 1]);
    expect(statusOf('task: { id: web }', [...seen, list('task', [], blue)])).toEqual(['gone', 2, 3]);
    expect(statusOf('task: { id: web, namespace: $ns }', seen, { ns: 'default' })).toEqual(['gone', 2]);
  });

  test('a list at the very position at which it was last seen does not count', () => {
    const facts = factsOf([task('web'), empty]).map((fact) => ({ ...fact, order: 5 }));
    expect(absenceOf(WEB, facts).status).toBe('present');
    const deleted = factsOf([task('web'), removed()]).map((fact) => ({ ...fact, order: 5 }));
    expect(absenceOf(WEB, deleted).status).toBe('present');
  });

  test('a list of names alone may still hold what has another status', () => {
    const quiet: Seen = ['task', { id: 'web' }];
    const pattern = 'task: { id: web, status: RUNNING }';
    expect(statusOf(pattern, [task('web'), list('task', ['web']), quiet])).toEqual(['present', 2]);
    expect(
      statusOf(pattern, [task('web'), list('task', ['web']), task('web', { status: 'STOPPED' })]),
    ).toEqual(['gone', 1]);
    expect(statusOf(pattern, [quiet, empty])).toEqual(['never-seen']);
  });

  test('only facts of some kinds have a say', () => {
    expect([...typesForAbsence('task')].sort()).toEqual(['delete', 'listing', 'run', 'task']);
    expect([...typesForAbsence('image')].sort()).toEqual(['delete', 'image', 'listing', 'pull']);
  });

  test('it costs a step for every fact', () => {
    const facts = factsOf(Array.from({ length: 50 }, () => task('other')));
    const budget = new Budget(49);
    const [first] = exerciseWith(outcome('gone', `absent: { ${WEB} }`)).outcomes;
    const { condition } = first ?? {};
    if (condition?.kind !== 'absent') throw new Error('not an absence');
    expect(() => findAbsence(condition, facts, new Map(), budget)).toThrow('too-complex');
  });
});
