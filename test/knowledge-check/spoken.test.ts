import { parse } from 'node-html-parser';
import { afterEach, expect, test, vi } from 'vitest';
import { inLanguage, say } from '../../plugins/knowledge-check/client/strings.ts';
import { spokenTexts } from '../../plugins/knowledge-check/core/spoken.ts';
import type { Strings } from '../../plugins/knowledge-check/core/strings.ts';
import { english } from './formats.ts';

/** A page that has what the script says, and no more of a document than that asks for. */
function open(content: string, strings: Strings): void {
  const template = parse(spokenTexts(content, strings)).querySelector('#knowledge-check-texts');
  const { lang = '', dir = '' } = template?.attributes ?? {};
  // The properties that a browser has for attributes.
  const found = template && Object.assign(template, { lang, dir });
  vi.stubGlobal('document', { documentElement: { querySelector: () => found } });
}

const check = (kind: string) => ({ dataset: { kind } }) as unknown as HTMLElement;
const content = ['single', 'order']
  .map((kind) => `<knowledge-check data-kind="${kind}"></knowledge-check>`)
  .join('');

afterEach(() => {
  vi.unstubAllGlobals();
});

test('texts are filled in, in whatever order a language has its numbers', () => {
  open(content, { ...english, score: '{total} / {correct} {unknown}' });
  expect(say(check('single'), 'score', { correct: 0, total: 2000 })).toBe('2,000 / 0 {unknown}');
});

test('numbers are written as the language of the texts writes them', () => {
  open(content, { ...english, lang: 'de' });
  expect(say(check('single'), 'score', { correct: 0, total: 2000 })).toContain('2.000');
  open(content, english);
  expect(say(check('single'), 'score', { correct: 0, total: 2000 })).toContain('2,000');
});

test('a kind says what is its own, and nothing of another kind’s', () => {
  open(content, english);
  expect(say(check('order'), 'nothing')).toBe(english.nothingMoved);
  expect(say(check('single'), 'nothing')).toBe(english.nothingSelected);
  expect(say(check('single'), 'credit')).toBe('');
  expect(say(check('match'), 'credit')).toBe('');
});

test('a text says its language where that is not the language of the page', () => {
  open(content, english);
  expect(inLanguage({} as HTMLElement)).toEqual({});
  open(content, { ...english, isForeign: true });
  expect(inLanguage({} as HTMLElement)).toEqual({ lang: 'en', dir: 'ltr' });
});

test('the parts that only the script uses are on a page with a question, with labels in their language', () => {
  const parts = spokenTexts(content, { ...english, isForeign: true, check: '<b>' });
  expect(parts).toContain(
    '<button class="check-button" type="button" lang="en" dir="ltr">&lt;b&gt;</button>',
  );
  expect(parts).toContain('<div class="check-verdict" role="status"></div>');
  expect(spokenTexts('<knowledge-progress ></knowledge-progress>', english)).toMatch(/><\/template>$/);
});

test('a review of other pages has the texts of every kind, and a list of progress those of none', () => {
  const review = spokenTexts('<knowledge-review ></knowledge-review>', english);
  for (const kind of ['single', 'multiple', 'output', 'order', 'match', 'command', 'number']) {
    expect(review).toContain(` data-${kind}-nothing="`);
  }
  const progress = spokenTexts('<knowledge-progress ></knowledge-progress>', english);
  expect(progress).toContain(' data-count="');
  expect(progress).not.toMatch(/data-(?:right|single-nothing|none)=/);
  expect(spokenTexts('<p>Text.</p>', english)).toBe('');
});
