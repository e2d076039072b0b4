import { expect, test } from '@playwright/test';
import { KINDS_OF_PAGE } from './kinds-of-page.ts';
import { FOUR_WAYS, testPage } from './sound-page.ts';

for (const address of KINDS_OF_PAGE) testPage(address, FOUR_WAYS);

test('a wrong address helps the reader on', async ({ page }) => {
  const response = await page.goto('/topics/no-such-topic/');
  expect(response?.status()).toBe(404);
  await page.getByRole('link', { name: /map/i }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('map');
});

test('the terminal block shows what was recorded, with its versions', async ({ page }) => {
  await page.goto('/topics/the-map/');
  const recorded = page.locator('recorded-session figure');
  await expect(recorded.first()).toContainText('containerd-shim-runc-v2');
  await expect(recorded.locator('.session-badge').first()).toContainText(/containerd \d+\.\d+/);
});

test('the page is complete without JavaScript', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/topics/the-map/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('recorded-session figure').first()).toBeVisible();
  await expect(
    page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: /Pull and run/ }),
  ).toBeAttached();
  await context.close();
});
