import { expect, test, type Page } from '@playwright/test';

/** How long the main thread may be busy for one key, in milliseconds; of several keys the middle one, as the host is busy, too. */
const MOST_BUSY = 200;
const KEYS = 'stuckpo';

const MARKUP = `<img src=x onerror="document.title='taken'"><script>document.title='taken'</script>`;
const CONTROLS = '\u0000\u001b[31m\u0007\u202e\u200b\ufeff containerd';
const LOG_LINE = `E1126 02:11:28.073147 355 remote_runtime.go:325] "RunPodSandbox failed" err="no runtime for \\"kata\\" is configured" `;
const MEGABYTE = LOG_LINE.repeat(8500);

/** Notes how long the main thread is busy at a time. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const busy: number[] = [];
    Object.assign(globalThis, { busy });
    new PerformanceObserver((list) => {
      busy.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask' });
  });
}

/** Types letters, and says how long the main thread was busy at most after each, in order of length. */
async function typeAndMeasure(page: Page): Promise<number[]> {
  const most: number[] = [];
  for (const key of KEYS) {
    // The field is full: room for the key.
    await page.keyboard.press('Delete');
    await page.evaluate(() => (globalThis as unknown as { busy: number[] }).busy.splice(0));
    await page.keyboard.press(key);
    await page.waitForTimeout(250);
    const busy = await page.evaluate(() => (globalThis as unknown as { busy: number[] }).busy);
    most.push(Math.max(0, ...busy));
  }
  return most.sort((a, b) => a - b);
}

const middle = (numbers: readonly number[]): number => numbers[Math.floor(numbers.length / 2)] ?? 0;

/** Pastes a text into a field, and puts the cursor in front of it. */
async function paste(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByRole('searchbox', { name: label });
  await field.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
  await page.waitForTimeout(300);
  await field.press('Home');
}

for (const [name, text] of [
  ['a pasted megabyte', MEGABYTE],
  ['control characters', CONTROLS.repeat(500)],
  ['markup', MARKUP.repeat(300)],
] as const) {
  test(`the search stays responsive under ${name}, and shows it as text`, async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('button', { name: /^Search/ })).toBeEnabled();
    await page.keyboard.press('Control+k');
    await page.getByRole('searchbox', { name: 'Search' }).fill('shim');
    await expect(page.locator('[data-search="answer"] .search-link').first()).toBeVisible();
    await watch(page);
    await paste(page, 'Search', text);
    expect(middle(await typeAndMeasure(page))).toBeLessThan(MOST_BUSY);
    await expect(page.locator('[data-search="answer"] :is(img, script)')).toHaveCount(0);
    await expect(page).not.toHaveTitle('taken');
  });

  test(`the finder stays responsive under ${name}, and shows it as text`, async ({ page }) => {
    await page.goto('/debug/');
    await watch(page);
    await paste(page, 'What do you see?', text);
    expect(middle(await typeAndMeasure(page))).toBeLessThan(MOST_BUSY);
    await expect(page.locator('symptom-finder :is(img, script)')).toHaveCount(0);
    await expect(page).not.toHaveTitle('taken');
  });
}

test('a query in the address may be anything', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  for (const text of [MARKUP, CONTROLS, '%', LOG_LINE.repeat(40), `"><svg onload=document.title='taken'>`]) {
    await page.goto(`/debug/?q=${encodeURIComponent(text)}`);
    await expect(page.locator('symptom-finder tbody tr').first()).toBeVisible();
    await expect(page.locator('symptom-finder :is(img, script, svg[onload])')).toHaveCount(0);
    await expect(page).not.toHaveTitle('taken');
  }
  // What is not an encoding at all.
  await page.goto('/debug/?q=%E0%A4%A&q=%00');
  await expect(page.locator('symptom-finder tbody tr').first()).toBeVisible();
  expect(errors).toEqual([]);
});
