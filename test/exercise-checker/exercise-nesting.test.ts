import { describe, expect, test } from 'vitest';
import { findTooDeep } from '../../plugins/exercise-checker/exercise-file/nesting.ts';

describe('how deep a YAML text is nested', () => {
  test.each<[string, string, number, boolean]>([
    ['a flat map', 'a: 1\nb: 2\nc: 3\n', 1, false],
    ['a list in a map, at its column', 'a:\n- 1\n- 2\n', 2, false],
    ['brackets', '[[[]]]', 3, false],
    ['one bracket more', '[[[[]]]]', 3, true],
    ['brackets one after the other', '[[], [], [], []]', 2, false],
    ['braces', '{a: {b: {c: {}}}}', 3, true],
    ['dashes in a row', '- - - - x', 4, true],
    ['question marks in a row', '? ? ? ? x', 4, true],
    ['colons in a row', ': : : : x', 4, true],
    ['lines further and further in', 'a:\n b:\n  c:\n   d: 1\n', 3, true],
    ['lines further in, and back again', 'a:\n b: 1\nc:\n b: 1\nd:\n b: 1\n', 2, false],
    ['brackets within quotes', '"[[[[" ', 2, false],
    ['brackets in a comment', 'a: 1 # [[[[\n', 2, false],
    ['brackets in a block of text', 'a: |\n  [[[[\n  {{{{\nb: 1\n', 2, false],
    ['a block of text, and what comes after it', 'a: |\n  x\n  y\nb:\n c:\n  d:\n   e: 1\n', 3, true],
    ['brackets below lines', 'a:\n b: [[\n', 3, true],
    ['closing brackets alone', ']]]] [[', 2, false],
  ])('%s', (_, source, levels, isTooDeep) => {
    expect(findTooDeep(source, levels) !== undefined).toBe(isTooDeep);
  });

  test('the place is the first bracket that is too much', () => {
    expect(findTooDeep('a: 1\nb: [[[', 3)).toBe(10);
  });

  test('two hundred thousand brackets take no time and no stack', () => {
    for (const text of ['[', '{a: ', '- ', '? ', ': ']) {
      expect(findTooDeep(text.repeat(200_000), 60)).toBeLessThan(1000);
    }
  });
});
