import { describe, expect, test } from 'vitest';
import type { Section } from '../../src/search/core/section.ts';
import { readSearchWords } from '../../src/search/search-words.ts';

const page = { address: '/topics/a/', title: 'Containers', kind: 'Topic' as const, messages: false };
const SECTIONS = new Map<string, Section>([
  ['/topics/a/', { page, anchor: '', heading: '', lines: ['It is removed.'], asked: '' }],
  ['/topics/a/#disk', { page, anchor: 'disk', heading: 'The disk', lines: ['`out of space`'], asked: '' }],
]);
const read = (text: string) => readSearchWords(text, 'content/search-words.yaml', SECTIONS);

test('words and sections are read', () => {
  const { words, problems } = read(
    'words:\n  erase, wipes: [remove, disk space]\nsections:\n  /topics/a/#disk: disk full\n',
  );
  expect(problems).toEqual([]);
  expect(words.synonyms).toEqual({ eras: ['remov', 'disk space'], wipe: ['remov', 'disk space'] });
  expect([...words.asked]).toEqual([['/topics/a/#disk', 'disk full']]);
});

describe('a mistake has its line, and what to type', () => {
  test.each([
    [
      'sections:\n  /topics/a/#disc: x\n',
      'content/search-words.yaml:2: "/topics/a/#disc" is not a section that can be found. That page has #disk.',
    ],
    [
      'words:\n  erase: [remove]\nsections:\n  /topics/b/: x\n',
      'content/search-words.yaml:4: "/topics/b/" is not a section that can be found. There is no such page, or the search leaves it out.',
    ],
    [
      'words:\n  erase:\n    - obliterate\n',
      'content/search-words.yaml:2: "obliter" is on no page that can be found, or is too common. Use a word from the pages, on the right of "erase".',
    ],
    [
      'words:\n  erase:\n',
      'content/search-words.yaml:2: "erase" leads nowhere. Write a list of words: [credentials]',
    ],
  ])('%j', (text, problem) => {
    expect(read(text).problems).toEqual([problem]);
  });

  test('broken YAML, too', () => {
    expect(read('words: [').problems[0]).toMatch(/^content\/search-words\.yaml:1: /);
  });
});
