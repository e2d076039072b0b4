import { expect, test } from '@playwright/test';
import { answer, answersTo, button, entry, openCheck, reasonOf, status } from './knowledge-check-page.ts';

for (const kind of ['single', 'output'] as const) {
  test(`${kind}: a miss tells the reason of the chosen option, and nothing about the others`, async ({
    page,
  }) => {
    const check = await openCheck(page, kind);
    const { right, wrong } = await answersTo(check);
    const reasons = await Promise.all(
      [wrong, right].map(
        async ([option = '']) => (await reasonOf(check, option).textContent())?.trim() ?? '',
      ),
    );
    await answer(check, wrong);
    await expect(status(check)).toContainText(reasons[0]?.split('\n')[0] ?? '');
    await expect(status(check)).not.toContainText(reasons[1]?.split('\n')[0] ?? '');
    await expect(entry(check, wrong[0] ?? '').locator('.check-yours')).not.toHaveAttribute('hidden');
  });
}

test.describe('all that apply', () => {
  test('a miss says how many of the selected ones apply, and nothing from which the others follow', async ({
    page,
  }) => {
    const check = await openCheck(page, 'multiple');
    await answer(check, (await answersTo(check)).wrong);
    await expect(status(check)).toContainText('1 of the 2 options that you selected apply.');
    await expect(status(check)).toContainText('Others that apply are missing.');
    await expect(status(check)).not.toContainText(/correct ones|left out/);
  });

  test('a miss explains what was wrongly selected, by name, and not what is missing', async ({ page }) => {
    const check = await openCheck(page, 'multiple');
    const { right, wrong } = await answersTo(check);
    await answer(check, wrong);
    const explained = check.locator('.check-verdict > span');
    await expect(explained).toHaveCount(1);
    await expect(explained).toHaveText(
      (await entry(check, wrong[1] ?? '')
        .locator('.check-answer > span')
        .textContent()) ?? '',
    );
    for (const option of right) {
      const reason = (await reasonOf(check, option).textContent())?.trim() ?? '';
      await expect(status(check)).not.toContainText(reason);
    }
  });

  test('afterwards every option says what it was, in words', async ({ page }) => {
    const check = await openCheck(page, 'multiple');
    const { right, wrong } = await answersTo(check);
    await answer(check, wrong);
    await button(check).click();
    await button(check).click();
    await expect(check.getByText('Correct answer').filter({ visible: true })).toHaveCount(right.length);
    await expect(check.getByText('Your answer').filter({ visible: true })).toHaveCount(wrong.length);
  });
});
