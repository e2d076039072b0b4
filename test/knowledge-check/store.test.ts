import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const key = 'knowledge-check:/';
const answered = { revision: '1f2e3d4c', answer: ['a'], right: true, misses: 0 };

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

/** A page of the site, with a memory of its own. */
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

  test('two tabs keep both of their answers', async () => {
    const [one, other] = [await openTab(), await openTab()];
    one.set(new Map([['q', answered]]));
    other.set(new Map([['r', answered]]));
    expect(one.get('r', answered.revision)).toEqual(answered);
    expect(other.get('q', answered.revision)).toEqual(answered);
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
