import { expect, test } from 'vitest';
import { sameCommand } from '../../plugins/knowledge-check/client/plain-command.ts';
import type { Answered } from '../../plugins/knowledge-check/client/state.ts';
import { tally } from '../../plugins/knowledge-check/client/tally.ts';

const answer = (right: boolean, shown = false) =>
  ({
    revision: '1f2e3d4c',
    answer: ['a'],
    right,
    misses: 1,
    at: 1,
    tries: 1,
    shown,
    earlier: [],
  }) satisfies Answered;

test('progress counts answered and right ones of all', () => {
  expect(tally([])).toEqual({ answered: 0, right: 0, total: 0 });
  expect(tally([undefined, answer(true), answer(false), answer(true)])).toEqual({
    answered: 3,
    right: 2,
    total: 4,
  });
  // A key that was only copied, and one that was only looked at.
  const looked = { ...answer(false, true), answer: [] };
  expect(tally([answer(true, true), looked])).toEqual({ answered: 1, right: 0, total: 2 });
});

test('without a module that knows commands, only blanks may differ', () => {
  expect(sameCommand('  ctr  t\tls ', 'ctr t ls')).toBe(true);
  expect(sameCommand('runc', 'crun')).toBe(false);
  expect(sameCommand('ctr tls', 'ctr t ls')).toBe(false);
});
