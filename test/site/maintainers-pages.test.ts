import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = path.join(import.meta.dirname, '../..');
const RECORDS = globSync('{plugins,test}/**/decisions/*.md', { cwd: ROOT }).sort();
const PAGES = ['README.md', 'CONTRIBUTING.md', ...RECORDS];
const FOLDERS = /^(?:content|docs|plugins|public|src|test|\.ci|\.github)\//;

const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

/** What stands between two marks of code in a line. */
function codeIn(text: string): string[] {
  return [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
}

/** The files that a command of a code block names. */
function namedIn(text: string): string[] {
  const blocks = [...text.matchAll(/^```sh\n(.*?)^```/gms)].map(([, block = '']) => block);
  return blocks.flatMap((block) => block.replaceAll(/#.*$/gm, '').split(/\s+/));
}

/** Whether a word is the whole path of something, and not the form of one. */
function isPath(word: string): boolean {
  return FOLDERS.test(word) && !/[<>*{}…$|\s]/.test(word);
}

describe.each(PAGES)('%s', (page) => {
  const text = readFileSync(path.join(ROOT, page), 'utf8');

  test('links to files that are there', () => {
    const links = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, link = '']) => link);
    const own = links.filter((link) => !/^\w+:/.test(link));
    const missing = own.filter((link) => !existsSync(path.resolve(ROOT, path.dirname(page), link)));
    expect(missing).toEqual([]);
  });

  test('names files and folders that are there', () => {
    const paths = [...codeIn(text), ...namedIn(text)].filter(isPath);
    expect(paths.filter((name) => !existsSync(path.join(ROOT, name)))).toEqual([]);
  });

  test('names scripts that there are', () => {
    const named = [...text.matchAll(/\bnpm run (?:-s )?(\w[\w:-]*\w)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });
});

test('every decision is in the list of decisions', () => {
  const list = readFileSync(path.join(ROOT, 'CONTRIBUTING.md'), 'utf8');
  expect(RECORDS.length).toBeGreaterThan(0);
  expect(RECORDS.filter((record) => !list.includes(`(${record})`))).toEqual([]);
});
