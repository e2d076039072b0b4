import { expect, test } from '@playwright/test';
import { answer, answersTo, button, choose, openCheck, review, status } from './knowledge-check-page.ts';

test.describe('pairs', () => {
  test('each list is named by what it belongs to, and all offer the same', async ({ page }) => {
    const check = await openCheck(page, 'match');
    const lists = await check.getByRole('combobox').all();
    const offers = await Promise.all(lists.map((list) => list.getByRole('option').allInnerTexts()));
    expect(offers.length).toBeGreaterThan(2);
    expect(new Set(offers.map((texts) => texts.join('|'))).size).toBe(1);
    await expect(check.getByRole('combobox', { name: 'Collects the exit status' })).toHaveCount(1);
  });

  test('with one left open, nothing is graded, and the focus goes there', async ({ page }) => {
    const check = await openCheck(page, 'match');
    const { right } = await answersTo(check);
    await choose(
      check,
      right.filter((_, index) => index !== 2),
    );
    await button(check).click();
    await expect(check.locator('.check-error')).toBeVisible();
    await expect(check.getByRole('combobox').nth(2)).toBeFocused();
    await expect(status(check)).toBeEmpty();
    for (const pair of right.filter((_, index) => index !== 2)) {
      const [left = '', chosen = ''] = pair.split(':');
      await expect(check.locator(`[data-option="${left}"] .check-partner`)).toHaveValue(chosen);
    }
  });

  test('a miss tells how many are right and which one to look at, and not what belongs to it', async ({
    page,
  }) => {
    const check = await openCheck(page, 'match');
    const { right } = await answersTo(check);
    const [first = '', second = '', ...rest] = right;
    const swapped = `${first.split(':')[0] ?? ''}:${second.split(':')[1] ?? ''}`;
    await answer(check, [swapped, second, ...rest]);
    await expect(status(check)).toContainText(
      '3 of 4 are matched. Look again at: Keeps the record of the container',
    );
    await expect(status(check)).not.toContainText('Records are in its database');
    await expect(review(check)).not.toHaveAttribute('open');
  });

  test('what belongs to none is explained when it is chosen', async ({ page }) => {
    const check = await openCheck(page, 'match');
    const { right } = await answersTo(check);
    await choose(check, right);
    await check.getByRole('combobox').first().selectOption({ label: 'ctr' });
    await button(check).click();
    await expect(status(check)).toContainText('This belongs to none of them:');
    await expect(status(check)).toContainText('It asks containerd for all of this');
  });

  test('on paper the lists are blanks, and what they offer stands below', async ({ page }) => {
    const check = await openCheck(page, 'match');
    await expect(check.locator('.check-offered')).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(check.locator('.check-offered li')).toHaveText(['containerd', 'the shim', 'runc', 'ctr']);
    await expect(check.locator('.check-offered')).toBeVisible();
    await page.emulateMedia({ media: null });
  });
});
