import fc from 'fast-check';
import { expect, test } from 'vitest';
import { align } from './align.ts';

const isSame = (a: string, b: string): boolean => a === b;
const list = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 8 });

test.each([
  ['abc', 'abc', 'a=a b=b c=c'],
  ['abc', 'ac', 'a=a b=- c=c'],
  ['ac', 'abc', 'a=a -=b c=c'],
  ['abc', 'axc', 'a=a b=x c=c'],
  ['', 'a', '-=a'],
])('%s beside %s', (expected, actual, pairs) => {
  const aligned = align([...expected], [...actual], isSame);
  expect(aligned.map((pair) => `${pair.expected ?? '-'}=${pair.actual ?? '-'}`).join(' ')).toBe(pairs);
});

test('nothing is lost, added or moved', () => {
  fc.assert(
    fc.property(list, list, (expected, actual) => {
      const pairs = align(expected, actual, isSame);
      expect(pairs.flatMap((pair) => pair.expected ?? [])).toEqual(expected);
      expect(pairs.flatMap((pair) => pair.actual ?? [])).toEqual(actual);
    }),
  );
});
