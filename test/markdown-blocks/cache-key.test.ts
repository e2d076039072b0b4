import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cacheKey } from '../../plugins/markdown-blocks/astro/index.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'cache-key-'));
const plugin = pathToFileURL(`${folder}/`);
const FILES = ['directive.*', 'core/**/*.*'];
const key = (...texts: string[]): string => cacheKey(plugin, FILES, texts);

beforeAll(() => {
  mkdirSync(path.join(folder, 'core/kinds'), { recursive: true });
  for (const file of ['directive.ts', 'core/render.ts', 'core/kinds/one.ts', 'other.ts']) {
    writeFileSync(path.join(folder, file), file);
  }
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('pages from the cache of Astro are used again until a text changes', () => {
  expect(key('Check')).toBe(key('Check'));
  expect(key('Check')).not.toBe(key('Verify'));
});

test('and until a file changes that makes the HTML', () => {
  const before = key();
  writeFileSync(path.join(folder, 'other.ts'), 'changed');
  expect(key()).toBe(before);
  writeFileSync(path.join(folder, 'core/kinds/one.ts'), 'changed');
  expect(key()).not.toBe(before);
});
