import { describe, expect, test } from 'vitest';
import { gradeCommand } from '../../plugins/knowledge-check/client/grade-command.ts';
import { gradeOrder } from '../../plugins/knowledge-check/client/grade-order.ts';
import { gradeMultiple, gradeSingle } from '../../plugins/knowledge-check/client/grade.ts';

test('one option is right when it is the key, and its own reason is told either way', () => {
  expect(gradeSingle('a', 'a')).toEqual({ right: true, explained: ['a'], yours: ['a'] });
  expect(gradeSingle('b', 'a')).toEqual({ right: false, explained: ['b'], yours: ['b'] });
});

describe('all that apply', () => {
  const key = ['a', 'c'];

  test.each([
    // chosen, how many of them apply, how many are missing
    [['a', 'c'], 2, 0],
    [['c', 'a'], 2, 0],
    [['a'], 1, 1],
    [['a', 'b'], 1, 1],
    [['a', 'b', 'c'], 2, 0],
    [['b', 'd'], 0, 2],
    [['a', 'b', 'c', 'd'], 2, 0],
  ] as const)('of %j, %i apply', (chosen, selected, missing) => {
    const { credit, right } = gradeMultiple(chosen, key);
    expect(credit).toEqual({ selected, chosen: chosen.length, missing });
    expect(right).toBe(chosen.length === 2 && selected === 2);
  });

  test('only wrong ones that were selected are explained: what is missing would be the key', () => {
    expect(gradeMultiple(['a', 'b'], key).explained).toEqual(['b']);
    expect(gradeMultiple(['a'], key).explained).toEqual([]);
  });

  test('one correct option and all correct options are possible keys', () => {
    expect(gradeMultiple(['b'], ['b']).right).toBe(true);
    expect(gradeMultiple(['a', 'b', 'c', 'd'], ['a', 'b', 'c', 'd']).right).toBe(true);
  });
});

describe('steps', () => {
  const key = ['c', 'a', 'd', 'b'];

  test('all in their places are right', () => {
    expect(gradeOrder(key, key)).toMatchObject({
      right: true,
      explained: [],
      credit: { right: 4, total: 4 },
    });
  });

  test('each in its own place counts, and the first that comes too early is explained', () => {
    const grade = gradeOrder(['c', 'b', 'd', 'a'], key);
    expect(grade).toMatchObject({ right: false, explained: ['b'], credit: { right: 2, total: 4 } });
    expect(key.indexOf('b')).toBeGreaterThan(1);
  });

  test('none in its place', () => {
    expect(gradeOrder(['b', 'd', 'a', 'c'], key)).toMatchObject({ explained: ['b'], credit: { right: 0 } });
  });
});

describe('commands', () => {
  const known = [
    { id: 'c', text: 'ctr t ls -n blue', correct: false },
    { id: 'a', text: 'ctr -n blue t ls', correct: true },
    { id: 'b', text: 'ctr -n=blue t ls', correct: true },
  ];
  const equal = (typed: string, expected: string) => typed === expected;

  test('an accepted one is right, and its reason is told', () => {
    const grade = gradeCommand('ctr -n=blue t ls', known, equal);
    expect(grade).toEqual({ right: true, explained: ['b'], yours: ['b'] });
  });

  test('an expected wrong one gets its reason, any other none', () => {
    expect(gradeCommand('ctr t ls -n blue', known, equal)).toEqual({
      right: false,
      explained: ['c'],
      yours: ['c'],
    });
    expect(gradeCommand('rm -rf /', known, equal)).toEqual({ right: false, explained: [], yours: [] });
  });

  test('of two wrong ones with one meaning, the reason is that of the one that was typed', () => {
    const wrong = [
      { id: 'd', text: 'ctr t ls', correct: false },
      { id: 'e', text: 'sudo ctr t ls', correct: false },
    ];
    expect(gradeCommand('sudo ctr t ls', wrong, () => true)).toMatchObject({ explained: ['e'] });
  });

  test('what is accepted wins over what is not, whatever the author has listed first', () => {
    expect(gradeCommand('x', known, () => true)).toMatchObject({ right: true, yours: ['a'] });
  });

  test.each([
    ['ctr run “a b”', 'ctr run "a b"'],
    ['echo ‘a’', "echo 'a'"],
    ['ctr —help', 'ctr --help'],
    ['ctr –n blue', 'ctr -n blue'],
  ])('what a phone makes of %s is read as it was meant', (typed, meant) => {
    const command = [{ id: 'a', text: meant, correct: true }];
    expect(gradeCommand(typed, command, equal).right).toBe(true);
  });
});
