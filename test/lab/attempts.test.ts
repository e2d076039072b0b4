import { describe, expect, test } from 'vitest';
import { playUntilSame } from './attempts.ts';

/** Plays that differ in these ways, one after the other, and in nothing behind them. */
function plays(...differences: string[]): { play: () => Promise<string>; played: () => number } {
  let count = 0;
  return { play: () => Promise.resolve(differences[count++] ?? ''), played: () => count };
}

describe('a session that is played', () => {
  test('once, where nothing differs', async () => {
    const noted: string[] = [];
    const { play, played } = plays();
    await playUntilSame(play, (one) => noted.push(one));
    expect([played(), noted]).toEqual([1, []]);
  });

  test('until it is the same, and the difference is noted', async () => {
    const noted: string[] = [];
    const { play, played } = plays('a row', 'two rows');
    await playUntilSame(play, (one) => noted.push(one));
    expect([played(), noted]).toEqual([3, ['two rows']]);
  });

  test('four times, and then it differs', async () => {
    const { play, played } = plays('a', 'b', 'c', 'd', 'e');
    await expect(playUntilSame(play, () => undefined)).rejects.toThrow('d');
    expect(played()).toBe(4);
  });
});
