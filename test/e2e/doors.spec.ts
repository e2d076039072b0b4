import { expect, test } from '@playwright/test';
import { DOORS } from '../../src/doors.ts';
import { tabTo } from './knowledge-check-page.ts';

const PHONE = { width: 390, height: 844 };

test('the four ways in are in view on a desk, and each leads where it says', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  const leads = [
    [/^Begin with the map/, /\/topics\/the-map\/$/],
    [/^Find the symptom/, /\/debug\/$/],
    [/^Compare runtimes/, /\/topics\/other-runtimes\/$/],
    [/^Pick an exercise/, /\/exercises\/$/],
  ] as const;
  for (const [name, address] of leads) {
    await page.goto('/');
    const link = page.locator('.door-list').getByRole('link', { name });
    await expect(link).toBeInViewport({ ratio: 1 });
    await tabTo(page, link);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(address);
  }
});

test('the header leads everywhere, and marks where one is', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/exercises/pull-and-run/');
  const doors = page.getByRole('banner').getByRole('navigation', { name: 'Sections' });
  await expect(doors.getByRole('link')).toHaveText(Object.values(DOORS).map(({ name }) => name));
  await expect(doors.locator('[aria-current]')).toHaveText('Exercises');
  await doors.getByRole('link', { name: 'Runtimes' }).click();
  await expect(page).toHaveURL(/\/topics\/other-runtimes\/$/);
  await expect(doors.locator('[aria-current]')).toHaveText('Runtimes');
});

for (const width of [390, 800, 1024, 1280]) {
  test(`at ${width} pixels the head is one row, and the doors are somewhere`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.goto('/topics/the-map/');
    const head = page.getByRole('banner');
    const heights = await head
      .locator('.site-title, .doors, button')
      .evaluateAll((parts) =>
        parts.map((part) => part.getBoundingClientRect()).map(({ top, bottom }) => [top >= 0, bottom <= 64]),
      );
    expect(heights.flat()).not.toContain(false);
    expect(await head.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    if (width < 800) await page.getByRole('button', { name: 'Menu' }).click();
    await expect(page.getByRole('navigation', { name: 'Sections' })).toHaveCount(1);
  });
}

for (const address of ['/', '/topics/the-map/', '/no-such-page/']) {
  test(`on a phone ${address} has a menu, opened and used by keys`, async ({ page }) => {
    await page.setViewportSize(PHONE);
    await page.goto(address);
    const menu = page.getByRole('button', { name: 'Menu' });
    await expect(page.getByRole('navigation', { name: 'Sections' })).toHaveCount(0);
    await tabTo(page, menu);
    await page.keyboard.press('Enter');
    const doors = page.getByRole('navigation', { name: 'Sections' });
    await expect(doors).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(doors).toHaveCount(0);
    await page.keyboard.press('Enter');
    await tabTo(page, doors.getByRole('link', { name: 'Exercises' }));
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/exercises\/$/);
  });
}

test('without JavaScript the menu of a phone opens, and the ways in are there', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: PHONE });
  const page = await context.newPage();
  await page.goto('/');
  await expect(page.locator('.door-list').getByRole('link')).toHaveCount(4);
  await page.getByRole('button', { name: 'Menu' }).click();
  await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible();
  await context.close();
});

test('a reader goes on where they were, and nothing moves', async ({ page }) => {
  await page.goto('/');
  const link = page.locator('go-on').getByRole('link');
  await expect(link).toHaveText(/^Begin with the map/);
  await page.goto('/topics/the-shim/#what-it-holds');
  await expect(page.getByRole('heading', { name: 'What it holds' })).toBeInViewport();
  await page.goto('/');
  await expect(link).toHaveText('Continue: The shim, What it holds');
  const shift = await page.evaluate(async () => {
    const shifts: number[] = [];
    new PerformanceObserver((list) => {
      shifts.push(...list.getEntries().map((entry) => (entry as PerformanceEntry & { value: number }).value));
    }).observe({ type: 'layout-shift', buffered: true });
    await new Promise((resolve) => setTimeout(resolve, 300));
    return shifts.reduce((sum, value) => sum + value, 0);
  });
  expect(shift).toBeLessThan(0.01);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await link.click();
  await expect(page).toHaveURL(/\/topics\/the-shim\/#what-it-holds$/);
});

test('a place on a page that is gone, or that someone else wrote, leads nowhere', async ({ page }) => {
  const strange = [
    'not JSON',
    '{"version":1,"page":"https://elsewhere.example/","anchor":"","heading":"<b>x</b>"}',
    '{"version":1,"page":"/topics/gone/","anchor":"","heading":""}',
    '{"version":2,"page":"/topics/the-shim/","anchor":"","heading":""}',
  ];
  await page.goto('/');
  for (const text of strange) {
    await page.evaluate((value) => localStorage.setItem('reading-position:/', value), text);
    await page.reload();
    await expect(page.locator('go-on').getByRole('link')).toHaveText(/^Begin with the map/);
  }
});

test('the end of a page says what to do next', async ({ page }) => {
  await page.goto('/topics/images-and-digests/');
  const next = page.getByRole('navigation', { name: 'What to do next' });
  await expect(next.getByRole('link', { name: /^Next page .*minutes to read$/ })).toBeVisible();
  await next.getByRole('link', { name: /^Exercise Pull and run with ctr about 15 minutes$/ }).click();
  await expect(page).toHaveURL(/\/exercises\/pull-and-run\/$/);
});
