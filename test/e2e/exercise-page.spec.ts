import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { objectionsOf } from './axe.ts';
import { tabTo } from './knowledge-check-page.ts';

const SESSIONS = new URL('../../content/exercises/pull-and-run/sessions/', import.meta.url);
const PAGE = '/exercises/pull-and-run/';

const items = (page: Page) => page.locator('task-list li[data-outcomes]');
const ticked = (page: Page) => page.locator('task-list .task-met');
const score = (page: Page) => page.locator('.task-score');

async function grade(page: Page, session: string): Promise<void> {
  await page.getByLabel(/^Paste your session/).fill(readFileSync(new URL(session, SESSIONS), 'utf8'));
  await page.getByRole('button', { name: 'Grade', exact: true }).click();
  await expect(page.locator('exercise-check').getByRole('status')).toContainText('points');
}

test('the task ticks what a recording shows, and still does on the next visit', async ({ page }) => {
  await page.goto(PAGE);
  await expect(items(page)).toHaveCount(5);
  await expect(ticked(page)).toHaveCount(0);
  await expect(score(page)).toBeEmpty();

  await grade(page, 'still-running-2.1.cast');
  await expect(score(page)).toHaveText('Your last recording shows 4 of 5 outcomes.');
  await expect(ticked(page)).toHaveCount(4);
  await expect(items(page).last()).not.toHaveClass(/task-met/);
  await expect(items(page).first()).toContainText('Shown: Pulled.');
  await page.reload();
  await expect(ticked(page)).toHaveCount(4);

  await grade(page, 'passes-root-2.1.txt');
  await expect(ticked(page)).toHaveCount(5);
  await expect(score(page)).toHaveText('Passed: your recording shows every outcome.');
});

test('another tab sees the ticks', async ({ page, context }) => {
  await page.goto(PAGE);
  const other = await context.newPage();
  await other.goto(PAGE);
  await grade(other, 'passes-root-2.1.txt');
  await expect(ticked(page)).toHaveCount(5);
});

test('hints come one at a time, by keys', async ({ page }) => {
  await page.goto(PAGE);
  const first = page.locator('summary', { hasText: 'A nudge' }).first();
  const second = page.locator('summary', { hasText: 'The commands' }).first();
  await expect(second).toBeHidden();
  await page.getByRole('heading', { name: 'Hints' }).click();
  await tabTo(page, first);
  await page.keyboard.press('Enter');
  await expect(second).toBeVisible();
  await expect(page.locator('summary', { hasText: 'The command' }).nth(1)).toBeHidden();
  await tabTo(page, second);
  await page.keyboard.press('Enter');
  await expect(page.getByText('sudo ctr image pull registry').first()).toBeVisible();
});

test('on paper every hint has its place, and without JavaScript hints still open one after another', async ({
  page,
  browser,
}) => {
  await page.goto(PAGE);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('summary', { hasText: 'The commands' }).first()).toBeVisible();

  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(PAGE);
  await expect(items(plain)).toHaveCount(5);
  await plain.locator('summary', { hasText: 'A nudge' }).first().click();
  await expect(plain.locator('summary', { hasText: 'The commands' }).first()).toBeVisible();
  await context.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in a ticked task in ${colorScheme} colours`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(PAGE);
    await grade(page, 'still-running-2.1.cast');
    await expect(ticked(page)).toHaveCount(4);
    expect(await objectionsOf(page, 'task-list')).toEqual([]);
  });
}
