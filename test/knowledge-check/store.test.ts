import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Answered } from '../../plugins/knowledge-check/client/state.ts';

const key = 'knowledge-check:2:/';
const answered: Answered = {
  revision: '1f2e3d4c',
  answer: ['a'],
  right: true,
  misses: 0,
  at: 1_790_000_000_000,
  tries: 1,
  shown: false,
  earlier: [],
};

/** As much of a browser's storage as is used, shared by all tabs. */
class FakeStorage {
  readonly values = new Map<string, string>();
  full = false;
  getItem(name: string): string | null {
    return this.values.get(name) ?? null;
  }
  setItem(name: string, value: string): void {
    if (this.full) throw new Error('QuotaExceededError');
    this.values.set(name, value);
  }
}

let storage: FakeStorage;

/** A page of the site, with its own memory. */
async function openTab() {
  vi.resetModules();
  return (await import('../../plugins/knowledge-check/client/store.ts')).store;
}

beforeEach(() => {
  storage = new FakeStorage();
  vi.stubGlobal('localStorage', storage);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('where the browser keeps something', () => {
  test('an answer is there on the next page, under one key of this site', async () => {
    (await openTab()).set(new Map([['q', answered]]));
    expect((await openTab()).get('q', answered.revision)).toEqual(answered);
    expect([...storage.values.keys()]).toEqual([key]);
    expect((await openTab()).keeps).toBe(true);
  });

  test('an answer to another revision of the question is not used', async () => {
    const tab = await openTab();
    tab.set(new Map([['q', answered]]));
    expect(tab.get('q', 'ffffffff')).toBeUndefined();
  });

  test('of several revisions that count, any does, and an answer to none of them can be told about', async () => {
    const tab = await openTab();
    tab.set(new Map([['q', answered]]));
    expect(tab.get('q', `ffffffff,${answered.revision}`)).toEqual(answered);
    expect(tab.get('q', 'ffffffff,eeeeeeee')).toBeUndefined();
    expect(tab.getAny('q')).toEqual(answered);
  });

  test('what version 1 has kept is taken over once, with today as its date, and left where it is', async () => {
    vi.useFakeTimers({ now: 1_790_000_000_000 });
    try {
      const { revision, answer, right, misses } = answered;
      const former = JSON.stringify({
        version: 1,
        seed: 7,
        answers: { q: { revision, answer, right, misses } },
      });
      storage.setItem('knowledge-check:/', former);
      expect((await openTab()).get('q', revision)).toEqual(answered);
      vi.setSystemTime(1_790_000_999_000);
      const tab = await openTab();
      expect(tab.get('q', revision)).toEqual(answered);
      expect(tab.seed).toBe(7);
      tab.take(['q']);
      expect((await openTab()).get('q', revision)).toBeUndefined();
      expect(storage.getItem('knowledge-check:/')).toBe(former);
    } finally {
      vi.useRealTimers();
    }
  });

  test('starting over keeps that the key has been shown, and how it went before', async () => {
    const tab = await openTab();
    const shown = { ...answered, right: false, shown: true };
    const before = { ...answered, earlier: [[1, 3]] } satisfies Answered;
    tab.set(
      new Map<string, Answered>([
        ['plain', answered],
        ['shown', shown],
        ['before', before],
      ]),
    );
    const taken = tab.take(['plain', 'shown', 'before'], true);
    expect(tab.getAny('plain')).toBeUndefined();
    expect(tab.getAny('shown')).toMatchObject({ answer: [], shown: true, tries: 0 });
    expect(tab.getAny('before')).toMatchObject({ answer: [], shown: false, earlier: [[1, 3]] });
    tab.set(taken);
    expect(tab.getAny('before')).toEqual(before);
  });

  test('two tabs keep both of their answers', async () => {
    const [one, other] = [await openTab(), await openTab()];
    one.set(new Map([['q', answered]]));
    other.set(new Map([['r', answered]]));
    expect(one.get('r', answered.revision)).toEqual(answered);
    expect(other.get('q', answered.revision)).toEqual(answered);
  });

  describe('in the same moment', () => {
    /** Tabs whose storage is what it was when they last looked, as in browsers with a process for each. */
    async function openStaleTabs() {
      const heard: (() => void)[][] = [];
      const open = async () => {
        const own = new FakeStorage();
        const listeners: (() => void)[] = [];
        vi.stubGlobal('localStorage', own);
        vi.stubGlobal('addEventListener', (_: string, listener: () => void) => listeners.push(listener));
        heard.push(listeners);
        const tab = await openTab();
        tab.watch(() => undefined);
        return { tab, own, at: <T>(act: () => T): T => (vi.stubGlobal('localStorage', own), act()) };
      };
      const tabs = [await open(), await open()] as const;
      /** The browser tells a tab what another one has written last. */
      const tell = (from: number, to: number): void => {
        tabs[to]?.own.setItem(key, tabs[from]?.own.getItem(key) ?? '');
        tabs[to]?.at(() => heard[to]?.forEach((listener) => listener()));
      };
      return { one: tabs[0], other: tabs[1], tell };
    }
    const keptBy = ({ own }: { own: FakeStorage }): string[] =>
      Object.keys((JSON.parse(own.getItem(key) ?? '{"answers":{}}') as { answers: object }).answers).sort();

    test('two tabs lose nothing: each repeats what another has written over', async () => {
      const { one, other, tell } = await openStaleTabs();
      one.at(() => one.tab.set(new Map([['q', answered]])));
      other.at(() => other.tab.set(new Map([['r', answered]])));
      tell(1, 0);
      expect(keptBy(one)).toEqual(['q', 'r']);
      tell(0, 1);
      expect(keptBy(other)).toEqual(['q', 'r']);
    });

    test('what was forgotten stays forgotten', async () => {
      const { one, other, tell } = await openStaleTabs();
      one.at(() => one.tab.set(new Map([['q', answered]])));
      tell(0, 1);
      one.at(() => one.tab.take(['q']));
      other.at(() => other.tab.set(new Map([['r', answered]])));
      tell(1, 0);
      expect(keptBy(one)).toEqual(['r']);
    });

    test('the newer answer to the same question is kept', async () => {
      const { one, other, tell } = await openStaleTabs();
      one.at(() => one.tab.set(new Map([['q', answered]])));
      other.at(() => other.tab.set(new Map([['q', { ...answered, right: false }]])));
      tell(1, 0);
      expect(one.at(() => one.tab.get('q', answered.revision)?.right)).toBe(false);
    });

    test('what another tab forgets later is not brought back', async () => {
      vi.useFakeTimers();
      try {
        const { one, other, tell } = await openStaleTabs();
        one.at(() => one.tab.set(new Map([['q', answered]])));
        tell(0, 1);
        vi.advanceTimersByTime(3000);
        other.at(() => other.tab.take(['q']));
        tell(1, 0);
        expect(keptBy(one)).toEqual([]);
      } finally {
        vi.useRealTimers();
      }
    });
  });

  test('who watches hears of other tabs, and of the own one when asked', async () => {
    const listeners: (() => void)[] = [];
    vi.stubGlobal('addEventListener', (type: string, listener: () => void) => {
      if (type === 'storage') listeners.push(listener);
    });
    const tab = await openTab();
    const [others, all] = [vi.fn(), vi.fn()];
    tab.watch(others);
    tab.watch(all, true);
    tab.set(new Map([['q', answered]]));
    expect([others, all].map(({ mock }) => mock.calls.length)).toEqual([0, 1]);
    for (const listener of listeners) listener();
    expect([others, all].map(({ mock }) => mock.calls.length)).toEqual([1, 2]);
  });

  test('what is taken away comes back, and nothing else is touched', async () => {
    const tab = await openTab();
    tab.set(
      new Map([
        ['q', answered],
        ['r', { ...answered, right: false }],
      ]),
    );
    const taken = tab.take(['q', 'never-answered']);
    expect([...taken]).toEqual([['q', answered]]);
    expect(tab.get('q', answered.revision)).toBeUndefined();
    expect(tab.get('r', answered.revision)?.right).toBe(false);
    tab.set(taken);
    expect(tab.get('q', answered.revision)).toEqual(answered);
  });

  test('the seed is a number of this reader, kept for ever', async () => {
    const { seed } = await openTab();
    expect(seed).toBeGreaterThan(0);
    (await openTab()).set(new Map([['q', answered]]));
    expect((await openTab()).seed).toBe(seed);
  });
});

describe.each([
  ['there is no storage', () => vi.stubGlobal('localStorage', undefined)],
  ['no space is left', () => (storage.full = true)],
])('where %s', (_, spoil) => {
  test('answers last as long as the page, and the seed is the same on each', async () => {
    spoil();
    const tab = await openTab();
    expect(tab.keeps).toBe(false);
    tab.set(new Map([['q', answered]]));
    expect(tab.get('q', answered.revision)).toEqual(answered);
    expect(tab.seed).toBe((await openTab()).seed);
    expect((await openTab()).get('q', answered.revision)).toBeUndefined();
  });
});

test('what was answered while there was no space is kept as soon as there is', async () => {
  const tab = await openTab();
  storage.full = true;
  tab.set(new Map([['q', answered]]));
  storage.full = false;
  tab.set(new Map([['r', answered]]));
  expect((await openTab()).get('q', answered.revision)).toEqual(answered);
});
