import { expect, test } from 'vitest';
import { wholeWords } from '../../src/whole-words.ts';

const wholeOf = (text: string) => wholeWords(text).flatMap(({ text, whole }) => (whole ? [text] : []));

test.each([
  ['ctr run -d --rm IMAGE', ['-d', '--rm']],
  ['containerd-shim-runc-v2', ['containerd-shim-runc-v2']],
  ['ctr task ls', []],
  ['a - b', ['-']],
  ['', []],
])('of "%s" words with dashes stay whole', (text, words) => {
  expect(wholeOf(text)).toEqual(words);
  expect(
    wholeWords(text)
      .map((part) => part.text)
      .join(''),
  ).toBe(text);
});
