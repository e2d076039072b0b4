import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { errorAddress, readErrors } from '../../src/errors.ts';
import {
  addressOfSection,
  SECTIONS_FILE,
  sectionsOf,
  type SectionFile,
} from '../../src/search/core/section.ts';
import { score } from '../bench/search/score.ts';
import { answers, readSet, readTrials, SETS } from '../bench/search/sets.ts';
import { siteFinder } from '../bench/search/site-finder.ts';
import { readBuiltPages } from './built-site.ts';

const DIST = path.join(import.meta.dirname, '../../dist');
const file = JSON.parse(readFileSync(path.join(DIST, SECTIONS_FILE), 'utf8')) as SectionFile;
const sections = sectionsOf(file);
const pages = readBuiltPages(DIST);
const questions = SETS.flatMap((name) => readSet(name));

test('at least 80 questions are asked, each once, and each has an answer that is there', () => {
  expect(questions.length).toBeGreaterThanOrEqual(80);
  expect(new Set(questions.map(({ typed }) => typed)).size).toBe(questions.length);
  const addresses = sections.map(addressOfSection);
  const lost = questions.filter((asked) => !addresses.some((address) => answers(address, asked)));
  expect(lost.map(({ typed }) => typed)).toEqual([]);
  // A part that was renamed is not a page that is still to come.
  const places = new Set(addresses.map((address) => (address.includes('#') ? address : `${address}#_top`)));
  const wrong = questions.flatMap(({ where }) =>
    where.filter((address) => address.includes('#') && !places.has(address)),
  );
  expect(wrong).toEqual([]);
});

// The bars are those of `npm run bench -- search`. Here they are a step lower: who adds a page should look at the bench,
// and not be stopped by one question.
test('nearly nine of ten questions lead to a right part at once, and nearly all by one of three links', async () => {
  const { first, firstThree } = await score(await siteFinder(DIST), questions);
  expect(first / questions.length).toBeGreaterThanOrEqual(0.88);
  expect(firstThree / questions.length).toBeGreaterThanOrEqual(0.95);
});

/** How many results a reader sees without scrolling. */
const SEEN = 5;

test('what was looked for in the trials is among the first results for what was typed last', async () => {
  const find = await siteFinder(DIST);
  const trials = readTrials();
  expect(trials).toHaveLength(30);
  const lost = await Promise.all(
    trials.map(async ({ looked_for, typed, found }) => {
      const seen = (await find(typed.at(-1) ?? '')).slice(0, SEEN);
      return seen.some((other) => answers(other, { typed: '', where: [found] })) ? [] : [looked_for];
    }),
  );
  expect(lost.flat()).toEqual([]);
});

test('the words of an error message find its entry first', async () => {
  const find = await siteFinder(DIST);
  const file = path.join(import.meta.dirname, '../../content/errors.yaml');
  const errors = readErrors(readFileSync(file, 'utf8')).flatMap((group) => group.errors);
  expect(errors.length).toBeGreaterThanOrEqual(50);
  const firsts = await Promise.all(errors.map(({ message }) => find(message.replaceAll('…', ' '))));
  const others = errors.filter((error, place) => firsts[place]?.[0] !== errorAddress(error));
  expect(others.map(({ id }) => id)).toEqual([]);
});

describe('what can be found', () => {
  test('has an address that is there', () => {
    const anchors = new Map(
      pages.map(({ address, document }) => [address, document.querySelectorAll('[id]').map(({ id }) => id)]),
    );
    const lost = sections.filter(
      ({ page, anchor }) => anchor !== '' && !anchors.get(page.address)?.includes(anchor),
    );
    expect(lost.map(addressOfSection)).toEqual([]);
  });

  test('are the pages for learners, and none for authors', () => {
    const found = new Set(sections.map(({ page }) => page.address));
    const learners = pages.filter(
      ({ address, document }) =>
        document.querySelector('main[data-pagefind-body]') !== null && !address.startsWith('/authors/'),
    );
    expect([...found].sort()).toEqual(learners.map(({ address }) => address).sort());
  });

  test('gives no answer and no hint away', () => {
    const secrets = pages.flatMap(({ document }) =>
      document
        .querySelectorAll('.check-reason, .check-hint, details[data-pagefind-ignore]')
        .map((element) => element.text.replace(/\s+/g, ' ').trim()),
    );
    expect(secrets.length).toBeGreaterThan(100);
    const lines = new Set(sections.flatMap(({ lines }) => lines.map((line) => line.replaceAll('`', ''))));
    expect(secrets.filter((secret) => lines.has(secret))).toEqual([]);
  });
});

test('the file stays small enough to be loaded at once', () => {
  expect(readFileSync(path.join(DIST, SECTIONS_FILE)).length).toBeLessThan(1_000_000);
});
