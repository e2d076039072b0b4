import { expect, test, type Page } from '@playwright/test';

/** As a terminal shows it: under a prefix, quotes escaped, with names of its own. */
const EVENT = String.raw`Warning FailedKillPod 3s (x4 over 20s) kubelet error killing pod: "rpc error: code = Unknown desc = failed to destroy network for sandbox \"9417fd99\": plugin type=\"calico\" failed (delete): error getting ClusterInformation"`;

const query = (page: Page) => page.getByRole('searchbox', { name: 'What do you see?' });
const firstRow = (page: Page) => page.locator('symptom-finder tbody tr').first();

test.describe('the first screen of "Debug a node"', () => {
  for (const viewport of [
    { width: 1280, height: 720 },
    { width: 390, height: 844 },
  ]) {
    test(`helps without scrolling at ${viewport.width} px`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await page.goto('/debug/');
      await expect(query(page)).toBeInViewport({ ratio: 1 });
      await query(page).fill('terminating');
      await expect(firstRow(page)).toContainText('A pod stays in Terminating');
      await expect(firstRow(page)).toBeInViewport({ ratio: 1 });
    });
  }
});

test('Enter copies the first command of what was typed', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/debug/');
  await query(page).click();
  await page.keyboard.type('crash loop');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toHaveText(
    'Copied: kubectl logs POD --previous',
  );
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('kubectl logs POD --previous');
});

test('a pasted message leads to its entry', async ({ page }) => {
  await page.goto('/debug/');
  await query(page).fill(EVENT);
  const link = firstRow(page).getByRole('link');
  await expect(link).toHaveAttribute('href', /\/reference\/errors\/#failed-to-destroy-network$/);
  await link.click();
  await expect(page.locator('#failed-to-destroy-network')).toBeInViewport();
});

test('arrows go from the line to the rows and back, and emptying it brings the table back', async ({
  page,
}) => {
  await page.goto('/debug/');
  const rows = page.locator('symptom-finder tbody tr');
  const all = await rows.count();
  await query(page).fill('image pull');
  expect(await rows.count()).toBeLessThan(all);
  await page.keyboard.press('ArrowDown');
  await expect(rows.first().locator(':focus')).toHaveCount(1);
  await page.keyboard.press('ArrowUp');
  await expect(query(page)).toBeFocused();
  await query(page).fill('');
  await expect(rows).toHaveCount(all);
});

test('what fits nothing says so, and leaves the table', async ({ page }) => {
  await page.goto('/debug/');
  await query(page).fill('sourdough');
  await expect(page.getByRole('status').filter({ hasText: 'Nothing matches' })).toBeVisible();
  await expect(firstRow(page)).toBeVisible();
});

test('a query in the address is there when the page opens', async ({ page }) => {
  await page.goto('/debug/?q=137');
  await expect(firstRow(page)).toContainText('137');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('it is a table, every row with a link, and no line that does nothing', async ({ page }) => {
    await page.goto('/debug/');
    await expect(page.locator('.finder-form')).toBeHidden();
    const rows = page.locator('symptom-finder tbody tr');
    expect(await rows.count()).toBeGreaterThan(15);
    for (const row of await rows.all()) await expect(row.getByRole('link')).toHaveCount(1);
    await expect(page.locator('copy-command button').filter({ visible: true })).toHaveCount(0);
  });

  test('an entry of the messages is complete', async ({ page }) => {
    await page.goto('/reference/errors/#pleg-is-not-healthy');
    const entry = page.locator('.error-entry', { has: page.locator('#pleg-is-not-healthy') });
    await expect(entry.locator('dt')).toHaveText([
      'Said by',
      'Look at',
      'Means',
      'First',
      'Cure',
      'Seen',
      'Read',
    ]);
  });
});
