import { expect, test } from 'vitest';
import { LIMITS } from '../../../plugins/exercise-checker/core/limits.ts';
import { NotGradable } from '../../../plugins/exercise-checker/core/not-gradable.ts';
import { Budget, isSpent, tooComplex } from '../../../plugins/exercise-checker/core/outcomes/budget.ts';

test('too many comparisons are not gradable, not wrong', () => {
  const budget = new Budget();
  budget.spend(LIMITS.steps - 1);
  budget.spend();
  expect(() => {
    budget.spend();
  }).toThrow(NotGradable);
});

test('what is spent stays spent', () => {
  const budget = new Budget(2);
  budget.spend(2);
  for (let time = 0; time < 3; time++) {
    expect(() => {
      budget.spend();
    }).toThrow('too many ways');
  }
});

test('a share is spent of the whole, and never leaves it without its rest', () => {
  const whole = new Budget(100);
  const share = whole.share(0.75);
  share.spend(75);
  expect(() => {
    share.spend();
  }).toThrow(NotGradable);
  // The step that was refused is paid for as well.
  whole.spend(24);
  expect(() => {
    whole.spend();
  }).toThrow(NotGradable);
});

test('a share of nothing is nothing', () => {
  const whole = new Budget(1);
  expect(() => {
    whole.spend(3);
  }).toThrow();
  expect(() => {
    whole.share(0.5).spend();
  }).toThrow();
});

test('only this error says that a budget is spent', () => {
  expect(isSpent(tooComplex())).toBe(true);
  expect(isSpent(new NotGradable({ code: 'empty' }))).toBe(false);
  expect(isSpent(new Error('too-complex'))).toBe(false);
  expect(isSpent(undefined)).toBe(false);
});
