import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shuffled } from '../../plugins/knowledge-check/client/shuffle.ts';

const options = ['a', 'b', 'c', 'd'];
const none = () => false;
const seeds = Array.from({ length: 24_000 }, (_, reader) => 1 + reader * 178_951);

test('a reader always gets the same order of a question', () => {
  for (const seed of seeds.slice(0, 50)) {
    expect(shuffled(options, none, seed, 'q')).toEqual(shuffled(options, none, seed, 'q'));
  }
});

test('nothing is lost, added or changed in place', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string()), fc.nat(), fc.string(), (items, seed, question) => {
      const before = [...items];
      expect(shuffled(items, none, seed, question).sort()).toEqual([...items].sort());
      expect(items).toEqual(before);
    }),
  );
});

test('pinned options stay in their places', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string()), fc.func(fc.boolean()), fc.nat(), (items, isPinned, seed) => {
      const result = shuffled(items, isPinned, seed, 'q');
      for (const [index, item] of items.entries()) if (isPinned(item)) expect(result[index]).toBe(item);
    }),
  );
});

test.each(['shim', 'q', 'why-a-shim-and-not-containerd'])(
  'over all readers, every order of "%s" comes about as often as any other',
  (question) => {
    const orders = new Map<string, number>();
    for (const seed of seeds) {
      const order = shuffled(options, none, seed, question).join('');
      orders.set(order, (orders.get(order) ?? 0) + 1);
    }
    expect(orders.size).toBe(24);
    for (const times of orders.values()) expect(Math.abs(times - 1000)).toBeLessThan(150);
  },
);

test.each([1, 2, 7, 4_294_967_295])('reader %i finds every option first about as often', (reader) => {
  const first = seeds.slice(0, 4000).map((number) => shuffled(options, none, reader, `q-${number}`)[0]);
  for (const option of options) {
    expect(Math.abs(first.filter((item) => item === option).length - 1000)).toBeLessThan(150);
  }
});
