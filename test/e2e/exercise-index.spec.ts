import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { listExercises } from '../../plugins/exercise-checker/exercise-file/folder.ts';

const EXERCISES = fileURLToPath(new URL('../../content/exercises/', import.meta.url));
const KEY = 'exercise-check:/';

const index = (page: Page) => page.locator('exercise-index');
const row = (page: Page, id: string) => index(page).locator(`[data-exercise="${id}"]`);
const result = (page: Page, id: string) => row(page, id).locator('.exercise-result');
const forget = (page: Page) => index(page).getByRole('button', { name: 'Forget my results' });

async function grade(page: Page, session: string): Promise<void> {
  await page.goto('/exercises/pull-and-run/');
  const text = readFileSync(`${EXERCISES}pull-and-run/sessions/${session}`, 'utf8');
  await page.getByLabel(/^Paste your session/).fill(text);
  await page.getByRole('button', { name: 'Grade', exact: true }).click();
  await expect(page.locator('exercise-check').getByRole('status')).toContainText('points');
}

test('every exercise is listed with its level, time, tools and needs', async ({ page }) => {
  await page.goto('/exercises/');
  const ids = listExercises(EXERCISES);
  await expect(index(page).locator('[data-exercise]')).toHaveCount(ids.length);
  for (const id of ids) {
    await expect(row(page, id).getByRole('link').first()).toHaveAttribute('href', `/exercises/${id}/`);
    await expect(row(page, id).locator('dd')).toHaveText([
      /^(Beginner|Intermediate|Advanced)$/,
      /^\d+ minutes$/,
      /\w/,
      /\w/,
    ]);
  }
});

test('a verdict is remembered, a pass for good, and all of it is forgotten when told to', async ({
  page,
}) => {
  await page.goto('/exercises/');
  await expect(forget(page)).toBeHidden();

  await grade(page, 'still-running-2.1.cast');
  await page.goto('/exercises/');
  await expect(result(page, 'pull-and-run')).toHaveText(/^\d of \d outcomes shown$/);
  await expect(index(page)).toContainText('You have passed 0 of ');

  await grade(page, 'passes-root-2.1.txt');
  await grade(page, 'still-running-2.1.cast');
  await page.goto('/exercises/');
  await expect(result(page, 'pull-and-run')).toHaveText('passed');
  await expect(index(page)).toContainText('You have passed 1 of ');

  await forget(page).focus();
  await page.keyboard.press('Enter');
  await expect(result(page, 'pull-and-run')).toBeHidden();
  await expect(forget(page)).toBeHidden();
  await expect(index(page).getByRole('status')).toBeFocused();
  await page.reload();
  await expect(result(page, 'pull-and-run')).toBeHidden();
});

test('nothing of a session is kept', async ({ page }) => {
  await grade(page, 'still-running-2.1.cast');
  const kept = await page.evaluate((key) => localStorage.getItem(key), KEY);
  expect(Object.keys((JSON.parse(kept ?? '{}') as { results: object }).results)).toEqual(['pull-and-run']);
  expect(kept?.length).toBeLessThan(200);
});

test('what others wrote in the same place counts as nothing', async ({ page }) => {
  const strange = [
    'not JSON',
    '{"version":2,"results":{"pull-and-run":{"passed":true,"met":1,"required":1}}}',
    '{"version":1,"results":{"pull-and-run":{"passed":"yes","met":-1,"required":1},"__proto__":{"passed":true}}}',
  ];
  for (const text of strange) {
    await page.goto('/exercises/');
    await page.evaluate(([key, value]) => localStorage.setItem(key, value), [KEY, text] as const);
    await page.reload();
    await expect(result(page, 'pull-and-run')).toBeHidden();
  }
});

test('without JavaScript the list is whole, and says nothing of results', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/exercises/');
  await expect(index(page).locator('[data-exercise]')).toHaveCount(listExercises(EXERCISES).length);
  await expect(forget(page)).toBeHidden();
  await context.close();
});
