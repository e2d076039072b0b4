import { expect, test } from '@playwright/test';
import { answer, answersTo, button, openCheck, status } from './knowledge-check-page.ts';

const result = '.check-result';

test.describe('a typed number', () => {
  test('Enter checks it, however it is spelt', async ({ page }) => {
    const check = await openCheck(page, 'number');
    const field = check.getByLabel('Your number');
    for (const spelling of ['32 MiB', '32,0 MiB', '0x20mib', '32768 KiB', '33 554 432 bytes']) {
      await field.fill(spelling);
      await field.press('Enter');
      await expect(check.locator(result)).toHaveText(/Correct\.$/);
      await expect(field).toBeFocused();
    }
  });

  test('a slip is told, and neither graded nor counted', async ({ page }) => {
    const check = await openCheck(page, 'number');
    for (const [typed, told] of [
      ['32', 'Type the unit as well'],
      ['a lot', '“a lot” cannot be read as a number'],
    ] as const) {
      await answer(check, [typed]);
      await expect(status(check)).toContainText(told);
      await expect(check).not.toHaveAttribute('data-verdict');
      await expect(button(check)).toHaveText('Check');
    }
    expect(await page.evaluate(() => localStorage.getItem('knowledge-check:2:/'))).not.toContain(
      'kinds-memory-limit',
    );
  });

  test('the right number with another unit is told to be just that', async ({ page }) => {
    const check = await openCheck(page, 'number');
    await answer(check, ['32 MB']);
    await expect(status(check)).toContainText('The number is right, but not with the unit “MB”.');
    await expect(check.locator(result)).toHaveText(/Not correct\.$/);
  });

  test('an expected wrong one gets its reason, any other a general text', async ({ page }) => {
    const check = await openCheck(page, 'number');
    await answer(check, (await answersTo(check)).wrong);
    await expect(status(check)).toContainText('So many KiB would be right.');
    await answer(check, ['77 MiB']);
    await expect(status(check)).toContainText('The number is different.');
  });

  test('if what reads numbers cannot be loaded, that is said, and nothing is graded', async ({ page }) => {
    const check = await openCheck(page, 'number');
    await page.route(/typed-number/, (route) => route.abort());
    await answer(check, ['32 MiB']);
    await expect(status(check)).toContainText('could not be loaded');
    await expect(check).not.toHaveAttribute('data-verdict');
  });
});
