import { expect, test } from '@playwright/test';
import { CHAPTER } from '../../src/course.ts';
import { answer, answersTo, checksOf } from './knowledge-check-page.ts';

test('the course map is complete, and shows how far the reader is on each page', async ({ page }) => {
  await page.goto('/');
  const map = page.locator('course-map');
  const pages = map.locator('.course-page');
  await expect(pages).toHaveCount(CHAPTER.length);
  const first = pages.first();
  await expect(first.locator('.course-count')).toHaveText(/^\d+ questions$/);
  await expect(map.locator('.course-total')).toBeHidden();

  await first.getByRole('link').first().click();
  const check = checksOf(page).first();
  await expect(check).toBeVisible();
  // A click does not wait for the page it leads to, and those not parsed yet are not counted.
  await page.waitForLoadState();
  const total = await checksOf(page).count();
  await answer(check, (await answersTo(check)).right);

  await page.goto('/');
  await expect(first.locator('.course-count')).toHaveText(`1 of ${total} questions right`);
  await expect(map.locator('.course-total')).toContainText('So far: 1 of ');
  await map.getByRole('link', { name: 'My progress' }).click();
  await expect(page).toHaveURL(/\/my-progress\/$/);
});

test('the course map has every page without JavaScript, and says nothing of progress', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/');
  const map = page.locator('course-map');
  await expect(map.locator('.course-page')).toHaveCount(CHAPTER.length);
  await expect(map.locator('.course-total')).toBeHidden();
  await context.close();
});
