import { expect, test } from 'vitest';
import type { Excerpt } from '../../src/search/core/excerpt.ts';
import { passageDirective } from '../../src/search/core/passage.ts';

function excerpt(...texts: string[]): Excerpt {
  return { code: false, pieces: texts.map((text) => ({ text, code: false, marked: false })) };
}

test.each([
  ['a short one is looked for whole', ['The ', 'shim', ' stays.'], ':~:text=The%20shim%20stays.'],
  [
    'of a long one, its two ends',
    ['One two three four five six seven eight nine ten eleven twelve thirteen fourteen.'],
    ':~:text=One%20two%20three%20four%20five%20six,nine%20ten%20eleven%20twelve%20thirteen%20fourteen.',
  ],
  ['an end stays in its cell', ['EPERM · 1 · Not allowed'], ':~:text=EPERM,Not%20allowed'],
  ['what was cut off is not looked for', ['…a part of a line…'], ':~:text=a%20part%20of%20a%20line'],
  ['signs with a meaning are written out', ['a-b, c & d'], ':~:text=a%2Db%2C%20c%20%26%20d'],
  ['nothing leads nowhere', [''], ''],
])('%s', (_, texts, directive) => {
  expect(passageDirective(excerpt(...texts))).toBe(directive);
});

test('a line of output may stand on a page many times, and has none', () => {
  expect(passageDirective({ ...excerpt('web 468 RUNNING'), code: true })).toBe('');
});
