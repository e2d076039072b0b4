import { describe, expect, test } from 'vitest';
import { askedToday, dueAt, scoresOf, toAsk } from '../../plugins/knowledge-check/client/schedule.ts';
import type { Answered, Retrieval } from '../../plugins/knowledge-check/client/state.ts';

const DAY = 86_400_000;
const NOW = new Date('2026-11-30T10:00:00').getTime();

/** What is kept after these retrievals, each with the days before now. */
function kept(...retrievals: (readonly [days: number, result: Retrieval[1]])[]): Answered {
  const dated = retrievals.map(([days, result]): Retrieval => [NOW - days * DAY, result]);
  const [at, result] = dated.at(-1) ?? [NOW, 3];
  const right = result !== 1;
  return {
    revision: '1f2e3d4c',
    answer: ['a'],
    right,
    misses: right ? 0 : 1,
    at,
    tries: result === 2 ? 2 : 1,
    shown: false,
    earlier: dated.slice(0, -1),
  };
}

const inDays = (answered: Answered) => Math.round((dueAt(answered) - answered.at) / DAY);

describe('when a question is due', () => {
  test('later with every time it was known, and sooner again once it was missed', () => {
    const once = inDays(kept([0, 3]));
    const twice = inDays(kept([once, 3], [0, 3]));
    const thrice = inDays(kept([once + twice, 3], [twice, 3], [0, 3]));
    expect(once).toBeGreaterThanOrEqual(1);
    expect(twice).toBeGreaterThan(once);
    expect(thrice).toBeGreaterThan(twice);
    expect(inDays(kept([once + twice, 3], [twice, 3], [0, 1]))).toBeLessThan(twice);
  });

  test('sooner after a miss than after none', () => {
    expect(inDays(kept([0, 1]))).toBeLessThan(inDays(kept([0, 3])));
    expect(inDays(kept([0, 2]))).toBeLessThanOrEqual(inDays(kept([0, 3])));
  });

  test('never on the same day', () => {
    for (const result of [1, 2, 3] as const) expect(inDays(kept([0, result]))).toBeGreaterThanOrEqual(1);
  });
});

test('what was missed comes first, then what is due, each mixed over pages; what is not due only when asked for', () => {
  const met = [
    { id: 'due-a1', page: '/a/', answered: kept([60, 3]) },
    { id: 'due-a2', page: '/a/', answered: kept([59, 3]) },
    { id: 'later-b', page: '/b/', answered: kept([0, 3]) },
    { id: 'due-b', page: '/b/', answered: kept([50, 3]) },
    { id: 'missed-a', page: '/a/', answered: kept([1, 1]) },
    { id: 'copied-b', page: '/b/', answered: { ...kept([0, 3]), shown: true } },
  ];
  const ids = (early?: boolean) => toAsk(met, NOW, early).map(({ id }) => id);
  expect(ids().slice(0, 2).toSorted()).toEqual(['copied-b', 'missed-a']);
  expect(ids().slice(2)).toEqual(['due-a1', 'due-b', 'due-a2']);
  expect(ids(true)).toEqual([...ids(), 'later-b']);
});

test('scores tell first tries from later ones', () => {
  const answers = [kept([9, 3], [0, 1]), kept([9, 1], [0, 2]), kept([0, 2]), kept([0, 3])];
  expect(scoresOf(answers)).toEqual({ met: 4, first: 2, again: 2, later: 1 });
});

test('what was asked again today counts, and neither what is new today nor what was asked before', () => {
  expect(askedToday([kept([9, 3], [0, 3]), kept([0, 3]), kept([9, 3], [1, 3])], NOW)).toBe(1);
});
