import { expect, test, type Page } from '@playwright/test';
import { objectionsOf } from './axe.ts';

/** A prompt that nothing tells from a sentence. */
const ODD = 'node one ctr image ls\nREF TYPE\nnode one ctr task ls\nTASK PID STATUS\nnode one exit\n';

const boxOf = (page: Page) => page.locator('exercise-check');
const status = (page: Page) => boxOf(page).getByRole('status');
const rowsOf = (page: Page) => boxOf(page).getByRole('listbox');
const rowOf = (page: Page, line: number) => rowsOf(page).locator(`[aria-posinset="${line}"]`);
const promptField = (page: Page) => boxOf(page).getByLabel('Pattern of your prompt');
const wordOf = (page: Page, word: string) =>
  boxOf(page).locator('.transcript-words').getByRole('button', { name: word, exact: true });

async function hand(page: Page, text: string, button: 'Grade' | 'Read'): Promise<void> {
  await boxOf(page)
    .getByLabel(/^Paste your session/)
    .fill(text);
  await boxOf(page).getByRole('button', { name: button, exact: true }).press('Enter');
  await expect(status(page)).not.toBeEmpty();
}

test.beforeEach(async ({ page }) => {
  page.on('pageerror', (error) => {
    throw error;
  });
});

test('a prompt that no one knows is shown by keys in a row, and the session read again', async ({ page }) => {
  await page.goto('/read/');
  await hand(page, ODD, 'Read');
  await expect(status(page)).toContainText('Nothing could be read.');
  await boxOf(page).locator('.exercise-choose-prompt').press('Enter');
  await expect(rowsOf(page)).toBeFocused();
  await expect(boxOf(page).locator('.transcript-choosing')).toContainText('Choose a row');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(wordOf(page, 'node')).toBeFocused();
  expect(await objectionsOf(page, 'exercise-check')).toEqual([]);
  await page.keyboard.press('Tab');
  await expect(wordOf(page, 'one')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText(/^Read: 3 commands/);
  await expect(boxOf(page).locator('.reading-command code')).toHaveText([
    'ctr image ls',
    'ctr task ls',
    'exit',
  ]);
  await expect(rowsOf(page)).toBeFocused();
  await expect(promptField(page)).toHaveValue('node\\s+one(?:\\s|$)');
});

test('a second prompt is shown in addition to the first', async ({ page }) => {
  await page.goto('/read/');
  await hand(
    page,
    `${ODD.replace('node one exit\n', '')}chief ctr c ls\nCONTAINER IMAGE RUNTIME\nchief exit\n`,
    'Read',
  );
  await boxOf(page).locator('.exercise-choose-prompt').click();
  await rowOf(page, 1).click();
  await wordOf(page, 'one').click();
  await expect(status(page)).toHaveText(/^Read: 2 commands/);
  await boxOf(page).getByRole('button', { name: 'Show your prompt' }).click();
  await rowOf(page, 5).click();
  await wordOf(page, 'chief').click();
  await expect(status(page)).toHaveText(/^Read: 4 commands/);
});

test('it is remembered in the tab for every exercise, said so, and forgotten on request', async ({
  page,
}) => {
  await page.goto('/exercises/pull-and-run/');
  await hand(page, ODD, 'Grade');
  await expect(status(page)).toContainText('Not gradable');
  await boxOf(page).locator('.exercise-choose-prompt').click();
  await rowOf(page, 3).click();
  await wordOf(page, 'one').click();
  await expect(status(page)).toContainText('Fail');
  await expect(promptField(page)).toHaveAccessibleDescription(
    /Your browser keeps it for all exercises, for as long as this tab is open\.$/,
  );
  const pattern = await promptField(page).inputValue();
  await page.goto('/exercises/namespaces/');
  await expect(promptField(page)).toBeVisible();
  await expect(promptField(page)).toHaveValue(pattern);
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('node');

  await promptField(page).fill('');
  await page.goto('/exercises/pull-and-run/');
  await expect(promptField(page)).toHaveValue('');
  await promptField(page).evaluate((field: HTMLInputElement) => {
    field.value = 'lab>';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await boxOf(page)
    .getByLabel(/^Keep this text in this tab/)
    .press('Space');
  await page.reload();
  await expect(promptField(page)).toHaveValue('');
});

test('Escape leaves it, and an empty row has no prompt', async ({ page }) => {
  await page.goto('/read/');
  await hand(page, `learner@lab:~$ ctr image ls\n\nREF TYPE\nlearner@lab:~$ exit\n`, 'Read');
  const button = boxOf(page).getByRole('button', { name: 'Show your prompt' });
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await rowOf(page, 2).click();
  await expect(boxOf(page).locator('.transcript-choosing')).toContainText('Choose a row');
  await rowOf(page, 1).click();
  await expect(wordOf(page, 'learner@lab:~$')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await expect(boxOf(page).locator('.transcript-choosing')).toBeHidden();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the way leads into the session and back to a tab', async ({ page }) => {
    await page.goto('/read/');
    await hand(page, ODD, 'Read');
    await boxOf(page).locator('.exercise-choose-prompt').click();
    await expect(rowsOf(page)).toBeVisible();
    await rowOf(page, 1).click();
    expect(await objectionsOf(page, 'exercise-check')).toEqual([]);
    await wordOf(page, 'one').click();
    await expect(status(page)).toHaveText(/^Read: 3 commands/);
    await expect(boxOf(page).getByRole('tab', { name: 'Report' })).toBeFocused();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
