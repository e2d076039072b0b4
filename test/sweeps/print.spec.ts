import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { readBuiltPages } from '../site/built-site.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

const TOPICS = readBuiltPages(DIST)
  .map(({ address }) => address)
  .filter((address) => address.startsWith('/topics/'));

/** What someone takes to a machine, or out of a meeting. */
const MOST_SHEETS = 10;

/** Prints a page as a reader's browser does, and counts the sheets. */
async function sheetsOf(page: Page): Promise<number> {
  const paper = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  return paper.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

test('there are topics to print', () => {
  expect(TOPICS.length).toBeGreaterThan(10);
});

for (const address of TOPICS) {
  test(`${address} is printed on at most ${MOST_SHEETS} sheets, with every terminal and question`, async ({
    page,
  }) => {
    await page.goto(address);
    const sheets = await sheetsOf(page);
    expect(sheets).toBeGreaterThan(1);
    expect(sheets).toBeLessThanOrEqual(MOST_SHEETS);

    await page.emulateMedia({ media: 'print' });
    const hidden = await page.evaluate(() => {
      const shown = (element: Element) => element.checkVisibility();
      // What other lines of containerd printed is one choice away, and no part of the page as it is.
      const parts = document.querySelectorAll(
        '.session-terminal:not([hidden]) :is(.session-command, .session-rows), .check-question, .check-option, .check-step',
      );
      return [...parts].filter((part) => !shown(part)).map((part) => part.textContent);
    });
    expect(hidden).toEqual([]);
  });
}

test('paper has no answers but those that are open on the page, or all of them when that is asked for', async ({
  page,
}) => {
  await page.goto('/topics/the-shim/');
  const reviews = page.locator('.check-review');
  const count = await reviews.count();
  expect(count).toBeGreaterThan(1);
  await reviews.first().locator('summary').click();
  await page.emulateMedia({ media: 'print' });
  await expect(reviews.filter({ visible: true })).toHaveCount(1);
  await expect(reviews.first().locator('.check-reason').first()).toBeVisible();

  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('checkbox', { name: 'Print answers and reasons, too' }).check();
  await page.emulateMedia({ media: 'print' });
  await expect(reviews.filter({ visible: true })).toHaveCount(count);
  for (const reason of await page.locator('.check-reason').all()) await expect(reason).toBeVisible();
});
