import { describe, expect, test } from 'vitest';
import { readChanges } from '../../src/changes.ts';

const PAGES = ['/', '/lab/', '/topics/the-map/'];
const entry = (date: string, page = '/lab/', title = `On ${date}`) =>
  `- date: ${date}\n  title: ${title}\n  text: Words.\n  page: ${page}\n`;

test('an entry has its day, in no time zone', () => {
  const [change] = readChanges(entry('2026-11-30'), PAGES);
  expect(change).toEqual({
    date: new Date('2026-11-30T00:00:00.000Z'),
    title: 'On 2026-11-30',
    text: 'Words.',
    page: '/lab/',
  });
});

describe('what an author gets wrong', () => {
  test.each([
    [
      'a page that is not there',
      entry('2026-11-30', '/labs/'),
      /leads to \/labs\/, which is nowhere; type \/lab\/$/,
    ],
    ['the older one on top', entry('2026-11-23') + entry('2026-11-30', '/'), /put it above$/],
    [
      'twice the same',
      entry('2026-11-30') + entry('2026-11-30', '/lab/', 'Two'),
      /"Two" is the second entry/,
    ],
    ['a day that is none', entry('30.11.2026'), /a day is written as YYYY-MM-DD/],
    ['an address without its end', entry('2026-11-30', '/lab'), /begins and ends with "\/"/],
    ['a key that is misspelt', entry('2026-11-30').replace('text:', 'txt:'), /txt/],
  ])('%s', (_, source, message) => {
    expect(() => readChanges(source, PAGES)).toThrow(message);
    expect(() => readChanges(source, PAGES)).toThrow(/^content\/changes\.yaml: /);
  });
});
