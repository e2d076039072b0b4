import { describe, expect, test } from 'vitest';
import {
  AGO,
  DIGEST,
  DURATION,
  either,
  inOrder,
  NUMBER,
  oneOf,
  QUOTED,
  REST,
  SIZE,
  word,
  type Cell,
} from '../../../plugins/exercise-checker/core/facts/readers/cells.ts';

/** How many of the words of a text a cell takes from its second word on; the first one comes before it. */
const taken = (cell: Cell, text: string): number | undefined => cell(`before ${text}`.split(' '), 1);

describe('how many words a cell takes', () => {
  test.each<[string, Cell, string, number | undefined]>([
    ['a word', word(), 'web 1', 1],
    ['no word', word(), '', 1],
    ['a word of a kind', word(/^[a-z]$/), 'a b', 1],
    ['a word of another kind', word(/^[a-z]$/), 'A b', undefined],
    ['one of some words', oneOf('UP', 'DOWN'), 'DOWN x', 1],
    ['none of them', oneOf('UP', 'DOWN'), 'down', undefined],
    ['the first kind', either(oneOf('a'), oneOf('b')), 'a', 1],
    ['the second kind', either(oneOf('a'), inOrder(oneOf('b'), word())), 'b c', 2],
    ['neither', either(oneOf('a'), oneOf('b')), 'c', undefined],
    ['kinds in order', inOrder(oneOf('Exited'), word(/^\(\d\)$/), AGO), 'Exited (0) 3 days ago x', 5],
    ['kinds in another order', inOrder(oneOf('a'), oneOf('b')), 'b a', undefined],
    ['a number', NUMBER, '4711', 1],
    ['a number that is none', NUMBER, '4711x', undefined],
    ['a number too long for a PID', NUMBER, '12345678901', undefined],
    ['a digest', DIGEST, `sha256:${'a'.repeat(64)}`, 1],
    ['a digest that was cut', DIGEST, `sha256:${'a'.repeat(63)}`, undefined],
    ['a digest with more behind it', DIGEST, `sha256:${'a'.repeat(64)}x`, undefined],
    ['a digest with more before it', DIGEST, `@sha256:${'a'.repeat(64)}`, undefined],
    ['a size with more before it', SIZE, 'x9 KiB', undefined],
    ['a size with more behind it', SIZE, '9x KiB', undefined],
    ['a unit with more behind it', SIZE, '9 KiBs', undefined],
    ['a unit with more before it', SIZE, '9 xKiB', undefined],
    ['a size in one word, and more before it', SIZE, 'x9KiB', undefined],
    ['a size in one word, and more behind it', SIZE, '9KiBs', undefined],
    ['a whole number of a unit', SIZE, '9 KiB', 2],
    ['hundredths of a unit', SIZE, '1.03 MB', 2],
    ['a size in two words', SIZE, '1009.0 KiB x', 2],
    ['a size in one', SIZE, '2.052MB x', 1],
    ['bytes', SIZE, '205B', 1],
    ['a size that is not known', SIZE, '-1.0 B', 2],
    ['a number without a unit', SIZE, '205 x', undefined],
    ['minutes', DURATION, '3 minutes x', 2],
    ['about one', DURATION, 'About a minute x', 3],
    ['less than one', DURATION, 'Less than a second x', 4],
    ['a long time', DURATION, '14 months x', 2],
    ['a unit with more behind it', DURATION, '3 minutesx', undefined],
    ['a unit with more before it', DURATION, '3 xminutes', undefined],
    ['a number with more behind it', DURATION, '3x minutes', undefined],
    ['a number with more before it', DURATION, 'x3 minutes', undefined],
    ['a unit alone', DURATION, 'minutes', undefined],
    ['a number of nothing', DURATION, '3 apples', undefined],
    ['too many words', DURATION, 'About About About About minutes', undefined],
    ['how long ago', AGO, '2 weeks ago x', 3],
    ['how long, but not ago', AGO, '2 weeks x', undefined],
    ['words in quotes', QUOTED, '"sh -c true" x', 3],
    ['one word in quotes', QUOTED, '"httpd" x', 1],
    ['an escaped quote', QUOTED, '"say \\"hi\\" now" x', 3],
    ['an escaped backslash before the end', QUOTED, '"a\\\\" b"', 1],
    ['a quote alone, with its end', QUOTED, '" x"', 2],
    ['a quote in the middle of the words', QUOTED, '"a "', 2],
    ['no end', QUOTED, '"sh -c', undefined],
    ['no quote', QUOTED, 'sh"', undefined],
    ['all that is left', REST, 'a b c', 3],
  ])('%s', (_, cell, text, count) => {
    expect(taken(cell, text)).toBe(count);
  });

  test.each([word(), oneOf('a'), NUMBER, DIGEST, SIZE, DURATION, AGO, QUOTED, REST])(
    'nothing is there behind the last word',
    (cell) => {
      expect(cell(['a'], 1)).toBeUndefined();
    },
  );
});
