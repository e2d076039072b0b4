import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { runNode } from '../exercise-checker/node-process.ts';
import { objectionsOf } from './axe.ts';

// What `--format html` writes of a class, opened from the disk as an instructor does.

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SESSIONS = join(ROOT, 'content/exercises/pull-and-run/sessions');
const HOSTILE = `</pre></title><script>window.ran = true</script><img src=x onerror="window.ran = true">`;

const folder = mkdtempSync(join(tmpdir(), 'html-report-'));
const file = join(folder, 'class.html');

test.beforeAll(() => {
  const recordings = join(folder, 'recordings');
  const sessions = readdirSync(SESSIONS).filter((name) => /\.(?:txt|cast)$/.test(name));
  // A class of a hundred: each recording as several learners hand it in.
  for (let learner = 0; learner < 100; learner++) {
    const name = sessions[learner % sessions.length] ?? '';
    cpSync(join(SESSIONS, name), join(recordings, `learner-${learner}`, name));
  }
  writeFileSync(
    join(recordings, '<img src=x onerror=ran>.txt'),
    `me@lab:~$ sudo ctr run ${HOSTILE} web\n${HOSTILE}\n`,
  );
  const main = join(ROOT, 'plugins/exercise-checker/cli/main.mjs');
  const words = [main, 'pull-and-run', recordings, '--format', 'html'];
  writeFileSync(file, runNode(words, { cwd: folder }).stdout);
});
test.afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Opens the page; what the policy blocks, and what is asked of a network, is in the lists that come back. */
async function open(page: Page): Promise<{ blocked: string[]; asked: string[] }> {
  const blocked: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => blocked.push(message.text()));
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(file).href);
  return { blocked, asked };
}

test('nothing of a hostile session runs, is blocked because it tried, or is asked for elsewhere', async ({
  page,
}) => {
  const { blocked, asked } = await open(page);
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  expect(blocked).toEqual([]);
  expect(asked).toEqual([pathToFileURL(file).href]);
  await expect(page.locator('script, img')).toHaveCount(0);
  await expect(page.getByText('<img src=x onerror=ran>').first()).toBeVisible();
  // The style sheet is the one that the policy names.
  await expect(page.locator('table').first()).toHaveCSS('border-collapse', 'collapse');
});

test('by keyboard, a row of the class leads to its recording and the rows that prove it', async ({
  page,
}) => {
  await open(page);
  const link = page
    .getByRole('table')
    .last()
    .getByRole('link', { name: /learner-/ })
    .first();
  const target = (await link.getAttribute('href')) ?? '';
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator(target)).toBeInViewport();
  await expect(page.locator(`${target} ~ pre`).first()).toContainText('ctr');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`it has no faults of access, and fits a phone: ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 390, height: 800 });
    await open(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await objectionsOf(page)).toEqual([]);
  });
}

test('all of it is printed', async ({ page }) => {
  await open(page);
  await page.emulateMedia({ media: 'print' });
  const hidden = page.locator('main section:not(:visible)');
  await expect(hidden).toHaveCount(0);
  const sheets =
    (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(sheets).toBeGreaterThan(20);
});
