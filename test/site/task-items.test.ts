import { describe, expect, test } from 'vitest';
import { markItems } from '../../src/task-items.ts';

const OUTCOMES = [
  { id: 'pulled', required: true },
  { id: 'ran', required: true },
  { id: 'cleaned-up', required: true },
];
const PAGE = 'content/docs/exercises/x.mdx';
const mark = '<span class="task-mark"></span>';

test('each item has its outcome, in the order of the exercise; lists inside items are left alone', () => {
  const html = '<p>Do:</p><ol><li>One<ul><li>a</li></ul></li><li>Two</li></ol><ul><li>Three</li></ul>';
  expect(markItems(html, OUTCOMES, undefined, PAGE)).toBe(
    `<p>Do:</p><ol><li data-outcomes="pulled">${mark}One<ul><li>a</li></ul></li><li data-outcomes="ran">${mark}Two</li></ol>` +
      `<ul><li data-outcomes="cleaned-up">${mark}Three</li></ul>`,
  );
});

test('an item may stand for several outcomes, and in another order', () => {
  const html = '<ol><li>One</li><li>Two</li></ol>';
  expect(markItems(html, OUTCOMES, ' cleaned-up  pulled+ran ', PAGE)).toContain('data-outcomes="pulled ran"');
});

describe('what does not fit stops the build', () => {
  const html = '<ol><li>One</li><li>Two</li></ol>';
  test.each([
    [
      'an item too few',
      undefined,
      /the lists have 2 items, but outcomes are named for 3: pulled ran cleaned-up/,
    ],
    [
      'a name that is misspelt',
      'puled+ran cleaned-up',
      /no outcome "puled"; type pulled\n.*no item is about the outcome "pulled"/,
    ],
    ['an outcome without an item', 'pulled ran', /no item is about the outcome "cleaned-up"/],
    ['an outcome with two items', 'pulled+ran ran+cleaned-up', /two items are about the outcome "ran"/],
  ])('%s', (_, given, message) => {
    expect(() => markItems(html, OUTCOMES, given, PAGE)).toThrow(message);
    expect(() => markItems(html, OUTCOMES, given, PAGE)).toThrow(
      /^content\/docs\/exercises\/x\.mdx: <Task>: /,
    );
  });
});
