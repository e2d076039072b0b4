import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { answer, answersTo, checksOf } from './knowledge-check-page.ts';

const SESSIONS = new URL('../../content/exercises/pull-and-run/sessions/', import.meta.url);
const TOPIC = '/topics/the-map/';
const EXERCISE = '/exercises/pull-and-run/';

const sidebar = (page: Page) => page.getByRole('navigation', { name: 'Main' });
const mark = (page: Page, address: string) => sidebar(page).locator(`a[href="${address}"] .work`);
const total = (page: Page) => page.locator('.course-total');

async function grade(page: Page, session: string): Promise<void> {
  await page.goto(EXERCISE);
  await page.getByLabel(/^Paste your session/).fill(readFileSync(new URL(session, SESSIONS), 'utf8'));
  await page.getByRole('button', { name: 'Grade', exact: true }).click();
  await expect(page.locator('exercise-check').getByRole('status')).toContainText('points');
}

test('front page, sidebar, list of progress and exercises count the same', async ({ page }) => {
  await page.goto(TOPIC);
  const [first, second] = [checksOf(page).nth(0), checksOf(page).nth(1)];
  const own = await checksOf(page).count();
  await answer(first, (await answersTo(first)).right);
  // Here at once, and not with the next page.
  await expect(mark(page, TOPIC)).toHaveText(`1/${own}, 1 of ${own} questions right`);
  await answer(second, (await answersTo(second)).wrong);
  await expect(mark(page, TOPIC)).toHaveText(`1/${own}, 1 of ${own} questions right`);
  await grade(page, 'still-running-2.1.cast');
  await expect(mark(page, EXERCISE)).toHaveText(/^\d\/5, \d of 5 outcomes shown$/);
  await grade(page, 'passes-root-2.1.txt');
  await expect(mark(page, EXERCISE)).toHaveText('passed');

  await page.goto('/');
  const said = /So far: 1 of (\d+) questions right, 1 of (\d+) exercises passed/;
  await expect(total(page)).toHaveText(said);
  const [, questions = '', exercises = ''] = said.exec((await total(page).textContent()) ?? '') ?? [];
  await expect(page.locator('.course-page').first().locator('.course-count')).toHaveText(
    `1 of ${own} questions right`,
  );
  await expect(page.locator('.course-page').first().locator('.course-bar')).toBeVisible();
  await expect(page.locator('.course-page').nth(1).locator('.course-bar')).toBeHidden();
  await expect(page.locator('exercise-index .exercise-passed')).toHaveCount(1);

  await page.goto('/my-progress/');
  await expect(page.locator('.progress-total')).toHaveText(`You got 1 of ${questions}. 2 answered.`);
  await expect(page.locator('exercise-index')).toContainText(`1 of ${exercises} exercises passed`);
  await expect(page.locator('.progress-question').filter({ visible: true })).toHaveText([/\?$/]);

  await page.goto('/exercises/');
  await expect(page.locator('exercise-index')).toContainText(`You have passed 1 of ${exercises} exercises`);
});

test('questions on the pages for authors count nowhere', async ({ page }) => {
  await page.goto('/authors/knowledge-check-kinds/');
  const check = checksOf(page).first();
  await answer(check, (await answersTo(check)).right);
  await page.goto('/my-progress/');
  await expect(page.locator('.progress-total')).toHaveText(/^You got 0 of \d+\. 0 answered\.$/);
  await expect(page.locator('.progress-title a[href*="/authors/"]')).toHaveCount(0);
  await page.goto('/');
  await expect(total(page)).toBeHidden();
});

test('a page that is done says so, and forgetting shows in another tab', async ({ page, context }) => {
  await page.goto(TOPIC);
  for (const check of await checksOf(page).all()) await answer(check, (await answersTo(check)).right);
  await expect(mark(page, TOPIC)).toHaveText('done, all questions right');
  const other = await context.newPage();
  await other.goto('/my-progress/');
  await other.getByRole('button', { name: 'Reset all' }).click();
  await expect(mark(page, TOPIC)).toHaveText('');
});

test('a mark in the sidebar moves nothing', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(TOPIC);
  const heights = () =>
    sidebar(page)
      .locator('a')
      .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().height));
  const before = await heights();
  const check = checksOf(page).first();
  await answer(check, (await answersTo(check)).right);
  await expect(mark(page, TOPIC)).not.toBeEmpty();
  expect(await heights()).toEqual(before);
});

test.describe('two tabs at the same time', () => {
  // Each with its own process, which hears of what the other keeps a moment later.
  test('lose no answer', async ({ page, context }) => {
    const other = await context.newPage();
    for (let round = 0; round < 10; round += 1) {
      await Promise.all([page.goto(TOPIC), other.goto('/topics/the-shim/')]);
      const checks = [checksOf(page).first(), checksOf(other).first()];
      await Promise.all(checks.map(async (check) => answer(check, (await answersTo(check)).right)));
      const ids = await Promise.all(checks.map((check) => check.getAttribute('data-question')));
      const kept = () =>
        page.evaluate(() => {
          const text = localStorage.getItem('knowledge-check:2:/') ?? '{}';
          return Object.keys((JSON.parse(text) as { answers: object }).answers).sort();
        });
      await expect.poll(kept, `round ${round}`).toEqual(ids.toSorted());
      await page.evaluate(() => {
        localStorage.clear();
      });
    }
  });

  test('lose nothing that both keep in the same millisecond', async ({ page, context }) => {
    const other = await context.newPage();
    await Promise.all([page.goto(TOPIC), other.goto('/topics/the-shim/')]);
    const rounds = 15;
    let start = 0;
    for (let round = 0; round < rounds; round += 1) {
      const checks = [checksOf(page).first(), checksOf(other).first()];
      for (const check of checks) {
        const { right } = await answersTo(check);
        await check.locator(`.check-choice[value="${right[0] ?? ''}"]`).check();
      }
      start = Date.now() + 250;
      const clicked = [page, other].map((tab) =>
        tab.evaluate((moment) => {
          const button = document.querySelector<HTMLElement>('knowledge-check .check-button');
          while (Date.now() < moment);
          button?.click();
        }, start),
      );
      await Promise.all(clicked);
      const kept = () =>
        page.evaluate(() => {
          const text = localStorage.getItem('knowledge-check:2:/') ?? '{}';
          return Object.keys((JSON.parse(text) as { answers: object }).answers).length;
        });
      await expect.poll(kept, `round ${round}`).toBe(2);
      for (const check of checks) await check.locator('.check-reset').click();
      await expect.poll(kept, `after round ${round}`).toBe(0);
      await page.waitForTimeout(50);
    }
  });
});
