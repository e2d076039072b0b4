import { expect, test } from '@playwright/test';
import { objectionsOf } from './axe.ts';
import { dialogOf, fieldOf, linksOf, open } from './search-page.ts';

test.describe('by keyboard', () => {
  for (const key of ['Control+k', '/']) {
    test(`${key} opens the search, arrows choose, Enter opens, and the way leads to the very part`, async ({
      page,
    }) => {
      await page.goto('/');
      await open(page, key);
      await page.keyboard.type('unknown service runtime.v1.RuntimeService');
      await expect(linksOf(page).first()).toContainText('unknown service runtime.v1.RuntimeService');
      await page.keyboard.press('ArrowDown');
      await expect(linksOf(page).first()).toBeFocused();
      await page.keyboard.press('ArrowDown');
      await expect(linksOf(page).nth(1)).toBeFocused();
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\/reference\/errors\/#crictl-unknown-service$/);
      await expect(page.locator('#crictl-unknown-service')).toBeInViewport();
    });
  }

  test('a result leads to the passage it shows, however far below its heading that stands', async ({
    page,
  }) => {
    await page.goto('/');
    await open(page);
    await page.keyboard.type('who is the parent of the shim');
    const excerpt = dialogOf(page).locator('.search-result .search-excerpt').first();
    await expect(excerpt).toContainText(/subreaper.*parent/);
    // Whatever the page says of it now.
    const sentence = /[^.]*subreaper[^.]*\./.exec(await excerpt.innerText())?.[0].trim() ?? '';
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/topics\/the-shim\/#/);
    await expect(page.getByText(sentence)).toBeInViewport();
    await expect(page.getByRole('dialog')).toBeHidden();
  });

  test('who has gone on to the results keeps the result, or at least the place, when a later answer comes', async ({
    page,
  }) => {
    await page.goto('/');
    await open(page);
    await page.keyboard.type('unknown service runtime.v1');
    await expect(linksOf(page).nth(2)).toBeVisible();
    for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowDown');
    await expect(linksOf(page).nth(2)).toBeFocused();
    const before = await linksOf(page).first().getAttribute('href');
    await fieldOf(page).evaluate((field: HTMLInputElement) => {
      field.value = 'subreaper';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await expect(linksOf(page).first()).not.toHaveAttribute('href', before ?? '');
    await expect(linksOf(page).nth(2)).toBeFocused();
  });

  test('Enter in the field opens what is on top, and letters on a result go into the field', async ({
    page,
  }) => {
    await page.goto('/');
    await open(page);
    await page.keyboard.type('exit code 13');
    await expect(linksOf(page).first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('7');
    await expect(fieldOf(page)).toBeFocused();
    await expect(fieldOf(page)).toHaveValue('exit code 137');
    await expect(linksOf(page).first()).toHaveText(/137|number/);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/topics\/stdio-exit-codes-events\/#/);
  });

  test('Escape closes it, and gives the focus back', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('button', { name: /^Search/ })).toBeEnabled();
    await page.getByRole('button', { name: /^Search/ }).focus();
    await page.keyboard.press('Enter');
    await expect(fieldOf(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialogOf(page)).toBeHidden();
    await expect(page.getByRole('button', { name: /^Search/ })).toBeFocused();
    await open(page);
    await page.keyboard.press('Control+k');
    await expect(dialogOf(page)).toBeHidden();
  });

  test('a slash that is typed into a field stays there', async ({ page }) => {
    await page.goto('/exercises/pull-and-run/');
    const paste = page.getByLabel(/^Paste your session/);
    await paste.focus();
    await page.keyboard.type('a/b');
    await expect(paste).toHaveValue('a/b');
    await expect(dialogOf(page)).toBeHidden();
  });
});

test.describe('what is found', () => {
  test('a term is defined on top', async ({ page }) => {
    await page.goto('/');
    await open(page);
    await page.keyboard.type('what is a subreaper?');
    const definition = dialogOf(page).locator('.search-definitions .search-result');
    await expect(definition).toHaveCount(1);
    await expect(definition).toContainText('asked the kernel to become the parent of orphans');
    await expect(definition.getByRole('link')).toHaveAttribute('href', '/reference/glossary/#subreaper');
  });

  test('an excerpt is a whole line of output, or whole sentences, with the words marked', async ({
    page,
  }) => {
    await page.goto('/');
    await open(page);
    await page.keyboard.type(
      'rpc error: code = Unimplemented desc = unknown service runtime.v1.RuntimeService',
    );
    const shown = dialogOf(page)
      .locator('.search-results .search-result')
      .filter({ has: page.locator('.search-output') })
      .first();
    await expect(shown.locator('.search-output')).toHaveText(
      /^ERRO\[0000\] validate service connection: .* unknown service runtime\.v1\.RuntimeService$/,
    );
    await expect(shown.locator('mark').filter({ hasText: 'runtime.v1.RuntimeService' })).toHaveCount(1);
    await fieldOf(page).fill('why does the container survive a restart');
    const prose = dialogOf(page).locator('.search-results .search-excerpt:not(.search-output)').first();
    await expect(prose).toHaveText(/^[^a-z].*[.:?!]$/s);
  });

  test('where nothing has all words, what has most of them is said to be that', async ({ page }) => {
    await page.goto('/');
    await open(page);
    await page.keyboard.type('containerd snapshots frobnicated');
    const dialog = dialogOf(page);
    await expect(dialog.getByText('Nothing here has “frobnicated”.')).toBeVisible();
    await expect(linksOf(page).first()).toBeVisible();
    await fieldOf(page).fill('xyzzy qwrtzp');
    await expect(dialog.getByText('Nothing found.')).toBeVisible();
    await expect(linksOf(page)).toHaveCount(0);
  });

  test('slips and plurals find the same', async ({ page }) => {
    await page.goto('/');
    await open(page);
    for (const typed of ['subreaper', 'subreapers', 'subreapper']) {
      await fieldOf(page).fill(typed);
      await expect(linksOf(page).filter({ hasText: 'subreaper' }).first()).toBeVisible();
    }
  });

  test('a filter leaves one kind of page, and is worked by arrows', async ({ page }) => {
    await page.goto('/');
    await open(page);
    await page.keyboard.type('restart containerd');
    const kinds = dialogOf(page).locator('.search-results .search-kind');
    await expect(kinds.first()).toBeVisible();
    const all = dialogOf(page).getByRole('radio', { name: /^All/ });
    await all.focus();
    await page.keyboard.press('ArrowRight');
    await expect(dialogOf(page).getByRole('radio', { name: /^Topic/ })).toBeChecked();
    expect(new Set(await kinds.allTextContents())).toEqual(new Set(['Topic']));
    await dialogOf(page)
      .getByRole('radio', { name: /^Exercise/ })
      .check({ force: true });
    expect(new Set(await kinds.allTextContents())).toEqual(new Set(['Exercise']));
  });

  test('pages for authors are not found', async ({ page }) => {
    await page.goto('/');
    await open(page);
    await page.keyboard.type('writing knowledge checks quiz directive');
    await expect(dialogOf(page).getByRole('status')).toHaveText(/results?|^$/);
    expect(await dialogOf(page).locator('a[href*="/authors/"]').count()).toBe(0);
  });

  test('its count is said to those who hear the page', async ({ page }) => {
    await page.goto('/');
    await open(page);
    await page.keyboard.type('shim');
    await expect(dialogOf(page).getByRole('status')).toHaveText(/^\d+ results, and what the term means\.$/);
  });
});

test('nothing of the search is loaded before it is opened', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/topics/the-shim/', { waitUntil: 'networkidle' });
  expect(asked.filter((address) => address.includes('/search/') || /panel/.test(address))).toEqual([]);
  await open(page);
  await page.keyboard.type('shim');
  await expect(linksOf(page).first()).toBeVisible();
  expect(asked.filter((address) => address === '/search/sections.json')).toHaveLength(1);
});

for (const theme of ['light', 'dark'] as const) {
  test(`has no problem that axe finds, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await page.goto('/');
    await open(page);
    await page.keyboard.type('what is a shim');
    await expect(linksOf(page).first()).toBeVisible();
    expect(await objectionsOf(page)).toEqual([]);
  });
}

test('without JavaScript no one is offered a search', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL ?? ''}/`);
  await expect(page.locator('.search-button')).toBeHidden();
  await context.close();
});
