import { expect, test, type Browser, type Page } from '@playwright/test';
import { objectionsOf } from './axe.ts';
import { brokenWords } from './broken-words.ts';

/** What a page asked for elsewhere, and what went wrong on it, from its opening on. */
interface Watched {
  page: Page;
  outside: string[];
  errors: string[];
}

/** Opens a page as a phone shows it. */
async function openWatched(browser: Browser, baseURL: string, address: string): Promise<Watched> {
  const page = await browser.newPage({ baseURL, viewport: SIZES.phone });
  const outside: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL) && !request.url().startsWith('data:')) outside.push(request.url());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404')) errors.push(message.text());
  });
  await page.goto(address);
  await settle(page);
  return { page, outside, errors };
}

/** The sizes at which axe looks at a page. */
const SIZES = { phone: { width: 360, height: 740 }, desk: { width: 1280, height: 720 } };

/** How axe sees every page: each size once, and each theme. */
export const TWO_WAYS = [
  ['phone', 'light'],
  ['desk', 'dark'],
] as const;

/** How axe sees one page of each kind: the frame that only a desk shows in light colours is the same on all of them. */
export const FOUR_WAYS = [...TWO_WAYS, ['desk', 'light'], ['phone', 'dark']] as const;

/** Gives a page the size of a device, and waits until it is as it stays there. */
async function resize(page: Page, size: { width: number; height: number }): Promise<void> {
  if (page.viewportSize()?.width === size.width) return;
  await page.setViewportSize(size);
  await settle(page);
}

/**
 * A quarter of a second after a page has its size, and when it has nothing else to do, Expressive Code looks which blocks
 * scroll, and makes them regions and stops for the keyboard.
 */
async function settle(page: Page): Promise<void> {
  // A page behind others may be given no frames, and then nothing that waits for one continues.
  await page.bringToFront();
  await page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => setTimeout(resolve, 300));
    // On a busy machine a page may never be idle.
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 3000 }));
  });
}

type Ways = readonly (readonly [device: keyof typeof SIZES, colorScheme: 'light' | 'dark'])[];

/** Tests of one page what holds of every page: that it fits, breaks no rule of axe, and asks no one outside. */
export function testPage(address: string, ways: Ways): void {
  // One loading of the page for all of its tests, which keep their order.
  test.describe(address, () => {
    test.describe.configure({ mode: 'default' });
    let watched: Watched;
    test.beforeAll(async ({ browser, baseURL }) => {
      watched = await openWatched(browser, baseURL ?? '', address);
    });
    test.afterAll(() => watched.page.close());

    test(`${address} fits a phone`, async () => {
      const overflow = await watched.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
    });

    test(`${address} breaks no word of a table that fits its cell on a phone`, async () => {
      expect(await watched.page.evaluate(brokenWords)).toEqual([]);
    });

    for (const [device, colorScheme] of ways) {
      test(`${address} has nothing axe objects to on a ${device} (${colorScheme})`, async () => {
        const { page } = watched;
        await resize(page, SIZES[device]);
        await page.emulateMedia({ colorScheme });
        await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
        expect(await objectionsOf(page)).toEqual([]);
      });
    }

    test(`${address} asks for nothing outside and logs no error`, () => {
      expect(watched.outside).toEqual([]);
      expect(watched.errors).toEqual([]);
    });
  });
}
