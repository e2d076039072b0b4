import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';

/** Any page with two or more checks will do; the tests read questions and keys from the page itself. */
const path = '/topics/the-map/';

const checksOf = (page: Page) => page.locator('knowledge-check');
// By element: a closed `<details>` is a group, too.
const group = (check: Locator) => check.locator('fieldset');
const choices = (check: Locator) => check.getByRole('radio');
const button = (check: Locator) => check.getByRole('button', { name: 'Check', exact: true });
const status = (check: Locator) => check.getByRole('status');
const review = (check: Locator) => check.locator('details.check-review');
const reasonOf = (check: Locator, option: string) =>
  check.locator(`.check-entry[data-option="${option}"] .check-reason`);

/** Ids of the correct and of one wrong option, from the closed answers at the end of the check. */
async function keyOf(check: Locator): Promise<{ right: string; wrong: string }> {
  const entries = check.locator('.check-entry');
  const right = await entries.filter({ has: check.page().locator('.check-key') }).getAttribute('data-option');
  const all = await entries.evaluateAll((list) => list.map((entry) => entry.getAttribute('data-option')));
  return { right: right ?? '', wrong: all.find((option) => option !== right) ?? '' };
}

/** Tabs forward until the element has the focus, as a keyboard user would. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('Tab never reached it');
}

/** Moves with real arrow keys, from whichever option has the focus, to the one with the given id. */
async function arrowTo(page: Page, check: Locator, option: string): Promise<void> {
  const target = check.locator(`input[value="${option}"]`);
  for (let presses = 0; presses < 10 && !(await target.isChecked()); presses += 1) {
    await page.keyboard.press('ArrowDown');
  }
  await expect(target).toBeChecked();
  await expect(target).toBeFocused();
}

/** Counts what a screen reader would be told: every batch of changes that leaves the live region with text. */
async function countAnnouncements(check: Locator): Promise<() => Promise<number>> {
  await check.evaluate((element) => {
    const region = element.querySelector('[role="status"]');
    if (!region) throw new Error('no live region');
    element.setAttribute('data-announced', '0');
    new MutationObserver((changes) => {
      const added = changes.filter((change) => change.addedNodes.length > 0).length;
      const before = Number(element.getAttribute('data-announced'));
      element.setAttribute('data-announced', String(before + added));
    }).observe(region, { childList: true, characterData: true, subtree: true });
  });
  return async () => Number(await check.getAttribute('data-announced'));
}

async function answer(check: Locator, option: string): Promise<void> {
  await check.locator(`input[value="${option}"]`).check();
  await button(check).click();
}

test.describe('with the keyboard', () => {
  test.beforeEach(async ({ page }) => {
    page.on('pageerror', (error) => {
      throw error;
    });
    await page.goto(path);
    await checksOf(page).first().locator('.check-title').click();
  });

  test('Tab, arrows, Space and Enter in an option choose, and never grade', async ({ page }) => {
    const check = checksOf(page).first();
    const first = choices(check).first();
    const announced = await countAnnouncements(check);

    await tabTo(page, first);
    await expect(first).not.toBeChecked();
    await page.keyboard.press('Space');
    await expect(first).toBeChecked();
    await page.keyboard.press('ArrowDown');
    await expect(choices(check).nth(1)).toBeChecked();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(choices(check).last()).toBeChecked();
    await expect(choices(check).last()).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');

    expect(await announced()).toBe(0);
    await expect(status(check)).toBeEmpty();
    await expect(review(check)).not.toHaveAttribute('open');
    expect(new URL(page.url()).search).toBe('');
  });

  for (const [outcome, press] of [
    ['right', 'Enter'],
    ['wrong', 'Space'],
  ] as const) {
    test(`${press} on Check grades a ${outcome} answer: said once, and the focus stays`, async ({ page }) => {
      const check = checksOf(page).first();
      const option = (await keyOf(check))[outcome];
      const announced = await countAnnouncements(check);

      await tabTo(page, choices(check).first());
      await page.keyboard.press('Space');
      await arrowTo(page, check, option);
      await tabTo(page, button(check));
      await page.keyboard.press(press);

      const total = await checksOf(page).count();
      const verdict = outcome === 'right' ? 'Correct.' : 'Not correct.';
      const score = `${outcome === 'right' ? 1 : 0} of ${total} correct on this page`;
      const reason = (await reasonOf(check, option).innerText()).replaceAll(/\s+/g, ' ');
      await expect(status(check)).toHaveText(new RegExp(`^${verdict}.*${score}$`, 's'));
      expect((await status(check).innerText()).replaceAll(/\s+/g, ' ')).toContain(reason);
      expect(await announced()).toBe(1);
      await expect(button(check)).toBeFocused();
      await expect(button(check)).toBeEnabled();
      for (const choice of await choices(check).all()) await expect(choice).toBeEnabled();
    });
  }

  test('Check without a choice says so and moves to the first option', async ({ page }) => {
    const check = checksOf(page).first();
    await tabTo(page, button(check));
    await page.keyboard.press('Enter');

    const error = check.locator('.check-error');
    await expect(error).toBeVisible();
    await expect(choices(check).first()).toBeFocused();
    await expect(choices(check).first()).not.toBeChecked();
    await expect(group(check)).toHaveAccessibleDescription(new RegExp(await error.innerText()));
    await expect(status(check)).toBeEmpty();

    await page.keyboard.press('Space');
    await expect(error).toBeHidden();
    await expect(group(check)).toHaveAccessibleDescription('Select one option');
  });
});

test('after a check, the reasons of all options are there, labelled in words', async ({ page }) => {
  await page.goto(path);
  const check = checksOf(page).first();
  const { right, wrong } = await keyOf(check);
  await expect(check.getByText('Correct answer')).toBeHidden();
  await answer(check, wrong);

  for (const reason of await check.locator('.check-entry .check-reason').all())
    await expect(reason).toBeVisible();
  await expect(check.getByText('Your answer').filter({ visible: true })).toHaveCount(1);
  await expect(check.locator(`[data-option="${wrong}"]`).getByText('Your answer')).toBeVisible();
  await expect(check.locator(`[data-option="${right}"]`).getByText('Correct answer')).toBeVisible();
});

test('a changed choice has no verdict, and can be checked again', async ({ page }) => {
  await page.goto(path);
  const check = checksOf(page).first();
  const { right, wrong } = await keyOf(check);
  await answer(check, wrong);
  await check.locator(`input[value="${right}"]`).check();
  await expect(status(check)).toBeEmpty();
  await expect(check.getByText('Your answer').filter({ visible: true })).toHaveCount(0);
  await expect(review(check)).not.toHaveAttribute('open');

  await button(check).click();
  await expect(status(check)).toContainText('Correct.');
});

test('the score counts all checks of the page, in the last verdict only', async ({ page }) => {
  await page.goto(path);
  const checks = await checksOf(page).all();
  for (const [index, check] of checks.entries()) {
    const announced = await Promise.all(checks.slice(0, index).map(countAnnouncements));
    await answer(check, (await keyOf(check)).right);
    await expect(status(check)).toContainText(`${index + 1} of ${checks.length} correct on this page`);
    await expect(page.locator('.check-score')).toHaveCount(1);
    for (const count of announced) expect(await count()).toBe(0);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page is complete: question, options, and the answer with its reasons on demand', async ({
    page,
  }) => {
    await page.goto(path);
    for (const check of await checksOf(page).all()) {
      await expect(group(check)).toHaveAccessibleName(/\S/);
      expect(await choices(check).count()).toBeGreaterThan(1);
      await expect(button(check)).toBeHidden();
      await expect(check.locator('.check-key')).toBeHidden();

      await check.getByText('Answer and reasons').click();
      await expect(check.locator('.check-key')).toBeVisible();
      for (const reason of await check.locator('.check-reason').all()) await expect(reason).toBeVisible();
      await expect(check.getByText('Your answer').filter({ visible: true })).toHaveCount(0);
    }
  });

  test('it is styled, and Enter in an option leads nowhere', async ({ page }) => {
    await page.goto(path);
    const check = checksOf(page).first();
    await expect(check).toHaveCSS('display', 'block');
    await choices(check).first().press('Space');
    await choices(check).first().press('Enter');
    expect(new URL(page.url()).search).toBe('');
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test('axe finds nothing, before, after an empty check and after both verdicts', async ({ page }) => {
      await page.goto(path);
      const scan = async () =>
        (await new AxeBuilder({ page }).include('knowledge-check').analyze()).violations;
      expect(await scan()).toEqual([]);

      const check = checksOf(page).first();
      const { right, wrong } = await keyOf(check);
      await button(check).click();
      expect(await scan()).toEqual([]);
      for (const option of [wrong, right]) {
        await answer(check, option);
        expect(await scan()).toEqual([]);
      }
    });
  });
}

test.describe('in forced colours', () => {
  test.use({ forcedColors: 'active' });

  test('the selected option can be seen, by its radio and by its frame', async ({ page }) => {
    await page.goto(path);
    const check = checksOf(page).first();
    const option = check.locator('.check-option').first();
    const radio = choices(check).first();
    const before = [await option.screenshot(), await radio.screenshot()] as const;
    await radio.check();
    await radio.blur();
    await expect(option).toHaveCSS('outline-style', 'solid');
    expect(before[0].equals(await option.screenshot())).toBe(false);
    expect(before[1].equals(await radio.screenshot())).toBe(false);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('nothing scrolls sideways, and every option is large enough to tap', async ({ page }) => {
    await page.goto(path);
    for (const check of await checksOf(page).all()) {
      await answer(check, (await keyOf(check)).wrong);
      for (const target of [button(check), ...(await check.locator('.check-option').all())]) {
        expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(24);
      }
      const [scroll, client] = await check.evaluate((element) => [element.scrollWidth, element.clientWidth]);
      expect(scroll).toBeLessThanOrEqual(client ?? 0);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});

test('the search finds the page and gives no answer away', async ({ page }) => {
  await page.goto(path);
  const secrets = await page
    .locator('.check-entry')
    .evaluateAll((entries) =>
      entries.flatMap((entry) =>
        [...entry.querySelectorAll('.check-answer > span:first-child, .check-reason')].map((part) =>
          (part.textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
        ),
      ),
    );
  expect(secrets.length).toBeGreaterThan(0);

  await page.locator('#starlight__search input').waitFor({ state: 'attached' });
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('shim');
  await expect(dialog.locator(`a[href*="${path}"]`).first()).toBeVisible();
  const results = (await dialog.innerText()).replaceAll(/\s+/g, ' ');
  for (const secret of [...secrets, 'Correct answer', 'Answer and reasons']) {
    // A short option ("runc") is a word like any other; a sentence is an answer.
    if (secret.includes(' ')) expect(results).not.toContain(secret);
  }
});

test('a page without a check loads neither script nor style', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto('/', { waitUntil: 'networkidle' });
  await expect(checksOf(page)).toHaveCount(0);
  expect(await page.evaluate(() => customElements.get('knowledge-check') === undefined)).toBe(true);
  expect(requests.filter((url) => url.includes('knowledge-check'))).toEqual([]);
});
