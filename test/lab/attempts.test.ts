import { describe, expect, test } from 'vitest';
import { playUntilEnded, playUntilSame } from './attempts.ts';
import { SessionFailure } from './session/session-failure.ts';
import { scriptOf } from './session/test-session.ts';

/** What a session says that does not go as its script says. */
const failure = (what: string) => new SessionFailure(scriptOf(['## one', 'true']), {}, what, []);

/** Plays that differ in these ways, one after another, and in nothing behind them. */
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

  test('until it is the same, and each difference is noted', async () => {
    const noted: string[] = [];
    const { play, played } = plays('a row', 'two rows');
    await playUntilSame(play, (one) => noted.push(one));
    expect([played(), noted]).toEqual([3, ['a row', 'two rows']]);
  });

  test('four times, and then it differs', async () => {
    const { play, played } = plays('a', 'b', 'c', 'd', 'e');
    await expect(playUntilSame(play, () => undefined)).rejects.toThrow('d');
    expect(played()).toBe(4);
  });

  test('again, where it did not go as its script says, and that is noted', async () => {
    const noted: string[] = [];
    let played = 0;
    const play = () => {
      played++;
      if (played < 3) return Promise.reject(failure(`too late ${played}`));
      return Promise.resolve('');
    };
    await playUntilSame(play, (one) => noted.push(one));
    expect(noted).toEqual([expect.stringContaining('too late 1'), expect.stringContaining('too late 2')]);
  });

  test('four times, and then its failure is told', async () => {
    const play = () => Promise.reject(failure('too late'));
    await expect(playUntilSame(play, () => undefined)).rejects.toThrow('too late');
  });

  test('once, where something else is broken', async () => {
    let played = 0;
    const play = () => {
      played++;
      return Promise.reject(new Error('no such machine'));
    };
    await expect(playUntilSame(play, () => undefined)).rejects.toThrow('no such machine');
    expect(played).toBe(1);
  });
});

describe('a session that only has to end', () => {
  const failing = (times: number) => {
    let played = 0;
    return {
      play: () =>
        ++played > times ? Promise.resolve('recorded') : Promise.reject(failure(`no prompt ${played}`)),
      played: () => played,
    };
  };

  test('is played again where it fails, and each failure is noted', async () => {
    const noted: string[] = [];
    const { play, played } = failing(2);
    expect(await playUntilEnded(play, (one) => noted.push(one))).toBe('recorded');
    expect(played()).toBe(3);
    expect(noted).toEqual([expect.stringContaining('no prompt 1'), expect.stringContaining('no prompt 2')]);
  });

  test('is given up after four times, with what failed first', async () => {
    const { play, played } = failing(9);
    await expect(playUntilEnded(play, () => undefined)).rejects.toThrow('no prompt 1');
    expect(played()).toBe(4);
  });

  test('is not played again where something else is broken', async () => {
    const play = () => Promise.reject(new Error('no such machine'));
    await expect(playUntilEnded(play, () => undefined)).rejects.toThrow('no such machine');
  });
});
