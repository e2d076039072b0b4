import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { objectionsOf } from './axe.ts';

const SESSIONS = new URL('../../content/exercises/pull-and-run/sessions/', import.meta.url);

const boxOf = (page: Page) => page.locator('exercise-check');
const outcomeOf = (page: Page, number: number) =>
  boxOf(page)
    .locator('.exercise-outcome')
    .nth(number - 1);
const factsOf = (page: Page, number: number) => outcomeOf(page, number).locator('.exercise-facts');

async function grade(page: Page, session: string): Promise<void> {
  await boxOf(page)
    .getByLabel('Or choose a recording')
    .setInputFiles(fileURLToPath(new URL(session, SESSIONS)));
  await boxOf(page).getByRole('button', { name: 'Grade', exact: true }).press('Enter');
  await expect(boxOf(page).getByRole('status').first()).not.toBeEmpty();
}

test.beforeEach(async ({ page }) => {
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto('/exercises/pull-and-run/');
});

test('the facts behind an outcome are told on demand, and lead to their rows', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await grade(page, 'still-running-2.1.cast');
  await expect(factsOf(page, 5).locator('summary')).toHaveText('Facts behind it');
  // Neither told nor loaded before.
  await expect(boxOf(page).locator('.exercise-behind')).toHaveCount(0);
  expect(loaded.filter((url) => url.includes('behind-view'))).toEqual([]);

  await factsOf(page, 5).locator('summary').press('Enter');
  const gone = factsOf(page, 5).locator('.exercise-behind .exercise-behind > li').first();
  await expect(gone).toContainText('To be gone at the end: a task with ID "web".');
  await expect(gone.locator('[data-relation="fits"]').last()).toHaveText(
    /^Line 31, at 0:40: a task with ID "web", PID 1748 and status "RUNNING"\. Here it is there\.$/,
  );
  // Lists of tasks only, not of images.
  await expect(gone.locator('[data-relation="list"]')).toHaveText([
    /^Line 20.*every task/,
    /^Line 29.*every task/,
  ]);
  expect(loaded.filter((url) => url.includes('behind-view'))).toHaveLength(1);
  await gone.getByRole('button', { name: /^Line 22/ }).press('Enter');
  await expect(boxOf(page).getByRole('listbox').locator('[data-current]')).toHaveAttribute(
    'aria-posinset',
    '22',
  );
  expect(await objectionsOf(page, 'exercise-check')).toEqual([]);
});

test('a fact that does not fit says in what it differs', async ({ page }) => {
  await grade(page, 'still-running-2.1.cast');
  await outcomeOf(page, 4).locator('summary').first().press('Enter');
  await factsOf(page, 4).locator('summary').press('Enter');
  await expect(factsOf(page, 4).locator('[data-relation="differs"]').first()).toContainText(
    'What differs: ID is "hello", not "web"; it ran in the foreground.',
  );
  await expect(factsOf(page, 4)).toContainText('Your session shows nothing of that kind.');
});

test('a checker that was started again says that the facts are gone', async ({ page }) => {
  await page.addInitScript(() => {
    const Original = Worker;
    const workers: Worker[] = [];
    Object.assign(globalThis, { workers });
    globalThis.Worker = class extends Original {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        workers.push(this);
      }
    };
  });
  await page.reload();
  await grade(page, 'still-running-2.1.cast');
  // What the page does with a worker that breaks off.
  await page.evaluate(() => {
    const [worker] = (globalThis as unknown as { workers: Worker[] }).workers;
    worker?.addEventListener('message', (event) => event.stopImmediatePropagation());
    if (worker) worker.postMessage = () => worker.dispatchEvent(new ErrorEvent('error'));
  });
  await factsOf(page, 5).locator('summary').press('Enter');
  await expect(factsOf(page, 5)).toContainText('These facts are no longer there');
});
