import { expect, test, type Page } from '@playwright/test';

/** One page of every kind, and a place on it that links lead to. */
const PLACES = [
  '/',
  '/topics/the-map/',
  '/topics/the-shim/#see-it-yourself',
  '/exercises/',
  '/exercises/pull-and-run/#your-task',
  '/debug/',
  '/debug/#unknown',
  '/reference/errors/#exec-failed',
  '/reference/glossary/#shim',
  '/lab/',
  '/my-progress/',
  '/review/',
  '/authors/knowledge-check-kinds/',
];

/** What a page is drawn without at first. */
const SCRIPT_DELAY = 400;
const FONT_DELAY = 1500;

/** Sums what moves of a page by itself, on a line on which scripts and fonts come after the first drawing. */
async function shiftOf(page: Page, place: string): Promise<number> {
  for (const [files, delay] of [
    ['**/*.js', SCRIPT_DELAY],
    ['**/*.woff2', FONT_DELAY],
  ] as const) {
    await page.route(files, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, delay));
      await route.continue();
    });
  }
  await page.addInitScript(() => {
    const moved = globalThis as unknown as { shift: number };
    moved.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) moved.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const fonts = page.waitForResponse('**/*.woff2');
  await page.goto(place, { waitUntil: 'networkidle' });
  await fonts;
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
  return page.evaluate(() => (globalThis as unknown as { shift: number }).shift);
}

for (const [device, width, height] of [
  ['a phone', 390, 844],
  ['a desk', 1280, 800],
] as const) {
  for (const place of PLACES) {
    test(`nothing moves by itself at ${place} on ${device}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      // What is below is not a change of the layout that a reader sees.
      expect(await shiftOf(page, place)).toBeLessThan(0.001);
    });
  }

  test(`nothing moves on ${device} when somebody comes back to where they were`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto('/topics/the-shim/');
    await page.locator('#see-it-yourself').scrollIntoViewIfNeeded();
    await page.goto('/');
    const link = page.locator('go-on a');
    await expect(link).toContainText('Continue');
    const place = (await link.getAttribute('href')) ?? '';
    expect(place).toContain('#');
    expect(await shiftOf(page, place)).toBeLessThan(0.001);
  });
}

test('the words of the front page stand where they stood before the picture beside them had arrived', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/');
  const top = (): Promise<number | undefined> =>
    page
      .locator('.hero .copy')
      .boundingBox()
      .then((box) => box?.y);
  const whole = await top();
  await page.locator('.hero .picture').evaluate((picture) => {
    picture.remove();
  });
  expect(await top()).toBe(whole);
});
