import { expect, test } from 'vitest';
import { grade, scoreText } from '../../plugins/knowledge-check/client/grade.ts';

test('an answer is right when it is the key', () => {
  expect(grade('a', 'a')).toBe('right');
  expect(grade('b', 'a')).toBe('wrong');
});

test.each([
  [['open'], '0 of 1'],
  [['right'], '1 of 1'],
  [['right', 'wrong', 'open', 'right'], '2 of 4'],
] as const)('the score of %j is %s', (verdicts, expected) => {
  expect(scoreText(verdicts, '{correct} of {total}')).toBe(expected);
});

test('a language may put the total first', () => {
  expect(scoreText(['right', 'wrong'], '{total} / {correct}')).toBe('2 / 1');
});
