import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { objectionsOf } from './axe.ts';

const PATH = '/exercises/pull-and-run/';
const SESSIONS = new URL('../../content/exercises/pull-and-run/sessions/', import.meta.url);
const fileOf = (session: string) => fileURLToPath(new URL(session, SESSIONS));

const boxOf = (page: Page) => page.locator('exercise-check');
const rowsOf = (page: Page) =>
  boxOf(page).getByRole('listbox', { name: 'Your session, as the checker read it' });
const rowOf = (page: Page, line: number) => rowsOf(page).locator(`[aria-posinset="${line}"]`);
const outcomeOf = (page: Page, number: number) =>
  boxOf(page)
    .locator('.exercise-outcome')
    .nth(number - 1);

/** The row that a screen reader is at. */
async function currentRow(page: Page): Promise<Locator> {
  const id = await rowsOf(page).getAttribute('aria-activedescendant');
  return page.locator(`[id="${id ?? ''}"]`);
}

const expectInView = (row: Locator, list: Locator) =>
  expect
    .poll(async () => {
      const [inner, outer] = [await row.boundingBox(), await list.boundingBox()];
      return (
        !!inner && !!outer && inner.y >= outer.y - 1 && inner.y + inner.height <= outer.y + outer.height + 1
      );
    })
    .toBe(true);

async function grade(page: Page, session: string | { text: string; name?: string }): Promise<void> {
  const file =
    typeof session === 'string'
      ? fileOf(session)
      : { name: session.name ?? 'session.txt', mimeType: 'text/plain', buffer: Buffer.from(session.text) };
  await boxOf(page).getByLabel('Or choose a recording').setInputFiles(file);
  await boxOf(page).getByRole('button', { name: 'Grade', exact: true }).press('Enter');
  await expect(boxOf(page).getByRole('status')).not.toBeEmpty();
}

/** Tabs forward until the element has the focus, as a keyboard user would. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('Tab never reached it');
}

test.beforeEach(async ({ page }) => {
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(PATH);
});

test('shows the session as it was read, and leads from outcomes to rows and back, by keyboard alone', async ({
  page,
}) => {
  await grade(page, 'still-running-2.1.cast');
  const rows = rowsOf(page);
  await expect(boxOf(page).locator('.transcript-about')).toHaveText(
    /^Rows: 33\. Commands: 9, told from output with \d+% confidence\. Rows that belong to no command, struck out here: 1\./,
  );
  // The first open outcome is unfolded, and its row is in view.
  await expect(outcomeOf(page, 5).locator('> details')).toHaveAttribute('open');
  for (const number of [1, 2, 3, 4])
    await expect(outcomeOf(page, number).locator('> details')).not.toHaveAttribute('open');

  // Read as by a screen reader: the number of the row, what it is, what the report says of it, and its text.
  await tabTo(page, rows);
  await page.keyboard.press('Home');
  await expect(await currentRow(page)).toHaveAccessibleName(
    /^1 0:00 Command\. Evidence for outcome 1, .*listed\. Evidence for outcome 2, .* learner@node1:~\$ sudo ctr image pull/,
  );
  await expect(rowOf(page, 1).locator('.sgr-green').first()).toHaveText('learner@node1');
  await expect(rowOf(page, 1)).toHaveAttribute('aria-setsize', '33');
  await page.keyboard.press('ArrowDown');
  await expect(await currentRow(page)).toHaveAccessibleName(/^2 \d:\d\d Output\. registry/);
  await page.keyboard.press('End');
  await expectInView(await currentRow(page), rows);
  await expect(rowOf(page, 33)).toHaveAttribute('data-current');

  // A marked row leads to its outcome, and on to the next where it is marked twice.
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(outcomeOf(page, 1).locator('.exercise-outcome-title')).toBeFocused();
  await expect(outcomeOf(page, 1).locator('> details')).toHaveAttribute('open');
  await expect(outcomeOf(page, 1).locator('.exercise-proof')).toBeVisible();
  await rows.focus();
  await page.keyboard.press('Enter');
  await expect(outcomeOf(page, 2).locator('.exercise-outcome-title')).toBeFocused();

  // And an outcome to its rows.
  await tabTo(page, outcomeOf(page, 4).locator('.exercise-outcome-title'));
  await page.keyboard.press('Enter');
  await expect(rowOf(page, 19)).toHaveAttribute('data-current');
  await expect(rowOf(page, 19)).toHaveAttribute('aria-selected', 'true');
  await expect(rowOf(page, 22)).toHaveAttribute('aria-selected', 'true');
  await expect(rowOf(page, 17)).toHaveAttribute('aria-selected', 'false');
  await expectInView(rowOf(page, 19), rows);

  // A place goes to its row.
  await tabTo(page, outcomeOf(page, 4).getByRole('button', { name: /^Line 22/ }));
  await page.keyboard.press('Enter');
  await expect(rows).toBeFocused();
  await expect(rowOf(page, 22)).toHaveAttribute('data-current');
});

test('gives each outcome a colour and its own pattern, in the report and at its rows', async ({ page }) => {
  await grade(page, 'passes-ctr-2.1.cast');
  await expect(boxOf(page).locator('.exercise-outcome')).toHaveCount(5);
  const looks = await boxOf(page)
    .locator('.exercise-outcome-title .transcript-mark')
    .evaluateAll((marks) =>
      marks.map(
        (mark) => `${getComputedStyle(mark).color} ${getComputedStyle(mark, '::before').backgroundImage}`,
      ),
    );
  expect(looks).toHaveLength(5);
  expect(new Set(looks).size).toBe(5);
  const inRows = await rowsOf(page)
    .locator('.transcript-mark')
    .evaluateAll((marks) => marks.map((mark) => mark.firstElementChild?.textContent ?? ''));
  expect(inRows).toContain('1');
});

test('marks near misses by the character that differs, and mistakes at their row', async ({ page }) => {
  const text = readFileSync(fileOf('passes-root-2.1.txt'), 'utf8').replaceAll('web:1.4.0', 'web:1.4.9');
  await grade(page, { text });
  await expect(rowsOf(page).locator('mark').first()).toHaveText('9');
  await expect(rowsOf(page).locator('.transcript-mark[data-kind="near"]').first()).toContainText('≈1');

  await grade(page, 'short-image-name-1.7.cast');
  await expect(rowOf(page, 1).locator('.transcript-mark[data-kind="mistake"]')).toContainText('!');
  // In the colour of no outcome.
  await expect(rowOf(page, 1)).not.toHaveAttribute('data-tone');
  await rowsOf(page).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(boxOf(page).locator('.exercise-mistake').first()).toBeFocused();
  // Previous and next go from mark to mark, round and round.
  await boxOf(page).getByRole('button', { name: 'Previous mark' }).press('Enter');
  const last = Number(await (await currentRow(page)).getAttribute('aria-posinset'));
  await boxOf(page).getByRole('button', { name: 'Next mark' }).press('Enter');
  await expect(rowOf(page, 1)).toHaveAttribute('data-current');
  expect(last).toBeGreaterThan(1);
});

test('shows what was read where there is no verdict', async ({ page }) => {
  await grade(page, { text: 'no prompt\nanywhere here\n' });
  await expect(boxOf(page).locator('.transcript-about')).toHaveText('No command was found in these rows.');
  await expect(rowOf(page, 2)).toContainText('anywhere here');
});

test('a session of 5 MB has few rows in the page, and any of them in a moment', async ({ page }) => {
  const row = `registry.driftwood.example/driftwood/web:1.4.0 ${'x'.repeat(60)}`;
  const text = `learner@lab:~$ ctr image ls\n${Array.from({ length: 45_000 }, (_, index) => `${row} ${index}`).join('\n')}\nlearner@lab:~$ ctr task ls\nTASK    PID    STATUS\nlearner@lab:~$ exit\n`;
  expect(text.length).toBeGreaterThan(5_000_000);
  await grade(page, { text });
  const rows = rowsOf(page);
  await expect(rowOf(page, 1)).toBeVisible();
  await rows.focus();
  await page.keyboard.press('End');
  await expect(rowOf(page, 45_004)).toContainText('exit');
  await expectInView(rowOf(page, 45_004), rows);
  await page.keyboard.press('PageUp');
  await page.mouse.move(640, 400);
  await rows.evaluate((list) => list.scrollTo({ top: list.scrollHeight / 2 }));
  await expect.poll(async () => rows.getByText(/x 22500$/).count()).toBe(1);
  expect(await rows.getByRole('option').count()).toBeLessThan(80);
});

test('hostile text stays text, and what is invisible in it can be seen', async ({ page }) => {
  const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
  const text = `root@n:~# ctr image pull ${hostile}\n${hostile}\u202egnp.exe\u{e0041}\u0007\nroot@n:~# exit\n`;
  const title = await page.title();
  await grade(page, { text, name: `${hostile}.txt` });
  const rows = rowsOf(page);
  await expect(rowOf(page, 1)).toContainText(hostile);
  await expect(rowOf(page, 2)).toContainText('\\u202egnp.exe\\u{e0041}');
  await expect(rows.locator('img, script, a')).toHaveCount(0);
  expect(await rows.innerText()).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  expect(await page.title()).toBe(title);
});

test('two sessions, one after another, leave nothing of the first', async ({ page }) => {
  await grade(page, 'short-image-name-1.7.cast');
  await expect(rowOf(page, 1)).toContainText('sudo ctr image pull web:1.4.0');
  await grade(page, 'passes-root-2.1.txt');
  await expect(rowsOf(page)).toHaveCount(1);
  await expect(rowOf(page, 1)).toContainText('root@node1:~#');
  await expect(boxOf(page).locator('.transcript-mark[data-kind="mistake"]')).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test('opens over the page with both side by side, and Escape brings it back; axe finds nothing', async ({
      page,
    }) => {
      await grade(page, 'still-running-2.1.cast');
      const button = boxOf(page).getByRole('button', { name: 'Side by side' });
      await button.press('Enter');
      await expect(button).toHaveAttribute('aria-pressed', 'true');
      const [report, rows] = [
        await boxOf(page).locator('.results-report').boundingBox(),
        await rowsOf(page).boundingBox(),
      ];
      expect((report?.x ?? 0) + (report?.width ?? 0)).toBeLessThanOrEqual(rows?.x ?? 0);
      expect(await objectionsOf(page, 'exercise-check')).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(button).toHaveAttribute('aria-pressed', 'false');
      await expect(button).toBeFocused();
    });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the report and the session are tabs, by keyboard as well; axe finds nothing', async ({ page }) => {
    await grade(page, 'still-running-2.1.cast');
    const [report, session] = ['Report', 'Your session'].map((name) =>
      boxOf(page).getByRole('tab', { name }),
    );
    if (!report || !session) throw new Error('two tabs are needed');
    await expect(report).toHaveAttribute('aria-selected', 'true');
    await expect(rowsOf(page)).toBeHidden();
    await tabTo(page, report);
    await page.keyboard.press('ArrowRight');
    await expect(session).toBeFocused();
    await expect(rowsOf(page)).toBeVisible();
    await expect(outcomeOf(page, 1)).toBeHidden();
    await expect(rowOf(page, 31)).toHaveAttribute('data-current');
    await expectInView(rowOf(page, 31), rowsOf(page));
    expect(await objectionsOf(page, 'exercise-check')).toEqual([]);
    await rowOf(page, 31).click();
    await expect(outcomeOf(page, 5).locator('.exercise-outcome-title')).toBeFocused();
    await expect(report).toHaveAttribute('aria-selected', 'true');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
