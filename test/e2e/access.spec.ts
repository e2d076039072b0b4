import { expect, test } from '@playwright/test';
import { checkOf, kindsPath } from './knowledge-check-page.ts';

/** The contrast of two colours as `getComputedStyle` says them: WCAG asks 3 of what a control is told by. */
function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [one, other].map(luminance).sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/\d+(?:\.\d+)?/g) ?? []).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test('what is told before a question describes its group, with an error of it and without', async ({
  page,
}) => {
  await page.goto(kindsPath);
  const check = page.locator('knowledge-check', { has: page.locator('.check-scenario') }).first();
  const group = check.getByRole('group').first();
  const told = ((await check.locator('.check-scenario').textContent()) ?? '').replaceAll(/\s+/g, ' ').trim();
  expect(told).not.toBe('');
  const described = () =>
    group.evaluate((element) =>
      (element.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join(' ')
        .replaceAll(/\s+/g, ' '),
    );
  expect(await described()).toContain(told);
  await check.locator('.check-button').click();
  await expect(check.locator('.check-error')).toBeVisible();
  expect(await described()).toContain(told);
  expect(await described()).toContain(await check.locator('.check-error').innerText());
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the border of an option stands out from its ground in ${colorScheme} colours`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(kindsPath);
    const [border = '', ground = ''] = await checkOf(page, 'single')
      .locator('.check-option')
      .first()
      .evaluate((option) => {
        const { borderTopColor, backgroundColor } = getComputedStyle(option);
        return [borderTopColor, backgroundColor];
      });
    expect(contrast(border, ground)).toBeGreaterThanOrEqual(3);
  });
}

test('a figure has the name of its picture, and every terminal a name of its own', async ({ page }) => {
  await page.goto('/topics/the-shim/');
  for (const figure of await page.locator('.diagram figure').all()) {
    const title = (await figure.locator('svg title').first().textContent()) ?? '';
    await expect(figure).toHaveAccessibleName(title);
  }
  const terminals = page.locator('.session-terminal:not([hidden])');
  const names = await terminals.evaluateAll((all) =>
    all.map((terminal) => terminal.getAttribute('aria-label')),
  );
  expect(names.length).toBeGreaterThan(3);
  expect(new Set(names).size).toBe(names.length);
});

test('with forced colours, summaries keep their marks, and the current page is marked by a line', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/topics/the-shim/');
  const mark = await page
    .locator('.diagram-words summary')
    .first()
    .evaluate((summary) => [
      getComputedStyle(summary, '::before').backgroundColor,
      getComputedStyle(document.body).backgroundColor,
    ]);
  expect(contrast(mark[0] ?? '', mark[1] ?? '')).toBeGreaterThan(3);
  await expect(page.locator('.sidebar-content a[aria-current="page"]')).toHaveCSS(
    'border-inline-start-width',
    '4px',
  );
});

test('without JavaScript nobody is offered a theme or a search that would do nothing', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto('/topics/the-shim/');
  for (const theme of await page.locator('starlight-theme-select').all()) await expect(theme).toBeHidden();
  await expect(page.locator('.search-button')).toBeHidden();
  await context.close();
});

test('every page but those with a large head says in a sentence what it is about', async ({ page }) => {
  for (const address of [
    '/topics/the-shim/',
    '/exercises/pull-and-run/',
    '/debug/',
    '/reference/glossary/',
    '/lab/',
  ]) {
    await page.goto(address);
    const summary = page.locator('h1 ~ .summary');
    await expect(summary).toBeVisible();
    expect(await page.locator('meta[name=description]').getAttribute('content')).toContain(
      await summary.innerText(),
    );
  }
});
