import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BuiltPage } from '../../plugins/knowledge-check/built-page.ts';
import { checkTree } from '../../plugins/knowledge-check/check-fs.ts';
import type { QuestionSet } from '../../plugins/knowledge-check/core/question-files/question-set.ts';
import { writeQuestionFiles, type QuestionSite } from '../../plugins/knowledge-check/question-files-fs.ts';
import { english } from './formats.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'question-files-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function writePage(file: string, ...blocks: string[]): void {
  const target = path.join(root, 'content/docs', file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, blocks.join('\n'));
}

const quiz = (id: string, link = '#x') =>
  `:::quiz{#${id} read="/a/#h"}\nWhy?\n\n- [x] Yes\n  > See [there](${link}).\n- [ ] No\n  > Two.\n:::\n`;

const page = (address: string, ...questions: string[]): BuiltPage => ({
  ...{ address, questions, title: `Page ${address}`, ids: new Set(), links: new Set() },
});

/** Writes the questions of the folder; returns what was told, and the questions of a language. */
async function write(pages: readonly BuiltPage[], site: Partial<QuestionSite> = {}) {
  const langOf = (file: string) => (file.includes('/fr/') ? 'fr' : 'en');
  const docs = path.join(root, 'content/docs/');
  const folder = path.join(root, 'out/questions');
  const report = await checkTree({
    ...{ root, docs, langOf, originalLang: 'en', former: {}, settings: { lint: 'off', uncounted: [] } },
  });
  expect(report.problems).toEqual([]);
  const told = writeQuestionFiles(report.questions, pages, {
    ...{ folder, name: 'questions', docs, root, origin: 'https://a.example' },
    addresses: { base: '/course', trailingSlash: 'always', format: 'directory', locales: ['fr'] },
    ...{ uncounted: [], titleIn: (language) => `Title ${language}`, stringsIn: () => english },
    sourcesOf: () => ({ heading: 'Heading' }),
    ...site,
  });
  const read = (language: string) =>
    JSON.parse(readFileSync(path.join(folder, `questions.${language}.json`), 'utf8')) as QuestionSet;
  return { told, folder, read };
}

test('each language has files of its own, with the page of that language', async () => {
  writePage('a.md', quiz('q'));
  writePage('fr/a.md', quiz('q'));
  const { read, told } = await write([page('/fr/a', 'q'), page('/a', 'q')]);
  for (const [language, address] of [
    ['en', 'https://a.example/course/a/'],
    ['fr', 'https://a.example/course/fr/a/'],
  ] as const) {
    const { title, questions } = read(language);
    expect(title).toBe(`Title ${language}`);
    expect(questions.map((question) => question.page.address)).toEqual([address]);
  }
  expect(told.filter((text) => text.startsWith('One question in questions: '))).toHaveLength(2);
});

test('an included question has the page that shows it, and one that no page shows is left out', async () => {
  writePage('_part.mdx', quiz('included'));
  writePage('draft.md', '---\ndraft: true\n---\n', quiz('draft'));
  const { read } = await write([page('/b', 'included')]);
  expect(read('en').questions.map(({ id, page: { title } }) => [id, title])).toEqual([
    ['included', 'Page /b'],
  ]);
});

test('what is there to be tried is left out, and where nothing is left nothing is written', async () => {
  writePage('authors/a.md', quiz('tried'));
  const { told, folder } = await write([page('/authors/a', 'tried')], {
    uncounted: ['content/docs/authors/'],
  });
  expect(told).toEqual(['There is no question to write into questions.']);
  expect(existsSync(folder)).toBe(false);
});

test.each([
  ['#x', 'https://a.example/course/a/#x'],
  ['/b/#y', 'https://a.example/course/b/#y'],
  ['/course/b/', 'https://a.example/course/b/'],
  ['../c/', 'https://a.example/course/c/'],
  ['https://b.example/d', 'https://b.example/d'],
  ['mailto:e@b.example', 'mailto:e@b.example'],
])('the link %s leads to %s', async (link, address) => {
  writePage('a.md', quiz('q', link));
  const { read } = await write([page('/a', 'q')]);
  const [question] = read('en').questions;
  expect(question?.options[0]?.reason.html).toBe(`<p>See <a href="${address}">there</a>.</p>`);
  expect(question?.read).toEqual({ title: 'Heading', address: 'https://a.example/course/a/#h' });
});

test('a site without an address has no links to itself', async () => {
  writePage('a.md', quiz('q', '/b/'));
  const { read } = await write([page('/a', 'q')], { origin: undefined });
  const [question] = read('en').questions;
  expect(question?.page.address).toBe('/course/a/');
  expect(question?.options[0]?.reason.html).toBe('<p>See there.</p>');
  expect(question?.read).toBeUndefined();
});

test('the same questions make the same bytes', async () => {
  writePage('a.md', quiz('q'));
  const bytes = async () => {
    const { folder } = await write([page('/a', 'q')]);
    return readFileSync(path.join(folder, 'questions.en.qti.zip'));
  };
  const first = await bytes();
  await new Promise((resolve) => setTimeout(resolve, 2100));
  expect((await bytes()).equals(first)).toBe(true);
});

test('what a format cannot say is told once, with the questions it is about', async () => {
  const order = (id: string) =>
    `:::quiz{#${id} kind="order"}\nWhen?\n\n1. A\n   > One.\n2. B\n   > Two.\n3. C\n   > Three.\n:::\n`;
  writePage('a.md', order('one'), order('two'));
  const { told } = await write([page('/a', 'one', 'two')]);
  expect(told.slice(1)).toEqual([
    'GIFT has no steps to put in order: each is matched with its number. (GIFT: one, two)',
  ]);
});
