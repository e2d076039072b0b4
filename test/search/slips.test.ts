import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slipFinder } from '../../src/search/core/slips.ts';

const meant = slipFinder(
  new Set(['kubelet', 'empty', 'registri', 'crashloopbackoff', 'entri', 'sentri', 'v2', 'runc', 'tally']),
);

test.each([
  ['kublet', ['kubelet']],
  ['kubellet', ['kubelet']],
  ['kubekt', []],
  ['emtpy', ['empty']],
  ['registeri', ['registri']],
  ['crashlopbackof', ['crashloopbackoff']],
  // Two slips in a short word, and one in a shorter one.
  ['emtpyy', []],
  ['rucn', []],
  ['kubelet2', []],
])('"%s" may mean %j', (typed, words) => {
  expect(meant(typed)).toEqual(words);
});

test('a word is not a slip of itself', () => {
  expect(meant('entri')).toEqual(['sentri']);
});

test('one letter left out, put in, changed or changed places with the next is one slip', () => {
  const word = fc.stringMatching(/^[a-z]{5,12}$/);
  fc.assert(
    fc.property(word, fc.nat(), fc.constantFrom('a', 'q', 'z'), fc.nat(3), (word, at, letter, slip) => {
      const place = at % (word.length - 1);
      const [before, one, two, after] = [
        word.slice(0, place),
        word[place],
        word[place + 1],
        word.slice(place + 2),
      ];
      const typed = [
        `${before}${two ?? ''}${after}`,
        `${before}${letter}${one ?? ''}${two ?? ''}${after}`,
        `${before}${letter}${two ?? ''}${after}`,
        `${before}${two ?? ''}${one ?? ''}${after}`,
      ][slip] as string;
      fc.pre(typed !== word && typed.length >= 5);
      expect(slipFinder(new Set([word]))(typed)).toEqual([word]);
    }),
  );
});
