import { describe, expect, test } from 'vitest';
import {
  afterCheck,
  afterKey,
  afterStartOver,
  isKnown,
  isOld,
  retrievalsOf,
} from '../../plugins/knowledge-check/client/retrieval.ts';
import type { Answered } from '../../plugins/knowledge-check/client/state.ts';

const NOW = 1_790_000_000_000;
const HOUR = 3_600_000;
const revision = '1f2e3d4c';

/** Checks one after another, from nothing on: right or wrong. */
function checks(...results: boolean[]): Answered {
  let kept: Answered | undefined;
  for (const right of results) kept = check(kept, right);
  if (!kept) throw new Error('nothing was checked');
  return kept;
}

const check = (before: Answered | undefined, right: boolean, again = false, now = NOW) =>
  afterCheck(before, again, { revision, answer: [right ? 'key' : 'other'], right }, now);

test('a check keeps date, tries and misses', () => {
  expect(checks(true)).toEqual({
    revision,
    answer: ['key'],
    right: true,
    misses: 0,
    at: NOW,
    tries: 1,
    shown: false,
    earlier: [],
  });
  expect(checks(false, false, true)).toMatchObject({ right: true, misses: 2, tries: 3 });
});

test('what is tried after it was right does not count as another try', () => {
  expect(check(checks(true), true).tries).toBe(1);
});

test('who has seen the key and copies it has not known it', () => {
  const missed = checks(false);
  const copied = check(afterKey(missed, false, revision, NOW), true);
  expect(isKnown(copied)).toBe(false);
  expect(isKnown(check(missed, true))).toBe(true);
  // Neither has who looks before the first try, nor who starts over after looking.
  const looked = afterKey(undefined, false, revision, NOW);
  expect(looked).toMatchObject({ answer: [], tries: 0, shown: true });
  expect(isKnown(check(looked, true))).toBe(false);
  expect(isKnown(check(afterStartOver(copied), true))).toBe(false);
});

test('starting over leaves nothing of what was neither shown nor asked before', () => {
  expect(afterStartOver(checks(true))).toBeUndefined();
});

describe('the next retrieval', () => {
  test('is due after a day', () => {
    expect(isOld(checks(true), NOW + 23 * HOUR)).toBe(false);
    expect(isOld(checks(true), NOW + 24 * HOUR)).toBe(true);
  });

  test.each([
    ['known at once', checks(true), 3],
    ['known after a miss', checks(false, true), 2],
    ['not known', checks(false), 1],
    ['copied', check(afterKey(checks(false), false, revision, NOW), true), 1],
    ['only looked at', afterKey(undefined, false, revision, NOW), 1],
  ])('keeps how the one before went: %s', (_, before, result) => {
    const next = check(before, false, true, NOW + 30 * HOUR);
    expect(next).toMatchObject({ tries: 1, misses: 1, shown: false, earlier: [[NOW, result]] });
    expect(retrievalsOf(next)).toEqual([
      [NOW, result],
      [NOW + 30 * HOUR, 1],
    ]);
  });

  test('may begin with a look at the key', () => {
    const next = afterKey(checks(true), true, revision, NOW + 30 * HOUR);
    expect(next).toMatchObject({ answer: [], right: false, shown: true, tries: 0, earlier: [[NOW, 3]] });
  });

  test('does not make what is kept grow for ever', () => {
    let kept = checks(true);
    for (let day = 1; day <= 60; day += 1) kept = check(kept, true, true, NOW + day * 24 * HOUR);
    expect(kept.earlier).toHaveLength(20);
    expect(kept.earlier.at(-1)).toEqual([NOW + 59 * 24 * HOUR, 3]);
  });
});
