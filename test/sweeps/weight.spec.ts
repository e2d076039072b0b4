import { expect, test } from '@playwright/test';
import { MISSED } from '../bench/bar.ts';
import { measureWeight } from '../bench/weight.ts';

for (const search of [true, false]) {
  const site = search ? 'a site with a search' : 'a site without a search';
  test(`a knowledge check of any kind adds no more to a page of ${site} than its bar`, async () => {
    const lines = await measureWeight([search]);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter((line) => line.endsWith(MISSED))).toEqual([]);
  });
}
