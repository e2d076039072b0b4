/**
 * Five defects of other quizzes in documentation, each found in a real browser. None of them may ever be here:
 * every test does what a reader did there.
 */
import { expect, test, type Locator, type Page } from '@playwright/test';
import {
  answer,
  answersTo,
  button,
  checkOf,
  checksOf,
  choices,
  controls,
  kinds,
  kindsPath,
  review,
  startAt,
  status,
  tabTo,
} from './knowledge-check-page.ts';

for (const kind of ['single', 'output'] as const) {
  test(`1: arrow keys grade nothing, lock nothing and keep the focus (${kind})`, async ({ page }) => {
    await page.goto(kindsPath);
    const check = checkOf(page, kind);
    await startAt(check);
    await tabTo(page, choices(check).first());
    for (const [pressed, expected] of [
      ['Space', 0],
      ['ArrowDown', 1],
      ['ArrowRight', 2],
      ['ArrowUp', 1],
      ['ArrowLeft', 0],
    ] as const) {
      await page.keyboard.press(pressed);
      await expect(choices(check).nth(expected)).toBeChecked();
      await expect(choices(check).nth(expected)).toBeFocused();
      await expect(status(check)).toBeEmpty();
    }
    await expect(review(check)).not.toHaveAttribute('open');
    expect(await check.locator(':disabled, [aria-disabled]').count()).toBe(0);
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('\\"answer\\"');
    // Enter, which no one presses to look around, checks what is selected, and tells anyone who listens.
    await page.evaluate(() => {
      document.addEventListener('knowledge-check:answered', (event) => {
        document.body.dataset['told'] = JSON.stringify((event as CustomEvent).detail);
      });
    });
    await page.keyboard.press('Enter');
    await expect(check.locator('.check-result')).toHaveText(/orrect\.$/);
    const question = await check.getAttribute('data-question');
    const told = JSON.parse((await page.locator('body').getAttribute('data-told')) ?? '{}') as object;
    expect(told).toEqual({ question, right: expect.any(Boolean) as unknown, tries: 1, shown: false });
  });
}

test('2: no two questions share an id, a name, a label or an answer', async ({ page }) => {
  await page.goto(kindsPath);
  const ids = await page
    .locator('knowledge-check, knowledge-check [id]')
    .evaluateAll((list) => list.map((element) => element.id));
  expect(ids.length).toBeGreaterThan(10);
  expect(new Set(ids).size).toBe(ids.length);

  for (const check of await checksOf(page).all()) {
    const own = await check.evaluate((element) => {
      const inputs = [...element.querySelectorAll<HTMLInputElement>('.check-choice')];
      return {
        labelled: inputs.every(
          (input) => input.labels?.length === 1 && element.contains(input.labels[0] ?? null),
        ),
        alone: inputs.every((input) =>
          [...document.getElementsByName(input.name)].every((other) => element.contains(other)),
        ),
      };
    });
    expect(own).toEqual({ labelled: true, alone: true });
  }

  const [first, second] = [checkOf(page, 'single'), checkOf(page, 'output')];
  await answer(first, (await answersTo(first)).right);
  await page.reload();
  await expect(first.locator('.check-result')).toHaveText(/Correct\.$/);
  await expect(status(second)).toBeEmpty();
  await expect(choices(second).and(page.locator(':checked'))).toHaveCount(0);
});

for (const kind of kinds) {
  test(`3: a check without an answer is neither graded, kept nor locked (${kind})`, async ({ page }) => {
    await page.goto(kindsPath);
    const check = checkOf(page, kind);
    await button(check).click();
    await expect(check.locator('.check-error')).toBeVisible();
    await expect(status(check)).toBeEmpty();
    await expect(check).not.toHaveAttribute('data-verdict');
    expect(await check.locator(':disabled').count()).toBe(0);
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('\\"answer\\"');
    await page.reload();
    await expect(button(check)).toBeVisible();
    await expect(status(check)).toBeEmpty();
    await answer(check, (await answersTo(check)).right);
    await expect(check.locator('.check-result')).toHaveText(/Correct\.$/);
  });
}

/** Names of the controls of a check as the browser itself tells them to a screen reader. */
async function spokenNames(page: Page, check: Locator): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const id = (await check.getAttribute('id')) ?? '';
  const { result } = await session.send('Runtime.evaluate', {
    expression: `document.querySelector('#${id} fieldset')`,
  });
  const { nodes } = await session.send('Accessibility.queryAXTree', { objectId: result.objectId ?? '' });
  const roles = ['radio', 'checkbox', 'textbox', 'combobox', 'button'];
  return nodes
    .filter(({ ignored, role }) => !ignored && roles.includes(String(role?.value)))
    .map(({ name }) => String(name?.value))
    .filter((name) => name !== 'Copy to clipboard');
}

test('4: every control has its own name, which is not that of a button', async ({ page }) => {
  await page.goto(kindsPath);
  for (const kind of kinds) {
    const check = checkOf(page, kind);
    await expect(button(check)).toBeVisible();
    const names = await spokenNames(page, check);
    expect(names).toHaveLength(await controls(check).count());
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) {
      expect(name).toMatch(/\S{2}/);
      expect(name).not.toMatch(/^(?:Check|Submit|Try again|Show answer|Start over|This one:?)(?: \d+)?$/);
    }
    await expect(check.locator('fieldset')).toHaveAccessibleName(/\S/);
  }
});

test.describe('5: before the script runs, and without one', () => {
  test('no option is ticked and the key is not on the page to be seen', async ({ page }) => {
    await page.route(/_astro\/.*\.js/, (route) => route.abort());
    await page.goto(kindsPath);
    // Of a list, the entry is selected that says that nothing has been chosen.
    await expect(checksOf(page).locator(':checked:not([value=""])')).toHaveCount(0);
    for (const check of await checksOf(page).all()) {
      await expect(check.locator('.check-entries')).toBeHidden();
      expect(await check.innerText()).not.toMatch(/\[x\]|Correct answer|Your answer/);
    }
  });

  test('the source has the key in nothing but the closed reasons', async ({ request }) => {
    const html = await (await request.get(kindsPath)).text();
    const checks = html.match(/<knowledge-check [\s\S]*?<\/knowledge-check>/g) ?? [];
    expect(checks.length).toBeGreaterThanOrEqual(kinds.length);
    for (const check of checks) {
      const open = check.replace(/<details class="check-review"[\s\S]*$/, '');
      expect(check).not.toMatch(/<details[^>]* open/);
      expect(open).not.toMatch(/\bchecked\b|data-correct|check-key|Correct answer/);
      expect(open).not.toMatch(/<input[^>]*\bvalue="(?:true|correct|right)"/);
    }
  });
});
