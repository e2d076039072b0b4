import { expect, test, type Page } from '@playwright/test';
import { objectionsOf } from './axe.ts';
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

test('a figure has the name of its picture, and every terminal its own name', async ({ page }) => {
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
  const lines = await page
    .locator('header nav a')
    .evaluateAll((links) =>
      links.map((link) => [link.ariaCurrent !== null, getComputedStyle(link).borderBottomColor] as const),
    );
  const colours = (current: boolean) => lines.filter(([is]) => is === current).map(([, colour]) => colour);
  expect(contrast(colours(true)[0] ?? '', mark[1] ?? '')).toBeGreaterThan(3);
  expect(new Set(colours(false))).toEqual(new Set([mark[1]]));
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing with the menu of a phone or the contents of a page open (${colorScheme})`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme });
    // A short page: axe looks at all of it.
    await page.goto('/lab/');
    const contents = page.locator('mobile-starlight-toc details');
    await contents.locator('summary').click();
    await expect(contents.getByRole('link').first()).toBeVisible();
    expect(await objectionsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Menu' }).click();
    await expect(page.locator('.sidebar-content')).toBeVisible();
    expect(await objectionsOf(page)).toEqual([]);
  });
}

test('without JavaScript the theme is what the system asks for, and no one is offered what would do nothing', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  const scripted = await browser.newPage({ baseURL: baseURL ?? '' });
  const coloursOf = (one: Page) =>
    one
      .locator('body, .tag, .diagram-picture, .expressive-code pre, knowledge-check')
      .evaluateAll((all) =>
        all.map((element) => [getComputedStyle(element).color, getComputedStyle(element).backgroundColor]),
      );
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const one of [page, scripted]) {
      await one.emulateMedia({ colorScheme });
      await one.goto('/topics/the-shim/');
    }
    const colours = await coloursOf(page);
    expect(luminance(colours[0]?.[1] ?? '') > 0.5).toBe(colorScheme === 'light');
    expect(colours).toEqual(await coloursOf(scripted));
    expect(await page.locator('html').evaluate((html) => getComputedStyle(html).colorScheme)).toBe(
      colorScheme,
    );
  }
  await scripted.close();
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
