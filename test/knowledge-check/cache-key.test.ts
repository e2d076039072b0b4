import { expect, test } from 'vitest';
import { cacheKey } from '../../plugins/knowledge-check/cache-key.ts';
import { english } from './formats.ts';

test('pages from the cache of Astro are used again until a text of the checks changes', () => {
  expect(cacheKey([english])).toBe(cacheKey([{ ...english }]));
  expect(cacheKey([english])).not.toBe(cacheKey([{ ...english, check: 'Verify' }]));
});

test('and until a caption or a heading that a question refers to changes', () => {
  expect(cacheKey([english], ['two trees'])).toBe(cacheKey([english], ['two trees']));
  expect(cacheKey([english], ['two trees'])).not.toBe(cacheKey([english], ['three trees']));
});
