import { expect, test } from '@playwright/test';
import { MISSED } from '../../bench/bar.ts';
import { measureBeforeClick } from '../../bench/browser-lab/before-click.ts';

test('before the click the lab adds no more scripts to a page than its bar', async () => {
  const lines = await measureBeforeClick();
  // Five exercises, the page of the lab, and that page with commands to try.
  expect(lines.length).toBeGreaterThanOrEqual(7);
  expect(lines.filter((line) => line.endsWith(MISSED))).toEqual([]);
});
