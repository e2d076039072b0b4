import { expect, test, type Locator } from '@playwright/test';
import { answer, answersTo, button, openCheck, status } from './knowledge-check-page.ts';

const withoutSpaces = async (part: Locator) => (await part.innerText()).replaceAll(/\s+/g, '');

test.describe('a typed command', () => {
  test('Enter checks, and on a wrong one goes back to typing', async ({ page }) => {
    const check = await openCheck(page, 'command');
    const { right, wrong } = await answersTo(check);
    const field = check.getByLabel('Your command');
    await field.fill(wrong[0] ?? '');
    await field.press('Enter');
    await expect(check.locator('.check-result')).toHaveText(/Not correct\.$/);
    await expect(field).toBeFocused();
    await field.press('Control+a');
    await page.keyboard.type(right[0] ?? '');
    await expect(status(check)).toBeEmpty();
    await field.press('Enter');
    await expect(check.locator('.check-result')).toHaveText(/Correct\.$/);
    await expect(field).toBeFocused();
    expect(new URL(page.url()).search).toBe('');
  });

  test('it is graded by what it means', async ({ page }) => {
    const check = await openCheck(page, 'command');
    const [right = ''] = (await answersTo(check)).right;
    await answer(check, [`$ sudo   ${right} `]);
    await expect(check.locator('.check-result')).toHaveText(/Correct\.$/);
  });

  test('an expected wrong one gets its reason, any other a general text', async ({ page }) => {
    const check = await openCheck(page, 'command');
    const { wrong } = await answersTo(check);
    const expected = check.locator('.check-entry:not([data-correct])').first();
    await answer(check, wrong);
    expect(await withoutSpaces(status(check))).toContain(
      ((await expected.locator('.check-reason').textContent()) ?? '').replaceAll(/\s+/g, ''),
    );
    await answer(check, ['rm -rf /']);
    await expect(status(check)).toContainText('This command does something else.');
    await expect(status(check)).not.toContainText(
      (await expected.locator('.check-reason').textContent())?.trim() ?? '-',
    );
  });

  test('what reads commands is loaded when the first one is checked, and not before', async ({ page }) => {
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    const check = await openCheck(page, 'command');
    await page.waitForLoadState('networkidle');
    await check.getByLabel('Your command').fill('ctr task ls');
    expect(loaded.filter((url) => /command-grader/.test(url))).toEqual([]);
    await button(check).click();
    await expect(status(check)).not.toBeEmpty();
    expect(loaded.filter((url) => /command-grader/.test(url))).toHaveLength(1);
  });

  test('if it cannot be loaded, that is said, and nothing is graded', async ({ page }) => {
    const check = await openCheck(page, 'command');
    await page.route(/command-grader/, (route) => route.abort());
    await check.getByLabel('Your command').fill('ctr task ls');
    await button(check).click();
    await expect(status(check)).toContainText('could not be loaded');
    await expect(check).not.toHaveAttribute('data-verdict');
    await expect(check.getByRole('button', { name: 'Start over', exact: true })).toBeHidden();
  });
});
