import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { objectionsOf } from './axe.ts';

const PATH = '/read/';
const SESSIONS = new URL('../../content/exercises/', import.meta.url);
const bytesOf = (session: string) => readFileSync(fileURLToPath(new URL(session, SESSIONS)));

const boxOf = (page: Page) => page.locator('exercise-check');
const status = (page: Page) => boxOf(page).getByRole('status');
const rowsOf = (page: Page) =>
  boxOf(page).getByRole('listbox', { name: 'Your session, as the checker read it' });
const commandsOf = (page: Page) => boxOf(page).locator('.reading-command');

async function read(page: Page, session: Buffer): Promise<void> {
  const file = { name: 'session', mimeType: 'text/plain', buffer: session };
  await boxOf(page).getByLabel('Or choose a recording').setInputFiles(file);
  await boxOf(page).getByRole('button', { name: 'Read', exact: true }).press('Enter');
  await expect(status(page)).toHaveText(/read/i);
}

test.beforeEach(async ({ page }) => {
  page.on('pageerror', (error) => {
    throw error;
  });
});

test('a session is shown with its commands, facts and confidence, and not graded', async ({ page }) => {
  await page.goto(PATH);
  await read(page, bytesOf('pull-and-run/sessions/still-running-2.1.cast'));
  await expect(status(page)).toHaveText(/^Read: 9 commands and \d+ facts, with \d+% confidence\.$/);
  await expect(commandsOf(page)).toHaveCount(9);
  const run = commandsOf(page).nth(3);
  await expect(run.locator('code')).toHaveText(/^sudo ctr run -d registry/);
  await expect(run).toContainText(/\d+% sure/);
  await expect(boxOf(page).locator('.exercise-outcome, [data-verdict]')).toHaveCount(0);
  await expect(boxOf(page)).not.toHaveAttribute('data-verdict');

  // From a command to its row, from a row to its command, by keys.
  await run.getByRole('button', { name: /^Line 19/ }).press('Enter');
  await expect(rowsOf(page)).toBeFocused();
  await expect(rowsOf(page).locator('[data-current]')).toHaveAttribute('aria-posinset', '19');
  await page.keyboard.press('Enter');
  await expect(run.locator('summary')).toBeFocused();
  await expect(run.locator('.reading-facts')).toContainText('a container run with image');
  await expect(run.locator('.reading-facts')).toContainText('in the background (-d)');
  // Nothing is kept as a result.
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('results');
  expect(await objectionsOf(page, 'exercise-check')).toEqual([]);
});

test('a prompt that no one knows can be named, and a file that is none is told', async ({ page }) => {
  await page.goto(PATH);
  await boxOf(page).getByRole('button', { name: 'Read', exact: true }).press('Enter');
  const text = boxOf(page).getByLabel(/^Paste your session/);
  await expect(text).toHaveAccessibleDescription(
    'Nothing to read yet: paste a session or choose a recording first.',
  );

  await read(page, Buffer.from('no prompt\nanywhere here\n'));
  await expect(status(page)).toContainText('Nothing could be read.');
  await expect(rowsOf(page)).toContainText('anywhere here');
  await boxOf(page).getByLabel('Pattern of your prompt').fill('no|anywhere');
  await boxOf(page).getByLabel('Pattern of your prompt').press('Enter');
  await expect(status(page)).toHaveText(/^Read: 2 commands/);

  await read(page, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]));
  await expect(status(page)).toContainText('Nothing could be read.');
  await expect(commandsOf(page)).toHaveCount(0);
});

test('hostile text stays text here as well', async ({ page }) => {
  await page.goto(PATH);
  const hostile = '<img src=x onerror="document.title=1">';
  const title = await page.title();
  await read(page, Buffer.from(`root@n:~# ctr image pull '${hostile}\u202e'\n${hostile}\nroot@n:~# exit\n`));
  await expect(commandsOf(page).first().locator('code')).toContainText(`${hostile}\\u202e`);
  await expect(boxOf(page).locator('img, .exercise-report script')).toHaveCount(0);
  expect(await page.title()).toBe(title);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page tells what to use instead, and has no dead control', async ({ page }) => {
    await page.goto(PATH);
    await expect(boxOf(page).getByText('Reading a session in the page needs JavaScript.')).toBeVisible();
    await expect(boxOf(page).locator('form')).toBeHidden();
  });
});

test('of a long session all commands are listed, and facts are there when they are unfolded', async ({
  page,
}) => {
  await page.goto(PATH);
  const text = Array.from({ length: 180 }, (_, index) => `learner@lab:~$ ctr image ls -q name==x${index}\n`);
  await read(page, Buffer.from(`${text.join('')}learner@lab:~$ exit\n`));
  await expect(commandsOf(page)).toHaveCount(181);
  await expect(commandsOf(page).nth(150).locator('code')).toContainText('x150');
  const unfolded = commandsOf(page).nth(150).locator('details');
  await expect(unfolded.locator('li')).toHaveCount(0);
  await unfolded.locator('summary').press('Enter');
  await expect(unfolded.locator('li').first()).toBeVisible();
});
