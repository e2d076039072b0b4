import { expect } from '@playwright/test';
import { objectionsOf } from './axe.ts';
import { tabTo } from './knowledge-check-page.ts';
import { copyButton, sessionWith, shiftsOf, test, watchShifts } from './recorded-session-site.ts';

test('the badge says on what it was recorded, and Tab and Enter open what follows it', async ({ page }) => {
  await page.goto('shell/');
  const session = sessionWith(page, 'Redrawn');
  const badge = session.getByText('containerd 1.7.24', { exact: true });
  await expect(badge).toBeVisible();
  await tabTo(page, badge);
  await page.keyboard.press('Enter');
  await expect(session.getByText(/^Recorded on containerd 1\.7\.24, runc 1\.1\.15, crun/)).toBeVisible();
});

test('nothing is drawn joined, and nothing moves when the script comes', async ({ page }) => {
  await page.addInitScript(watchShifts);
  await page.goto('pointing/');
  await expect(page.locator('.session-copy-this').filter({ visible: true }).first()).toBeVisible();
  const ligatures = await page
    .locator('.session-code, .session-rows')
    .evaluateAll((elements) => elements.map((element) => getComputedStyle(element).fontVariantLigatures));
  expect(new Set(ligatures)).toEqual(new Set(['none']));
  expect(await shiftsOf(page)).toBeLessThan(0.01);
});

test('a screen reader gets a named group with commands, outputs and statuses, without prompts', async ({
  page,
}) => {
  await page.goto('shell/');
  const terminal = sessionWith(page, 'Several lines').getByRole('group', {
    name: 'Recorded terminal session: Several lines, and statuses.',
  });
  const tree = await terminal.ariaSnapshot();
  expect(tree).toContain('Command:');
  expect(tree).toContain('code: "false"');
  expect(tree).toContain('group "Output"');
  expect(tree).toContain('paragraph: exit status 137');
  expect(tree).not.toContain('learner@lab');
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const address of ['map', 'shell', 'mixed', 'pointing', 'versions', 'predicting']) {
    test(`${address} has nothing axe objects to (${colorScheme})`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(`${address}/`);
      for (const ask of await page.locator('.session-ask').filter({ visible: true }).all()) await ask.click();
      for (const summary of await page.locator('.session-summary').filter({ visible: true }).all()) {
        await summary.click();
      }
      for (const compare of await page.locator('[data-action=compare]').all()) await compare.click();
      // Behind a badge is what may cover the rest.
      await page.locator('.session-badge').filter({ visible: true }).last().click();
      expect(await objectionsOf(page, 'recorded-session')).toEqual([]);
    });
  }
}

for (const width of [320, 390]) {
  test(`fits a phone of ${width} pixels: commands wrap, and targets can be hit`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const address of ['map', 'shell', 'mixed', 'pointing', 'versions', 'predicting']) {
      await page.goto(`${address}/`);
      await expect(page.locator('[data-action=copy]').first()).toBeVisible();
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
      const wide = await page
        .locator('.session-command')
        .evaluateAll(
          (commands) => commands.filter((command) => command.scrollWidth > command.clientWidth).length,
        );
      expect(wide).toBe(0);
      for (const target of await page
        .locator('.session-button, .session-copy-this, .session-badge, .session-summary')
        .all()) {
        const box = await target.boundingBox();
        if (box) expect(Math.min(box.height, box.width)).toBeGreaterThanOrEqual(24);
      }
    }
  });
}

test('without JavaScript everything but the buttons is there', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto('shell/');
  const session = sessionWith(page, 'A long and wide table');
  await expect(session.getByRole('button')).toHaveCount(0);
  await session.locator('.session-summary').click();
  await expect(session.getByText('driftwood-web-49')).toBeVisible();
  await context.close();
});

test('colours of the system replace those of the terminal, and nothing is lost', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('shell/');
  const session = sessionWith(page, 'Colours and attributes');
  const [red, text] = await Promise.all(
    ['.sgr-red', 'samp'].map((part) =>
      session
        .locator(part)
        .first()
        .evaluate((element) => getComputedStyle(element).color),
    ),
  );
  expect(red).toBe(text);
  await expect(copyButton(session)).toBeVisible();
});
