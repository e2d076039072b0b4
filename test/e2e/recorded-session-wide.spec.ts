import { expect, type Locator } from '@playwright/test';
import { tabTo } from './knowledge-check-page.ts';
import { copyButton, sessionWith, test } from './recorded-session-site.ts';

test.describe('a long and wide output', () => {
  test('is unfolded with the keyboard, and its columns stay below each other', async ({ page }) => {
    await page.goto('shell/');
    const session = sessionWith(page, 'A long and wide table');
    const summary = session.locator('.session-summary');
    await expect(session.getByText('driftwood-web-12')).toBeVisible();
    await expect(session.getByText('driftwood-web-13')).toBeHidden();

    await tabTo(page, summary);
    await expect(summary).toHaveText(/Show 37 more lines/);
    await page.keyboard.press('Enter');
    await expect(session.getByText('driftwood-web-49')).toBeVisible();
    await expect(session.locator('.session-show')).toBeHidden();
    await expect(session.locator('.session-hide')).toHaveText('Hide 37 lines');

    const lefts = await session
      .locator('samp')
      .evaluateAll((rows) => rows.map((row) => Math.round(row.getBoundingClientRect().left)));
    expect(new Set(lefts).size).toBe(1);
  });

  test('scrolls sideways with the keyboard, by itself', async ({ page }) => {
    await page.goto('shell/');
    const output = sessionWith(page, 'A long and wide table').locator('.session-output');
    await tabTo(page, output);
    await expect(output).toHaveRole('group');
    await expect(output).toHaveAccessibleName('Output');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => output.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
    const outline = await output.evaluate((element) => getComputedStyle(element).outlineStyle);
    expect(outline).toBe('solid');
  });

  test('is open on paper', async ({ page }) => {
    await page.goto('shell/');
    await page.emulateMedia({ media: 'print' });
    const session = sessionWith(page, 'A long and wide table');
    const summary = session.locator('.session-summary');
    await expect(session.getByText('driftwood-web-49')).toBeVisible();
    await expect(summary).toBeHidden();
    await expect(session.getByText(/^Recorded on/)).toBeVisible();
    await expect(copyButton(session)).toBeHidden();
  });

  test('an output that does not scroll is not a stop for Tab', async ({ page }) => {
    await page.goto('map/');
    const outputs = page.locator('.session-output').filter({ visible: true });
    await expect(outputs.first()).not.toHaveAttribute('tabindex');
    await page.setViewportSize({ width: 320, height: 700 });
    await expect(outputs.nth(1)).toHaveAttribute('tabindex', '0');
  });
});

test.describe('what the text points at', () => {
  /** How much of each highlight a reader sees, from 0 to 1. */
  const inView = (session: Locator) =>
    session
      .locator('.session-highlight')
      .filter({ visible: true })
      .evaluateAll((highlights) =>
        highlights.map((highlight) => {
          const output = highlight.closest('.session-output, .session-command')?.getBoundingClientRect();
          const boxes = [...highlight.getClientRects()];
          const seen = boxes.filter((box) => output && box.left >= output.left && box.right <= output.right);
          return seen.length / boxes.length;
        }),
      );

  for (const width of [320, 390, 768, 1280]) {
    test(`is in view at ${width} pixels, with its number`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto('pointing/');
      for (const session of await page.locator('recorded-session').all()) {
        const seen = await inView(session);
        expect(seen.length).toBeGreaterThan(1);
        expect(new Set(seen)).toEqual(new Set([1]));
      }
      const number = await page
        .locator('.session-highlight[data-number="2"]')
        .filter({ visible: true })
        .evaluate((highlight) => getComputedStyle(highlight, '::before').content);
      expect(number).toMatch(/2/);
    });
  }

  test('lines that wrap leave columns where they are, and stop wrapping when told', async ({ page }) => {
    await page.goto('pointing/');
    const session = page.locator('recorded-session').first();
    const wrap = session.getByRole('button', { name: 'Wrap' });
    await expect(wrap).toHaveAttribute('aria-pressed', 'true');
    await tabTo(page, wrap);
    await page.keyboard.press('Space');
    await expect(wrap).toHaveAttribute('aria-pressed', 'false');
    const output = session.locator('.session-output').filter({ visible: true });
    await expect(output).toHaveAttribute('data-cut', 'end');
    const mask = await output.evaluate((element) => getComputedStyle(element).maskImage);
    expect(mask).toContain('linear-gradient');
    await page.keyboard.press('Space');
    await expect(wrap).toHaveAttribute('aria-pressed', 'true');
    await expect(output).not.toHaveAttribute('data-cut');
  });
});

test.describe('an output that is wider than the block', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('shell/');
  });

  test('fades where it continues, at either edge', async ({ page }) => {
    const output = sessionWith(page, 'A long and wide table').locator('.session-output');
    await expect(output).toHaveAttribute('data-cut', 'end');
    await output.evaluate((element) => (element.scrollLeft = 40));
    await expect(output).toHaveAttribute('data-cut', 'both');
    await output.evaluate((element) => (element.scrollLeft = 10_000));
    await expect(output).toHaveAttribute('data-cut', 'start');
  });

  test('opens as wide as the window, and Escape brings it back to where it was', async ({ page }) => {
    const session = sessionWith(page, 'A long and wide table');
    const widen = session.getByRole('button', { name: 'Wide' });
    const output = session.locator('.session-output');
    await tabTo(page, widen);
    const before = await output.evaluate((element) => element.clientWidth);
    const next = page.locator('recorded-session').last();
    const place = () => next.evaluate((element) => element.getBoundingClientRect().top + scrollY);
    const there = await place();

    await page.keyboard.press('Enter');
    await expect(widen).toHaveAttribute('aria-pressed', 'true');
    await expect.poll(() => output.evaluate((element) => element.clientWidth)).toBeGreaterThan(before + 300);
    await expect(widen).toBeFocused();
    expect(await place()).toBe(there);

    await page.keyboard.press('Escape');
    await expect(widen).toHaveAttribute('aria-pressed', 'false');
    await expect(widen).toBeFocused();
    await expect.poll(() => output.evaluate((element) => element.clientWidth)).toBe(before);
    expect(await place()).toBe(there);
  });

  test('wraps when told, and there is nothing to wrap or widen where all fits', async ({ page }) => {
    const session = sessionWith(page, 'A long and wide table');
    await session.getByRole('button', { name: 'Wrap' }).click();
    await expect(session.locator('.session-output')).not.toHaveAttribute('data-cut');
    await expect(sessionWith(page, 'Several lines').getByRole('button', { name: 'Wrap' })).toBeHidden();
  });
});
