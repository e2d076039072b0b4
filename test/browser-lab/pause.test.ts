import { expect, test } from 'vitest';
import { PauseRule } from '../../plugins/browser-lab/core/pause.ts';

test('a machine stands still some seconds after the last key at a prompt', () => {
  const rule = new PauseRule(0);
  rule.touch(1000, true);
  expect(rule.mayPause(3999)).toBe(false);
  expect(rule.mayPause(4000)).toBe(true);
  rule.touch(4100, true);
  expect(rule.mayPause(5000)).toBe(false);
});

test('no one who looks away waits for that', () => {
  const rule = new PauseRule(0);
  rule.touch(1000, true);
  rule.visible = false;
  expect(rule.mayPause(1001)).toBe(true);
});

test('a command that runs is never stopped, nor a start', () => {
  const rule = new PauseRule(0);
  expect(rule.mayPause(100_000)).toBe(false);
  rule.touch(1000, false);
  rule.visible = false;
  expect(rule.mayPause(100_000)).toBe(false);
});
