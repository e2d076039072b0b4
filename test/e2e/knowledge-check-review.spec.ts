import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { objectionsOf } from './axe.ts';
import {
  answer,
  answersTo,
  button,
  checksOf,
  chooseByKeys,
  failOnOwnErrors,
  review as reasons,
  startAt,
  status,
  tabTo,
} from './knowledge-check-page.ts';

const MONDAY = new Date('2026-11-30T10:00:00');
const inDays = (days: number) => new Date(MONDAY.getTime() + days * 86_400_000);
const summary = (page: Page) => page.locator('.review-summary');
const next = (page: Page) => page.getByRole('button', { name: 'Next question' });
const pageOf = (page: Page, name: string) => page.locator('.review-page', { hasText: name });

/** Answers the questions of two pages: the second of the first page is missed. Returns those of each. */
async function answerOnMonday(page: Page): Promise<{ map: string[]; snapshots: string[] }> {
  failOnOwnErrors(page);
  await page.clock.setFixedTime(MONDAY);
  const asked = { map: [] as string[], snapshots: [] as string[] };
  for (const address of ['/topics/the-map/', '/topics/snapshots/']) {
    await page.goto(address);
    for (const [index, check] of (await checksOf(page).all()).entries()) {
      const { right, wrong } = await answersTo(check);
      await answer(check, address.includes('map') && index === 1 ? wrong : right);
      asked[address.includes('map') ? 'map' : 'snapshots'].push(
        (await check.getAttribute('data-question')) ?? '',
      );
    }
  }
  return asked;
}

/** Answers the question that the review asks, with nothing but keys. */
async function answerByKeys(page: Page, isRight = true): Promise<string> {
  const check = checksOf(page);
  await expect(button(check)).toBeVisible();
  await expect(status(check)).toContainText('You answered this on November 30, 2026. Try again.');
  await expect(reasons(check)).not.toHaveAttribute('open');
  const { right, wrong } = await answersTo(check);
  await chooseByKeys(page, check, isRight ? right : wrong);
  await startAt(check);
  await tabTo(page, button(check));
  await page.keyboard.press('Enter');
  await expect(check.locator('.check-result')).toHaveText(isRight ? /Correct\.$/ : /Not correct\.$/);
  await expect(status(check)).not.toContainText('on this page');
  return (await check.getAttribute('data-question')) ?? '';
}

test('nothing was answered: it says so', async ({ page }) => {
  await page.goto('/review/');
  await expect(summary(page)).toContainText('You have not answered any question yet.');
  await expect(next(page)).toBeHidden();
});

test('asks what was missed first, then what is due, mixed over pages, by keys', async ({ page }) => {
  const { map, snapshots } = await answerOnMonday(page);
  const asked = [...map, ...snapshots];
  const missed = map[1] ?? '';
  // The same day: only what was missed.
  await page.goto('/review/');
  await expect(summary(page)).toHaveText('Questions to review now: 1');
  await expect(checksOf(page)).toHaveAttribute('data-question', missed);

  await page.clock.setFixedTime(inDays(30));
  await page.reload();
  await expect(summary(page)).toHaveText(`Questions to review now: ${asked.length}`);
  const order: string[] = [];
  for (const index of asked.keys()) {
    order.push(await answerByKeys(page, index !== 2));
    if (index === asked.length - 1) break;
    await tabTo(page, next(page));
    await page.keyboard.press('Enter');
    await expect(page.locator('.review-question')).toBeFocused();
  }
  expect(order[0]).toBe(missed);
  expect(order.toSorted()).toEqual(asked.toSorted());
  const pages = order.map((id) => (map.includes(id) ? 'map' : 'snapshots'));
  expect(pages.slice(1, 5)).toEqual(
    pages[1] === 'map' ? ['map', 'snapshots', 'map', 'snapshots'] : ['snapshots', 'map', 'snapshots', 'map'],
  );
  await expect(summary(page)).toHaveText(/^(?:Nothing is due\. The next question comes on|That is enough)/);
  await expect(pageOf(page, 'map')).toContainText(
    `Known at the first try: ${map.length - 1} of ${map.length}`,
  );
  await expect(page.locator('.review-later')).toContainText([
    new RegExp(`of ${map.length}$`),
    new RegExp(`of ${snapshots.length}$`),
  ]);

  // What was asked here counts on its page, too.
  await page.goto('/topics/the-map/');
  await expect(checksOf(page).nth(1).locator('.check-result')).toHaveText(/Correct\.$|Not correct\.$/);
});

test('answers go to another browser in a file, and nothing else is taken for one', async ({
  page,
  browser,
  baseURL,
}) => {
  const { map, snapshots } = await answerOnMonday(page);
  const count = map.length + snapshots.length;
  await page.goto('/review/');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save my answers to a file' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('answers-2026-11-30.json');
  const text = readFileSync(await download.path(), 'utf8');

  const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const other = await context.newPage();
  await other.clock.setFixedTime(inDays(30));
  await other.goto('/review/');
  const field = other.getByLabel('Load answers from a file');
  const said = other.locator('.review-status');
  for (const bad of [
    '{',
    '{"version":2,"answers":{}}',
    '<b>x</b>',
    '{"version":2,"answers":{"q":{"right":1}}}',
  ]) {
    await field.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(bad) });
    await expect(said).toContainText('This file has no answers in it.');
  }
  const file = { name: 'answers.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await field.setInputFiles(file);
  await expect(said).toHaveText(`Answers loaded: ${count} of ${count}. The others are newer here.`);
  await expect(summary(other)).toHaveText(`Questions to review now: ${count}`);
  await field.setInputFiles(file);
  await expect(said).toHaveText(`Answers loaded: 0 of ${count}. The others are newer here.`);
  await other.goto('/my-progress/');
  await expect(other.locator('.progress-total')).toHaveText(
    new RegExp(`^You got ${count - 1} of \\d+\\. ${count} answered\\.$`),
  );
  await context.close();
});

test('looks as it should, has no violation of axe, and asks no one else', async ({ page }) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).hostname !== '127.0.0.1' && !request.url().startsWith('blob:'))
      foreign.push(request.url());
  });
  await answerOnMonday(page);
  await page.clock.setFixedTime(inDays(30));
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await page.goto('/review/');
    await expect(button(checksOf(page))).toBeVisible();
    expect(await objectionsOf(page, 'main')).toEqual([]);
  }
  expect(foreign).toEqual([]);
});
