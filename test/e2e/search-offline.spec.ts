import { expect, test } from '@playwright/test';
import { dialogOf, fieldOf, linksOf, open } from './search-page.ts';

test.describe('without a network', () => {
  test('it is said at once, and the search comes back with the network', async ({ page, context }) => {
    await page.goto('/');
    await expect(page.getByRole('button', { name: /^Search/ })).toBeEnabled();
    // The script is there, as it is when the search was opened before; the sections are not.
    await page.route('**/search/sections.json', (route) => route.abort());
    await open(page);
    await context.setOffline(true);
    await page.keyboard.type('shim');
    await expect(dialogOf(page).getByText('You are offline')).toBeVisible({ timeout: 3000 });
    await page.unroute('**/search/sections.json');
    await context.setOffline(false);
    await expect(linksOf(page).first()).toBeVisible();
  });

  test('before the search was ever opened, too', async ({ page, context }) => {
    await page.goto('/');
    await expect(page.getByRole('button', { name: /^Search/ })).toBeEnabled();
    await context.setOffline(true);
    await open(page);
    await page.keyboard.type('shim');
    await expect(dialogOf(page).getByText('You are offline')).toBeVisible({ timeout: 3000 });
    await context.setOffline(false);
    await expect(linksOf(page).first()).toBeVisible();
  });

  test('once loaded, it works', async ({ page, context }) => {
    await page.goto('/');
    await open(page);
    await page.keyboard.type('shim');
    await expect(linksOf(page).first()).toBeVisible();
    await context.setOffline(true);
    await fieldOf(page).fill('subreaper');
    await expect(linksOf(page).filter({ hasText: 'subreaper' }).first()).toBeVisible();
    await context.setOffline(false);
  });
});
