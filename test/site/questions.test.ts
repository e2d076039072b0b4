import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { errorAddress, readErrors } from '../../src/errors.ts';
import { partsOf } from '../../src/page-parts.ts';

const CONTENT = path.join(import.meta.dirname, '../../content');

const schema = z.strictObject({
  questions: z.array(
    z.strictObject({
      question: z.string().endsWith('?'),
      /** The thread in which it was asked. */
      source: z.url(),
      /** Addresses of parts of pages that answer it. */
      where: z.array(z.string().regex(/^\/(?:topics\/|reference\/)?[\w-]+\/#[\w-]+$/)),
      missing: z.string().min(1).optional(),
    }),
  ),
});

const { questions } = schema.parse(parse(readFileSync(path.join(CONTENT, 'questions.yaml'), 'utf8')));

test('every question is asked once, and every answer is in a part of a page that is there', () => {
  const docs = path.join(CONTENT, 'docs');
  const files = ['topics', 'reference']
    .flatMap((folder) => readdirSync(path.join(docs, folder)).map((file) => `${folder}/${file}`))
    .concat('debug.mdx');
  const headings = files.flatMap((file) => {
    const parts = partsOf(readFileSync(path.join(docs, file), 'utf8'));
    return parts.map(({ anchor }) => `/${file.replace(/\.mdx?$/, '')}/#${anchor}`);
  });
  // Their headings are made of data.
  const errors = readErrors(readFileSync(path.join(CONTENT, 'errors.yaml'), 'utf8'));
  const places = [...headings, ...errors.flatMap((group) => group.errors.map(errorAddress))];
  for (const { question, where } of questions) {
    for (const place of where) expect(places, `"${question}" in content/questions.yaml`).toContain(place);
  }
  expect(new Set(questions.map(({ source }) => source)).size).toBe(questions.length);
});

test('a question without a place says what is missing', () => {
  const silent = questions.filter(({ where, missing }) => where.length === 0 && missing === undefined);
  expect(silent).toEqual([]);
});
