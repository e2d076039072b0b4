import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { objectionsOf } from './axe.ts';

const SESSIONS = new URL('../../content/exercises/pull-and-run/sessions/', import.meta.url);

const boxOf = (page: Page) => page.locator('exercise-check');
const rowsOf = (page: Page) => boxOf(page).getByRole('listbox');
const rowOf = (page: Page, line: number) => rowsOf(page).locator(`[aria-posinset="${line}"]`);
const textOf = (page: Page, line: number) => rowOf(page, line).locator('.transcript-text');
const switchOf = (page: Page) => boxOf(page).getByRole('button', { name: 'Play the recording' });
const playerOf = (page: Page) => boxOf(page).getByRole('group', { name: 'Play the recording' });
const playOf = (page: Page) => playerOf(page).locator('[data-action="play"]');
const outcomeOf = (page: Page, number: number) =>
  boxOf(page)
    .locator('.exercise-outcome')
    .nth(number - 1);

async function grade(page: Page, session: string): Promise<void> {
  await boxOf(page)
    .getByLabel('Or choose a recording')
    .setInputFiles(fileURLToPath(new URL(session, SESSIONS)));
  await boxOf(page).getByRole('button', { name: 'Grade', exact: true }).press('Enter');
  await expect(boxOf(page).getByRole('status').first()).not.toBeEmpty();
}

test.beforeEach(async ({ page }) => {
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto('/exercises/pull-and-run/');
});

test('rows have their times, and a recording is gone through by keys, a command at a time', async ({
  page,
}) => {
  await grade(page, 'still-running-2.1.cast');
  await expect(rowOf(page, 31).locator('.transcript-time')).toHaveText('0:40');
  // From the row one is at: the one of the first open outcome.
  await switchOf(page).press('Enter');
  await expect(switchOf(page)).toHaveAttribute('aria-pressed', 'true');
  await expect(playOf(page)).toBeFocused();
  await expect(playerOf(page).getByRole('status')).toHaveText('Command 8 of 9, at 0:40');
  await expect(rowOf(page, 29)).toHaveAttribute('data-current');
  await expect(textOf(page, 31)).toBeVisible();
  await expect(textOf(page, 32)).toBeHidden();
  await page.keyboard.press('ArrowLeft');
  await expect(playerOf(page).getByRole('status')).toHaveText(/^Command 7 of 9/);
  await expect(textOf(page, 29)).toBeHidden();
  await page.keyboard.press('Home');
  await expect(playerOf(page).getByRole('status')).toHaveText(/^Command 1 of 9/);
  await expect(rowOf(page, 1)).toHaveAttribute('data-current');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  await expect(playerOf(page).getByRole('status')).toHaveText(/^Command 9 of 9/);
  await page.keyboard.press('Home');
  await page.keyboard.press('Escape');
  await expect(switchOf(page)).toBeFocused();
  await expect(playerOf(page)).toBeHidden();
  await expect(rowsOf(page).locator('[data-later]')).toHaveCount(0);
});

test('an outcome is played from its moment: typed, then what it printed, and paused by Enter', async ({
  page,
}) => {
  await grade(page, 'still-running-2.1.cast');
  await outcomeOf(page, 4).locator('.exercise-outcome-title').press('Enter');
  await outcomeOf(page, 4).getByRole('button', { name: 'Play from 0:27' }).press('Enter');
  await expect(playOf(page)).toBeFocused();
  await expect(playOf(page)).toHaveText('Pause');
  await expect(playerOf(page).getByRole('status')).toHaveText(/^Command 4 of 9, at 0:27/);
  await expect(rowOf(page, 19).locator('.session-later')).toHaveCount(1);
  await expect(textOf(page, 20)).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(playOf(page)).toHaveText('Play');
  await expect(rowsOf(page).locator('.session-later')).toHaveCount(0);
  await expect(textOf(page, 19)).toHaveText(
    /\$ sudo ctr run -d registry\.driftwood\.example\/driftwood\/web:1\.4\.0 web$/,
  );
  await playerOf(page).getByLabel('Speed').selectOption('4');
  await playOf(page).press('Enter');
  await expect(playerOf(page).getByRole('status')).toHaveText(/^Command 5 of 9/);
  await expect(textOf(page, 22)).toBeVisible();
  // Who goes to another row sees it.
  await outcomeOf(page, 4)
    .getByRole('button', { name: /^Line 22/ })
    .press('Enter');
  await expect(playerOf(page)).toBeHidden();
  await expect(rowsOf(page).locator('[data-later]')).toHaveCount(0);
});

test('it plays to the end, and begins again after it', async ({ page }) => {
  await grade(page, 'still-running-2.1.cast');
  await switchOf(page).press('Enter');
  await page.keyboard.press('End');
  await playerOf(page).getByLabel('Speed').selectOption('4');
  await playOf(page).press('Enter');
  await expect(playOf(page)).toHaveText('Pause');
  await expect(playOf(page)).toHaveText('Play');
  await expect(textOf(page, 33)).toBeVisible();
  await playOf(page).press('Enter');
  await expect(playerOf(page).getByRole('status')).toHaveText(/^Command 1 of 9/);
});

test('nothing is typed under reduced motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await grade(page, 'still-running-2.1.cast');
  await page.evaluate(() => {
    const seen = { typed: 0 };
    Object.assign(globalThis, { seen });
    new MutationObserver(() => (seen.typed += document.querySelectorAll('.session-later').length)).observe(
      document.body,
      { childList: true, subtree: true },
    );
  });
  await switchOf(page).press('Enter');
  await playerOf(page).getByLabel('Speed').selectOption('4');
  await page.keyboard.press('Shift+Tab');
  await playOf(page).press('Enter');
  await expect(playerOf(page).getByRole('status')).toHaveText(/^Command 9 of 9/);
  expect(await page.evaluate(() => (globalThis as unknown as { seen: { typed: number } }).seen.typed)).toBe(
    0,
  );
});

test('a session without times has neither times nor a player', async ({ page }) => {
  await grade(page, 'passes-root-2.1.txt');
  await expect(rowOf(page, 1)).toBeVisible();
  await expect(switchOf(page)).toHaveCount(0);
  await expect(boxOf(page).locator('.transcript-time, .exercise-play')).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`on a phone, in ${colorScheme} colours`, () => {
    test.use({ viewport: { width: 390, height: 844 }, colorScheme });

    test('playing from an outcome leads into the session; axe finds nothing', async ({ page }) => {
      await grade(page, 'still-running-2.1.cast');
      await outcomeOf(page, 5).getByRole('button', { name: 'Play from 0:40' }).click();
      await expect(playOf(page)).toBeFocused();
      await expect(rowOf(page, 29)).toBeVisible();
      await playOf(page).press('Enter');
      await expect(playOf(page)).toHaveText('Play');
      expect(await objectionsOf(page, 'exercise-check')).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    });
  });
}
