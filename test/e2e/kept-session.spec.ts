import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';

const PATH = '/exercises/pull-and-run/';
const SESSION = new URL('../../content/exercises/pull-and-run/sessions/passes-root-2.1.txt', import.meta.url);
const TEXT = readFileSync(fileURLToPath(SESSION), 'utf8');

const boxOf = (page: Page) => page.locator('exercise-check');
const textField = (page: Page) => boxOf(page).getByLabel(/^Paste your session/);
const keepField = (page: Page) => boxOf(page).getByLabel(/^Keep this text in this tab/);
const clearButton = (page: Page) => boxOf(page).getByRole('button', { name: 'Clear the text' });
const gradeButton = (page: Page) => boxOf(page).getByRole('button', { name: 'Grade', exact: true });
const status = (page: Page) => boxOf(page).getByRole('status');

test.beforeEach(async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(PATH);
  await page.evaluate((text) => navigator.clipboard.writeText(text), TEXT);
});

async function paste(page: Page): Promise<void> {
  await textField(page).focus();
  await page.keyboard.press('Control+v');
}

test('what was pasted is still there after a reload, until it is cleared', async ({ page }) => {
  await expect(keepField(page)).toBeChecked();
  await expect(clearButton(page)).toBeHidden();
  await paste(page);
  await page.reload();
  await expect(textField(page)).toHaveValue(TEXT);
  await gradeButton(page).press('Enter');
  await expect(status(page)).toHaveText('Pass: 5 of 5 points.');

  // Another exercise, and another tab, have nothing of it.
  await page.goto('/exercises/namespaces/');
  await expect(textField(page)).toHaveValue('');
  await page.goto(PATH);
  await expect(textField(page)).toHaveValue(TEXT);
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('driftwood');

  await clearButton(page).press('Enter');
  await expect(textField(page)).toBeFocused();
  await expect(textField(page)).toHaveValue('');
  await page.reload();
  await expect(textField(page)).toHaveValue('');
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('driftwood');
});

test('who does not want that switches it off, and it stays off', async ({ page }) => {
  await paste(page);
  await gradeButton(page).press('Enter');
  await expect(status(page)).toHaveText('Pass: 5 of 5 points.');
  await keepField(page).press('Space');
  // The verdict is still that of the text.
  await expect(status(page)).toHaveText('Pass: 5 of 5 points.');
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('driftwood');
  await page.reload();
  await expect(textField(page)).toHaveValue('');
  await expect(keepField(page)).not.toBeChecked();
  await paste(page);
  await page.reload();
  await expect(textField(page)).toHaveValue('');
  await keepField(page).press('Space');
  await paste(page);
  await page.reload();
  await expect(textField(page)).toHaveValue(TEXT);
});

test('a text that is too much for the browser is told, and still graded', async ({ page }) => {
  await textField(page).evaluate((field: HTMLTextAreaElement, text) => {
    field.value = `${text}${' '.repeat(8_000_000)}`;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, TEXT);
  await expect(boxOf(page).getByRole('alert')).toContainText('cannot keep this text');
  await gradeButton(page).press('Enter');
  await expect(status(page)).toHaveText('Pass: 5 of 5 points.');
});

test('a checker that breaks off says so and keeps the text', async ({ page }) => {
  const dying = `onmessage = () => { postMessage({ kind: 'started' }); setTimeout(() => { throw new Error('out of memory'); }); };`;
  await page.route('**/_astro/worker*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: dying }),
  );
  await paste(page);
  await gradeButton(page).press('Enter');
  await expect(status(page)).toContainText('The checker stopped while it was working on this session');
  await expect(status(page)).toContainText('What you handed in is still here');
  await expect(textField(page)).toHaveValue(TEXT);
  await page.unroute('**/_astro/worker*.js');
  await gradeButton(page).press('Enter');
  await expect(status(page)).toHaveText('Pass: 5 of 5 points.');
});
