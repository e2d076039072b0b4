import { expect, test } from '@playwright/test';
import { objectionsOf } from './axe.ts';
import { journeyOf, mainOf, MOMENTS, shownIn, titleIn } from './journey-page.ts';
import { tabTo } from './knowledge-check-page.ts';

test('the short form on the home page steps, and leads to the whole', async ({ page }) => {
  await page.goto('/');
  const short = mainOf(page);
  await tabTo(page, short.getByRole('radio').first());
  const stops = await short.getByRole('radio').count();
  expect(stops).toBeLessThan(MOMENTS);
  for (let moment = 1; moment < stops; moment++) await page.keyboard.press('ArrowRight');
  await expect(titleIn(short)).toHaveText('runc init is httpd');
  await expect(shownIn(short).locator('.journey-terminal')).toContainText('containerd-shim-runc-v2');
  expect(await objectionsOf(page, '.journey')).toEqual([]);
  await tabTo(page, journeyOf(page).getByRole('link', { name: 'The whole journey' }));
  await page.keyboard.press('Enter');
  await expect(page.locator('#the-journey-moment-by-moment')).toBeInViewport();
});
