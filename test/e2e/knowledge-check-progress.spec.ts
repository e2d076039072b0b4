import { expect, test, type Page } from '@playwright/test';
import { objectionsOf } from './axe.ts';
import {
  answer,
  answersTo,
  button,
  checkOf,
  checksOf,
  failOnOwnErrors,
  isFocused,
  progressPath,
  tabTo,
} from './knowledge-check-page.ts';

/** A page of the course with two kinds of questions; those for authors are not counted. */
const countedPath = '/topics/images-and-digests/';

const pageItem = (page: Page) =>
  page.locator('.progress-page', { has: page.locator(`.progress-title a[href$="${countedPath}"]`) });
const total = (page: Page) => page.locator('.progress-total');
const said = (page: Page) => page.locator('.progress-status');

/** Answers two questions of a page, one of them wrongly, and goes to the progress. */
async function answerSome(page: Page): Promise<void> {
  await page.goto(countedPath);
  const [single, multiple] = [checkOf(page, 'single'), checkOf(page, 'multiple')];
  await answer(single, (await answersTo(single)).right);
  await answer(multiple, (await answersTo(multiple)).wrong);
  await page.goto(progressPath);
}

test.beforeEach(({ page }) => {
  failOnOwnErrors(page);
});

test('before the first answer: all pages with their questions, nothing to do again and nothing to reset', async ({
  page,
}) => {
  await page.goto(progressPath);
  await expect(total(page)).toHaveText(/^You got 0 of \d+\./);
  for (const item of await page.locator('.progress-page').all()) {
    await expect(item.getByRole('link')).toHaveCount(1);
    await expect(item.locator('.progress-count')).toHaveText(/^0 of [1-9]\d* answered, 0 right$/);
    await expect(item.getByRole('button')).toHaveCount(0);
  }
  await expect(page.getByRole('button', { name: 'Reset all' })).toBeHidden();
  await expect(page.getByText('needs JavaScript')).toBeHidden();
  await expect(page.locator('.progress-unkept')).toBeHidden();
});

test('answered, right, and the missed ones as links to the very question', async ({ page }) => {
  await answerSome(page);
  const item = pageItem(page);
  await expect(item.locator('.progress-count')).toHaveText(/^2 of \d+ answered, 1 right$/);
  await expect(total(page)).toHaveText(/^You got 1 of \d+\. 2 answered\.$/);
  const missed = item.locator('.progress-question').filter({ visible: true });
  await expect(missed).toHaveCount(1);
  await expect(missed).toHaveText(/\w use it at once\?$/);
  await expect(said(page)).toBeEmpty();

  await missed.getByRole('link').click();
  await expect(checkOf(page, 'multiple')).toBeInViewport();
  await checkOf(page, 'multiple').getByRole('button', { name: 'Try again' }).click();
  await answer(checkOf(page, 'multiple'), (await answersTo(checkOf(page, 'multiple'))).right);
  await page.goBack();
  await expect(item.locator('.progress-count')).toHaveText(/^2 of \d+ answered, 2 right$/);
  await expect(item.getByText('To do again:')).toBeHidden();
});

test('only answers to questions as they are now are counted', async ({ page }) => {
  await page.goto(countedPath);
  await page.evaluate(() => {
    const when = { at: Date.now(), tries: 1, shown: false, earlier: [] };
    const answered = { revision: '00000000', answer: ['a'], right: true, misses: 0, ...when };
    const check = document.querySelector('knowledge-check')?.getAttribute('data-question') ?? '';
    const answers = { [check]: answered, 'a-question-of-yesterday': answered };
    localStorage.setItem('knowledge-check:2:/', JSON.stringify({ version: 2, seed: 5, answers }));
  });
  await page.goto(progressPath);
  await expect(total(page)).toHaveText(/^You got 0 of \d+\. 0 answered\.$/);
});

for (const [what, scope] of [
  ['a page', (page: Page) => pageItem(page).locator('.progress-reset')],
  ['all', (page: Page) => page.locator('.progress-reset-all')],
] as const) {
  test(`resetting ${what} with keys can be undone, in the same place`, async ({ page }) => {
    await answerSome(page);
    const before = await total(page).innerText();
    const reset = scope(page);
    await tabTo(page, reset);
    await page.keyboard.press('Enter');
    await expect(total(page)).toHaveText(/^You got 0 of \d+\. 0 answered\.$/);
    await expect(said(page)).toHaveText('The answers are cleared.');
    await expect(reset).toHaveText('Undo');
    expect(await isFocused(reset)).toBe(true);

    await page.keyboard.press('Enter');
    await expect(total(page)).toHaveText(before);
    await expect(said(page)).toHaveText('Your answers are back.');
    expect(await isFocused(reset)).toBe(true);

    await page.keyboard.press('Enter');
    await page.goto(countedPath);
    await expect(button(checkOf(page, 'single'))).toBeVisible();
    await expect(checksOf(page).locator('.check-result')).toHaveCount(0);
  });
}

test('it follows what another tab does', async ({ page, context }) => {
  await page.goto(progressPath);
  const other = await context.newPage();
  await answerSome(other);
  await expect(total(page)).toHaveText(/2 answered\.$/);
  await other.getByRole('button', { name: 'Reset all' }).click();
  await expect(total(page)).toHaveText(/0 answered\.$/);
  await expect(said(page)).toBeEmpty();
});

test('a browser that keeps nothing: it says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.goto(progressPath);
  await expect(page.getByText('This browser keeps nothing for this site')).toBeVisible();
  await expect(total(page)).toHaveText(/0 answered\.$/);
});

test('what the accessibility tree has', async ({ page }) => {
  await answerSome(page);
  await expect(page.locator('knowledge-progress')).toMatchAriaSnapshot(`
    - paragraph: /You got 1 of \\d+. 2 answered./
    - list:
      - listitem:
        - paragraph:
          - link /\\S/
        - paragraph: /2 of \\d+ answered, 1 right/
        - paragraph: "To do again:"
        - list:
          - listitem:
            - link /use it at once\\?$/
        - button /Reset. \\S/
    - button "Reset all"
    - status
  `);
});

test('on a phone, nothing scrolls sideways and every button can be hit', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await answerSome(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  for (const reset of await page.locator('knowledge-progress button').filter({ visible: true }).all()) {
    const box = await reset.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in ${colorScheme} colours`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await answerSome(page);
    await expect(total(page)).not.toBeEmpty();
    expect(await objectionsOf(page, 'knowledge-progress')).toEqual([]);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('it says what it needs, and lists the pages with their number of questions', async ({ page }) => {
    await page.goto(progressPath);
    await expect(page.getByText('needs JavaScript')).toBeVisible();
    const items = page.locator('.progress-page');
    expect(await items.count()).toBeGreaterThan(0);
    for (const item of await items.all()) {
      await expect(item.getByRole('link').first()).toBeVisible();
      await expect(item.locator('.progress-count')).toHaveText(/\d/);
    }
    await expect(page.locator('knowledge-progress').getByRole('button')).toHaveCount(0);
  });
});
