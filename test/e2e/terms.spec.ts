import { expect, test, type Page } from '@playwright/test';
import { objectionsOf } from './axe.ts';

const TOPIC = '/topics/the-shim/';
const card = (page: Page) => page.getByRole('tooltip');
const terms = (page: Page) => page.locator('a.term');

test('nothing is asked for before the first card, and once for all of them', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/terms.json')) asked.push(request.url());
  });
  await page.goto(TOPIC);
  await page.waitForLoadState('networkidle');
  expect(asked).toEqual([]);
  await terms(page).nth(0).hover();
  await expect(card(page)).toBeVisible();
  await terms(page).nth(1).hover();
  await expect(card(page)).toContainText(/\w\./);
  expect(asked).toHaveLength(1);
});

test('a pointer opens a card, may rest on it, and closes it by leaving', async ({ page }) => {
  await page.goto(TOPIC);
  const term = page.locator('a.term[href$="#shim"]').first();
  await term.hover();
  await expect(card(page)).toContainText('The process that stays beside a container');
  await expect(term).toHaveAttribute('aria-describedby', 'term-card');
  await card(page).hover();
  await page.waitForTimeout(600);
  await expect(card(page)).toBeVisible();
  await page.getByRole('heading', { level: 1 }).hover();
  await expect(card(page)).toBeHidden();
  await expect(term).not.toHaveAttribute('aria-describedby');
});

test('keys: focus opens, Escape closes and keeps the focus, Enter leads to the entry', async ({ page }) => {
  await page.goto(TOPIC);
  const [first, second] = [terms(page).nth(0), terms(page).nth(1)];
  await first.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(first).toBeFocused();
  await expect(card(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card(page)).toBeHidden();
  await expect(first).toBeFocused();
  for (
    let presses = 0;
    presses < 10 && !(await second.evaluate((one) => one === document.activeElement));
    presses += 1
  ) {
    await page.keyboard.press('Tab');
  }
  await expect(card(page)).toBeVisible();
  const href = (await second.getAttribute('href')) ?? '';
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${href.replaceAll('/', '\\/')}$`));
  await expect(page.locator(`[id="${href.split('#')[1] ?? ''}"]`)).toBeInViewport();
});

test('a finger: the first tap opens, the second follows, one elsewhere closes', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    ...(baseURL === undefined ? {} : { baseURL }),
    hasTouch: true,
    viewport: { width: 390, height: 844 },
  });
  const page = await context.newPage();
  await page.goto(TOPIC);
  const term = terms(page).first();
  await term.tap();
  await expect(card(page)).toContainText('Tap again for the whole entry.');
  await expect(page).toHaveURL(new RegExp(`${TOPIC}$`));
  const box = await card(page).boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
  await page.getByRole('heading', { level: 1 }).tap();
  await expect(card(page)).toBeHidden();
  await term.tap();
  await expect(card(page)).toBeVisible();
  await term.tap();
  await expect(page).toHaveURL(/\/reference\/glossary\/#/);
  await context.close();
});

test('without JavaScript, and without a connection, a term is a link', async ({ page, browser }) => {
  await page.route('**/terms.json', (route) => route.abort());
  await page.goto(TOPIC);
  await terms(page).first().hover();
  await page.waitForTimeout(500);
  await expect(card(page)).toBeHidden();
  await terms(page).first().click();
  await expect(page).toHaveURL(/\/reference\/glossary\/#/);

  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(TOPIC);
  await terms(plain).first().click();
  await expect(plain).toHaveURL(/\/reference\/glossary\/#/);
  await context.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on a page with an open card in ${colorScheme} colours`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    // A short page: axe looks at all of it.
    await page.goto('/lab/');
    await terms(page).first().hover();
    await expect(card(page)).toBeVisible();
    expect(await objectionsOf(page)).toEqual([]);
  });
}
