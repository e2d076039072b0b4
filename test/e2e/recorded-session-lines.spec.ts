import { expect, type Page } from '@playwright/test';
import { tabTo } from './knowledge-check-page.ts';
import { copyButton, shiftsOf, test, watchShifts } from './recorded-session-site.ts';

test.describe('lines of containerd', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('versions/');
    await page.evaluate(() => {
      localStorage.clear();
    });
    await page.reload();
  });

  const first = (page: Page) => page.locator('recorded-session').first();
  const badges = (page: Page) => page.locator('.session-badge').filter({ visible: true }).allTextContents();

  test('are chosen with the keyboard, for all blocks that have them, and on every page after that', async ({
    page,
  }) => {
    expect(await badges(page)).toEqual([
      'containerd 2.4.2',
      'containerd 1.7.24',
      'containerd 1.6.20',
      'containerd 2.1.9',
    ]);
    const choice = first(page).getByLabel('My node runs');
    await tabTo(page, choice);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(choice).toHaveValue('1.6');
    await expect(choice).toBeFocused();
    const chosen = ['containerd 1.6.20', 'containerd 1.7.24', 'containerd 1.6.20', 'containerd 1.6.20'];
    expect(await badges(page)).toEqual(chosen);
    await expect(first(page).getByText('STOPPED')).toBeVisible();

    await page.goto('map/');
    expect((await badges(page))[0]).toBe('containerd 1.6.20');
    await expect(first(page).getByLabel('My node runs')).toHaveValue('1.6');
    await page.goto('versions/');
    expect(await badges(page)).toEqual(chosen);
  });

  test('of a block whose author has chosen one are for that block alone', async ({ page }) => {
    const pinned = page.locator('recorded-session').nth(2);
    const choice = pinned.getByLabel('Compare with');
    await choice.selectOption('2.4');
    await expect(pinned.getByText('containerd 2.4.2', { exact: true })).toBeVisible();
    expect((await badges(page))[0]).toBe('containerd 2.4.2');
    await page.reload();
    await expect(pinned.getByText('containerd 1.6.20', { exact: true })).toBeVisible();
  });

  test('keep the block in the hands of the reader where it is', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 500 });
    const last = page.locator('recorded-session').last();
    const choice = last.getByLabel('My node runs');
    await choice.scrollIntoViewIfNeeded();
    const place = () => last.evaluate((element) => element.getBoundingClientRect().top);
    const before = await place();
    await choice.selectOption('1.6');
    await expect(first(page).getByText('STOPPED')).toBeAttached();
    expect(Math.abs((await place()) - before)).toBeLessThan(2);
  });

  test('are there before anything is painted, so that nothing moves', async ({ page }) => {
    await first(page).getByLabel('My node runs').selectOption('1.6');
    await page.addInitScript(watchShifts);
    await page.reload();
    await expect(first(page).getByText('STOPPED')).toBeVisible();
    await expect(page.locator('.session-copy-this').filter({ visible: true }).first()).toBeVisible();
    expect(await shiftsOf(page)).toBeLessThan(0.01);
  });

  test('show what differs when asked, with Enter and Space', async ({ page }) => {
    const session = first(page);
    await session.getByLabel('My node runs').selectOption('1.6');
    const compare = session.getByRole('button', { name: 'What differs' });
    const only = session.locator('del').filter({ visible: true });
    await expect(only).toHaveCount(0);
    await tabTo(page, compare);
    await page.keyboard.press('Enter');
    await expect(compare).toHaveAttribute('aria-pressed', 'true');
    await expect(only.first()).toHaveText('ctr: no running task found: task late not found');
    const marked = session.locator('.session-differs').filter({ visible: true }).first();
    expect(await marked.evaluate((part) => getComputedStyle(part).textDecorationLine)).toBe('underline');
    await page.keyboard.press('Space');
    await expect(compare).toHaveAttribute('aria-pressed', 'false');
    await expect(only).toHaveCount(0);
    expect(await marked.evaluate((part) => getComputedStyle(part).textDecorationLine)).toBe('none');
  });

  test('copy what they show', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await first(page).getByLabel('My node runs').selectOption('1.6');
    await copyButton(first(page)).click();
    await expect(first(page).getByRole('status')).toHaveText('Copied');
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text.match(/sudo systemctl start containerd/g)).toHaveLength(1);
  });

  test('are chosen for one page where nothing may be kept', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.reload();
    await first(page).getByLabel('My node runs').selectOption('1.6');
    expect((await badges(page)).at(-1)).toBe('containerd 1.6.20');
  });
});
