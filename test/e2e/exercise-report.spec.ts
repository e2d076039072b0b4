import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';

const PATH = '/exercises/pull-and-run/';
const SESSIONS = new URL('../../content/exercises/pull-and-run/sessions/', import.meta.url);
const textOf = (session: string) => readFileSync(fileURLToPath(new URL(session, SESSIONS)));

const boxOf = (page: Page) => page.locator('exercise-check');
const outcomes = (page: Page) => boxOf(page).locator('.exercise-outcome');

async function grade(page: Page, session: string | Buffer): Promise<void> {
  const buffer = typeof session === 'string' ? textOf(session) : session;
  const file = { name: 'session.cast', mimeType: 'text/plain', buffer };
  await boxOf(page).getByLabel('Or choose a recording').setInputFiles(file);
  await boxOf(page).getByRole('button', { name: 'Grade', exact: true }).press('Enter');
  await expect(boxOf(page).getByRole('status').first()).not.toBeEmpty();
}

test.beforeEach(async ({ page }) => {
  await page.goto(PATH);
});

test('a fail unfolds the first open outcome: why, the nearest attempt, and the command to type', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await grade(page, 'short-image-name-1.7.cast');
  const [first, ...others] = await outcomes(page).all();
  if (!first) throw new Error('no outcome');
  await expect(first).toContainText('Not seen: a pull with image');
  await expect(first.locator('.exercise-nearest code')).toHaveText('sudo ctr images pull driftwood/web');
  const next = first.locator('.exercise-next-command');
  const command = 'ctr image pull registry.driftwood.example/driftwood/web:1.4.0';
  await expect(next.locator('code')).toHaveText(command);
  await next.getByRole('button', { name: 'Copy' }).press('Enter');
  await expect(next.locator('[aria-live="polite"]')).toHaveText('Copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(command);
  for (const other of others) await expect(other.locator('> details > :not(summary)').first()).toBeHidden();
  // By keyboard, any other one can be unfolded.
  await others[0]?.locator('.exercise-outcome-title').press('Enter');
  await expect(others[0]?.locator('.exercise-next-command') ?? first).toBeVisible();
});

test('a wrong order is shown on a line of moments, each of them leading to its row', async ({ page }) => {
  await grade(page, 'still-running-2.1.cast');
  const line = outcomes(page).last().getByRole('list', { name: 'In the order of your session' });
  await expect(line.getByRole('listitem')).toHaveText([
    /^Last seen here\. Line 31.*sudo ctr task ls$/,
    'Missing here.',
  ]);
  await line.getByRole('button').press('Enter');
  await expect(boxOf(page).getByRole('listbox').locator('[data-current]')).toHaveAttribute(
    'aria-posinset',
    '31',
  );
});

test('a pass shows the route, what each command proved, and where to go on', async ({ page }) => {
  await grade(page, 'passes-ctr-2.1.cast');
  await expect(outcomes(page)).toHaveCount(5);
  for (const outcome of await outcomes(page).all())
    await expect(outcome.locator('.exercise-proof')).toBeHidden();
  const [own, worked] = [0, 1].map((index) => boxOf(page).locator('.exercise-route').nth(index));
  if (!own || !worked) throw new Error('two routes are needed');
  const route = own.locator('li');
  const lines = (await route.locator('.exercise-place').allInnerTexts()).map((text) =>
    Number(/\d+/.exec(text)?.[0]),
  );
  expect(lines.length).toBeGreaterThan(4);
  expect(lines).toEqual(lines.toSorted((a, b) => a - b));
  await expect(route.first().locator('code')).toContainText('ctr image pull');
  await expect(route.first().locator('.transcript-mark').first()).toContainText('Evidence for outcome 1');

  // The list of tasks is there twice: it showed that web runs, and later that it is gone.
  await expect(route.filter({ hasText: 'sudo ctr t ls' })).toHaveCount(2);

  // Beside it, with the same marks, the route of the recording that the page shows as its solution.
  await expect(boxOf(page).getByRole('heading', { name: 'A worked solution' })).toBeVisible();
  await expect(worked.locator('li').first()).toHaveText(
    /^sudo ctr image pull registry.*Evidence for outcome 1.*Evidence for outcome 2/,
  );
  const [left, right] = [await own.boundingBox(), await worked.boundingBox()];
  expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThanOrEqual(right?.x ?? 0);

  const onward = boxOf(page).locator('.exercise-onward').getByRole('link');
  await expect(onward).toHaveText([
    /^Compare your route with this one: A worked solution$/,
    /^Next exercise: /,
  ]);
  await onward.first().press('Enter');
  await expect(page.locator('#a-worked-solution')).toBeInViewport();
  await onward.last().press('Enter');
  await expect(page).toHaveURL(/\/exercises\/find-the-shim\/$/);
});

test('a session without verdict has neither a route nor an outcome', async ({ page }) => {
  await grade(page, Buffer.from('no prompt\nanywhere here\n'));
  await expect(boxOf(page).locator('.exercise-route, .exercise-outcome, .exercise-onward')).toHaveCount(0);
  await expect(boxOf(page).getByRole('heading', { name: 'What to do' })).toBeVisible();
});
