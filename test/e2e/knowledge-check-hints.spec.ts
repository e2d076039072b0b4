import { expect, test } from '@playwright/test';
import { button, kindsPath, startAt, tabTo } from './knowledge-check-page.ts';

test('hints come one after another, and only on request', async ({ page }) => {
  await page.goto(kindsPath);
  const check = page.locator('knowledge-check', { has: page.locator('.check-hint ~ .check-hint') }).first();
  const hints = check.locator('.check-hint');
  await expect(button(check)).toBeVisible();
  await expect(hints.nth(0)).toBeVisible();
  await expect(hints.nth(0)).not.toHaveAttribute('open');
  await expect(hints.nth(1)).toBeHidden();
  await startAt(check);
  await tabTo(page, hints.nth(0).locator('summary'));
  await page.keyboard.press('Enter');
  await expect(hints.nth(0)).toHaveAttribute('open');
  await expect(hints.nth(1)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(hints.nth(1).locator('summary')).toBeFocused();
});
