import { test as base, type Page } from '@playwright/test';

/**
 * Tests that find a page of the site open: each worker opens it once for all of them. They are for what does not depend
 * on how the page was left by the test before.
 */
export function testsOnPage(address: string) {
  return base.extend<object, { openPage: Page }>({
    openPage: [
      async ({ browser }, use, { project }) => {
        const { baseURL } = project.use;
        const page = await browser.newPage(baseURL === undefined ? {} : { baseURL });
        await page.goto(address);
        await use(page);
        await page.close();
      },
      { scope: 'worker' },
    ],
  });
}
