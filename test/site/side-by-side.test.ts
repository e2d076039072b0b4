import { expect, test } from 'vitest';
import { isSideBySide, pairTerminals } from '../../src/side-by-side.ts';

const terminal = (name: string) => `<recorded-session data-session="${name}"><p>in it</p></recorded-session>`;

test('a terminal and the paragraph that leads to it are in one box, each pair in its own', () => {
  const html = `<p>Before.</p><p>One:</p>\n${terminal('a')}\n<p>Two:</p>\n${terminal('b')}<p>After.</p>`;
  expect(pairTerminals(html)).toBe(
    `<p>Before.</p><div class="beside"><p>One:</p>\n${terminal('a')}</div>\n` +
      `<div class="beside"><p>Two:</p>\n${terminal('b')}</div><p>After.</p>`,
  );
});

test('the style sheet in front of the first terminal of a page is in the box, too', () => {
  const link = '<link rel="stylesheet" href="/a.css">';
  expect(pairTerminals(`<p>One:</p>\n${link}${terminal('a')}`)).toBe(
    `<div class="beside"><p>One:</p>\n${link}${terminal('a')}</div>`,
  );
});

test.each([
  ['a heading', `<h2>See</h2>\n${terminal('a')}`],
  ['a list', `<p>Do:</p><ul><li><p>this</p></li></ul>\n${terminal('a')}`],
  ['another terminal', `<h2>See</h2>${terminal('a')}\n${terminal('b')}`],
  ['nothing', terminal('a')],
  ['a page without terminals', '<p>Text.</p>'],
  ['a terminal that does not end', `<p>One:</p><recorded-session data-session="a">`],
])('what %s leads to stays as it is', (_, html) => {
  expect(pairTerminals(html)).toBe(html);
});

test('topics and the page for a broken node are side by side, and others are not', () => {
  expect(['topics/the-shim', 'debug'].filter(isSideBySide)).toHaveLength(2);
  expect(['index', 'exercises/nerdctl', 'reference/glossary', 'authors/coverage'].some(isSideBySide)).toBe(
    false,
  );
});
