import { expect, test } from '@playwright/test';
import { MISSED } from '../bench/bar.ts';
import { measureWeight } from '../bench/weight.ts';

test('a knowledge check of any kind adds no more to a page than its bar', async () => {
  // It builds a site of its own.
  test.setTimeout(120_000);
  const lines = await measureWeight();
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.filter((line) => line.endsWith(MISSED))).toEqual([]);
});
