import { expect, test, type Locator, type Page } from '@playwright/test';
import {
  answer,
  answersTo,
  button,
  checkOf,
  choose,
  chooseByKeys,
  controls,
  countAnnouncements,
  entry,
  failOnOwnErrors,
  isFocused,
  kinds,
  kindsPath,
  reasonOf,
  review,
  shownAnswer,
  startAt,
  status,
  steps,
  tabTo,
  type Kind,
} from './knowledge-check-page.ts';

/** Opens the page and finds its check of a kind. */
async function open(page: Page, kind: Kind): Promise<Locator> {
  failOnOwnErrors(page);
  await page.goto(kindsPath);
  const check = checkOf(page, kind);
  await expect(button(check)).toBeVisible();
  return check;
}

const keyIsHidden = async (check: Locator) => {
  await expect(review(check)).not.toHaveAttribute('open');
  await expect(check.locator('.check-entries')).toBeHidden();
};

const withoutSpaces = async (part: Locator) => (await part.innerText()).replaceAll(/\s+/g, '');

/** What stands in the group of the question, by kind. */
const choicesTree = (role: string, instruction: string) =>
  [`- paragraph: ${instruction}`, `- ${role} /\\S/`, `- ${role} /\\S/`].join('\n          ');
const trees: Readonly<Record<Kind, string>> = {
  single: choicesTree('radio', 'Select one option'),
  multiple: choicesTree('checkbox', 'Select all that apply'),
  output: choicesTree('radio', 'Select one option'),
  order: `- paragraph: /order/
          - list:
            - listitem:
              - button /Move up. \\S/ [disabled]
              - button /Move down. \\S/
            - listitem:
              - button /Move up. \\S/
              - button /Move down. \\S/`,
  command: `- paragraph: /command/
          - textbox "Your command"`,
};

for (const kind of kinds) {
  test.describe(`kind ${kind}`, () => {
    test('with keys: answer, check, try again, answer right; said once each, and the focus stays', async ({
      page,
    }) => {
      const check = await open(page, kind);
      const { right, wrong } = await answersTo(check);
      const announced = await countAnnouncements(check);
      await chooseByKeys(page, check, wrong);
      const before = await announced();
      if (kind !== 'order') {
        expect(before).toBe(0);
        await expect(status(check)).toBeEmpty();
      }

      await tabTo(page, button(check));
      await expect(button(check)).toHaveText('Check');
      await page.keyboard.press('Enter');
      await expect(check.locator('.check-result')).toHaveText(/Not correct\.$/);
      expect(await announced()).toBe(before + 1);
      await expect(button(check)).toBeFocused();
      await expect(button(check)).toHaveText('Try again');
      await keyIsHidden(check);

      await page.keyboard.press('Space');
      await expect(status(check)).toBeEmpty();
      await expect(button(check)).toHaveText('Check');
      expect(await isFocused(controls(check).filter({ visible: true }).locator(':scope:focus'))).toBe(true);
      expect(await shownAnswer(check)).toEqual(
        wrong.length > 1 && kind === 'multiple' ? expect.arrayContaining([...wrong]) : wrong,
      );

      await chooseByKeys(page, check, right);
      await tabTo(page, button(check));
      await page.keyboard.press('Space');
      await expect(check.locator('.check-result')).toHaveText(/Correct\.$/);
      await expect(button(check)).toBeFocused();
      await expect(review(check)).toHaveAttribute('open');
      for (const reason of await check.locator('.check-entry .check-reason').all()) {
        await expect(reason).toBeVisible();
      }
      expect(await check.locator(':disabled').count()).toBe(0);
      await expect(button(check)).toBeEnabled();
    });

    test('a second miss shows the answer and all reasons', async ({ page }) => {
      const check = await open(page, kind);
      const { wrong } = await answersTo(check);
      await answer(check, wrong);
      await keyIsHidden(check);
      await expect(check.getByRole('button', { name: 'Show answer' })).toBeVisible();
      await button(check).click();
      await button(check).click();
      await expect(check.locator('.check-result')).toHaveText(/Not correct\.$/);
      await expect(review(check)).toHaveAttribute('open');
      await expect(button(check)).toBeFocused();
      await expect(check.getByRole('button', { name: 'Show answer' })).toBeHidden();
    });

    test('"Show answer" shows it after the first miss, and keeps the focus', async ({ page }) => {
      const check = await open(page, kind);
      await answer(check, (await answersTo(check)).wrong);
      const announced = await countAnnouncements(check);
      const show = check.getByRole('button', { name: 'Show answer' });
      await tabTo(page, show);
      await page.keyboard.press('Enter');
      await expect(review(check)).toHaveAttribute('open');
      await expect(status(check)).toContainText('shown below');
      expect(await announced()).toBe(1);
      await expect(show).toBeFocused();
    });

    test('a check without an answer says so and goes to the first control; nothing is graded or kept', async ({
      page,
    }) => {
      const check = await open(page, kind);
      await startAt(check);
      await tabTo(page, button(check));
      await page.keyboard.press('Enter');
      const error = check.locator('.check-error');
      await expect(error).toBeVisible();
      await expect(error).not.toBeEmpty();
      await expect(controls(check).first()).toBeFocused();
      const described = kind === 'command' ? check.locator('.check-command') : check.locator('fieldset');
      await expect(described).toHaveAccessibleDescription(new RegExp((await error.innerText()).slice(0, -1)));
      await expect(status(check)).toBeEmpty();
      await expect(check.getByRole('button', { name: 'Start over', exact: true })).toBeHidden();

      await choose(check, (await answersTo(check)).wrong);
      await expect(error).toBeHidden();
      await expect(described).toHaveAccessibleDescription(
        await check.locator('.check-instruction').innerText(),
      );
    });

    test('a reload brings the answer and its verdict back, without a word and without the focus', async ({
      page,
    }) => {
      const check = await open(page, kind);
      const answers = await answersTo(check);
      for (const outcome of ['wrong', 'right'] as const) {
        if (outcome === 'right') await check.getByRole('button', { name: 'Start over', exact: true }).click();
        await answer(check, answers[outcome]);
        const shown = await shownAnswer(check);
        await page.addInitScript(() => {
          addEventListener('DOMContentLoaded', () => {
            const said: string[] = ((window as unknown as { said: string[] }).said = []);
            for (const region of document.querySelectorAll('[role="status"]')) {
              new MutationObserver(() => {
                if (region.getAttribute('aria-live') !== 'off') said.push(region.textContent);
              }).observe(region, { childList: true, subtree: true });
            }
          });
        });
        await page.reload();
        await expect(check.locator('.check-result')).toHaveText(
          outcome === 'right' ? /Correct\.$/ : /Not correct\.$/,
        );
        expect(await shownAnswer(check)).toEqual(shown);
        expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
        expect(
          await page.evaluate(() => (window as unknown as { said: string[] }).said.filter(Boolean)),
        ).toEqual([]);
        await keyIsHidden(check);
        await expect(check.getByRole('button', { name: 'Start over', exact: true })).toBeVisible();
      }
    });

    test('"Start over" takes the check back to where it began', async ({ page }) => {
      const check = await open(page, kind);
      const before = await shownAnswer(check);
      await answer(check, (await answersTo(check)).right);
      const reset = check.getByRole('button', { name: 'Start over', exact: true });
      await tabTo(page, reset);
      await page.keyboard.press('Enter');
      expect(await shownAnswer(check)).toEqual(before);
      await expect(status(check)).toBeEmpty();
      await keyIsHidden(check);
      await expect(controls(check).first()).toBeFocused();
      await expect(reset).toBeHidden();
      await page.reload();
      expect(await shownAnswer(check)).toEqual(before);
      await expect(status(check)).toBeEmpty();
    });

    test('what the accessibility tree has: before, after a miss and after the right answer', async ({
      page,
    }) => {
      const check = await open(page, kind);
      const { wrong, right } = await answersTo(check);
      await expect(check).toMatchAriaSnapshot(`
        - paragraph: Check your understanding
        - group /\\S/:
          ${trees[kind]}
        - paragraph:
          - button "Check"
        - status
        - group: Answer and reasons
      `);
      await answer(check, wrong);
      await expect(check).toMatchAriaSnapshot(`
        - group /\\S/:
          ${trees[kind]}
        - paragraph:
          - button "Try again"
          - button "Show answer"
          - button "Start over"
        - status:
          - paragraph: Not correct.
          - paragraph: /You got 0 of \\d+ on this page\\./
        - group: Answer and reasons
      `);
      await button(check).click();
      await answer(check, right);
      await expect(check).toMatchAriaSnapshot(`
        - group /\\S/:
          ${trees[kind]}
        - paragraph:
          - button "Check"
          - button "Start over"
        - status:
          - paragraph: Correct.
          - paragraph: /You got 1 of \\d+ on this page\\./
        - group:
          - text: Answer and reasons
          - list:
            - listitem:
              - paragraph: /\\S/
      `);
    });
  });
}

for (const kind of ['single', 'output'] as const) {
  test(`${kind}: a miss tells the reason of the chosen option, and nothing about the others`, async ({
    page,
  }) => {
    const check = await open(page, kind);
    const { right, wrong } = await answersTo(check);
    const reasons = await Promise.all(
      [wrong, right].map(
        async ([option = '']) => (await reasonOf(check, option).textContent())?.trim() ?? '',
      ),
    );
    await answer(check, wrong);
    await expect(status(check)).toContainText(reasons[0]?.split('\n')[0] ?? '');
    await expect(status(check)).not.toContainText(reasons[1]?.split('\n')[0] ?? '');
    await expect(entry(check, wrong[0] ?? '').locator('.check-yours')).not.toHaveAttribute('hidden');
  });
}

test.describe('all that apply', () => {
  test('credit for each option, with its arithmetic in words', async ({ page }) => {
    const check = await open(page, 'multiple');
    const { right, wrong } = await answersTo(check);
    const total = await check.locator('.check-option').count();
    const avoidable = total - right.length;
    await answer(check, wrong);
    await expect(status(check)).toContainText(
      `${1 + avoidable - 1} of ${total} options right: 1 of ${right.length} correct ones selected, ` +
        `${avoidable - 1} of ${avoidable} wrong ones left out`,
    );
  });

  test('a miss explains what was wrongly selected, by name, and not what is missing', async ({ page }) => {
    const check = await open(page, 'multiple');
    const { right, wrong } = await answersTo(check);
    await answer(check, wrong);
    const explained = check.locator('.check-verdict > span');
    await expect(explained).toHaveCount(1);
    await expect(explained).toHaveText(
      (await entry(check, wrong[1] ?? '')
        .locator('.check-answer > span')
        .textContent()) ?? '',
    );
    for (const option of right) {
      const reason = (await reasonOf(check, option).textContent())?.trim() ?? '';
      await expect(status(check)).not.toContainText(reason);
    }
  });

  test('afterwards every option says what it was, in words', async ({ page }) => {
    const check = await open(page, 'multiple');
    const { right, wrong } = await answersTo(check);
    await answer(check, wrong);
    await button(check).click();
    await button(check).click();
    await expect(check.getByText('Correct answer').filter({ visible: true })).toHaveCount(right.length);
    await expect(check.getByText('Your answer').filter({ visible: true })).toHaveCount(wrong.length);
  });
});

test.describe('steps', () => {
  test('each move is said, keeps the focus, and stops at both ends', async ({ page }) => {
    const check = await open(page, 'order');
    const [first, , , last] = await steps(check);
    const total = (await steps(check)).length;
    const up = check.locator(`.check-step[data-option="${last ?? ''}"] [data-move="up"]`);
    await expect(check.locator(`.check-step[data-option="${first ?? ''}"] [data-move="up"]`)).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await startAt(check);
    await tabTo(page, up);
    const announced = await countAnnouncements(check);
    for (const place of [3, 2, 1]) {
      await page.keyboard.press('Enter');
      await expect(status(check)).toHaveText(`Moved to position ${place} of ${total}.`);
      await expect(up).toBeFocused();
    }
    expect(await announced()).toBe(3);
    const order = await steps(check);
    expect(order[0]).toBe(last);
    await expect(up).toHaveAttribute('aria-disabled', 'true');
    await expect(up).toBeEnabled({ enabled: false });
    await page.keyboard.press('Enter');
    expect(await steps(check)).toEqual(order);
    await expect(up).toBeFocused();

    await page.keyboard.press('ArrowDown');
    await expect(status(check)).toHaveText(`Moved to position 2 of ${total}.`);
    expect(await page.evaluate(() => window.scrollY)).toBe(await page.evaluate(() => window.scrollY));
  });

  test('a miss counts the steps in their place and explains the first that comes too early', async ({
    page,
  }) => {
    const check = await open(page, 'order');
    const { right } = await answersTo(check);
    const [a = '', b = '', c = '', ...rest] = right;
    await answer(check, [a, c, b, ...rest]);
    await expect(status(check)).toContainText(`${right.length - 2} of ${right.length} steps in their place`);
    await expect(check.locator('.check-verdict > span')).toHaveCount(1);
    await expect(check.locator('.check-verdict > span')).toContainText(
      (await entry(check, c).locator('.check-answer > span').textContent()) ?? '',
    );
    await expect(entry(check, c).locator('.check-yours')).toHaveText('You put it at position 2');
  });

  test('dragging with the mouse, with a place to hold on to', async ({ page }) => {
    const check = await open(page, 'order');
    const before = await steps(check);
    const grips = check.locator('.check-grip');
    await check.locator('.check-steps').scrollIntoViewIfNeeded();
    const target = await grips.nth(2).boundingBox();
    if (!target) throw new Error('nothing to hold on to');
    await grips.nth(0).hover();
    await page.mouse.down();
    await page.mouse.move(target.x, target.y + target.height, { steps: 12 });
    await page.mouse.up();
    const [first = '', second = '', third = '', ...rest] = before;
    expect(await steps(check)).toEqual([second, third, first, ...rest]);
    await expect(status(check)).toHaveText(`Moved to position 3 of ${before.length}.`);
  });
});

test.describe('a typed command', () => {
  test('Enter checks, and on a wrong one goes back to typing', async ({ page }) => {
    const check = await open(page, 'command');
    const { right, wrong } = await answersTo(check);
    const field = check.getByLabel('Your command');
    await field.fill(wrong[0] ?? '');
    await field.press('Enter');
    await expect(check.locator('.check-result')).toHaveText(/Not correct\.$/);
    await expect(field).toBeFocused();
    await field.press('Control+a');
    await page.keyboard.type(right[0] ?? '');
    await expect(status(check)).toBeEmpty();
    await field.press('Enter');
    await expect(check.locator('.check-result')).toHaveText(/Correct\.$/);
    await expect(field).toBeFocused();
    expect(new URL(page.url()).search).toBe('');
  });

  test('it is graded by what it means', async ({ page }) => {
    const check = await open(page, 'command');
    const [right = ''] = (await answersTo(check)).right;
    await answer(check, [`$ sudo   ${right} `]);
    await expect(check.locator('.check-result')).toHaveText(/Correct\.$/);
  });

  test('an expected wrong one gets its reason, any other a general text', async ({ page }) => {
    const check = await open(page, 'command');
    const { wrong } = await answersTo(check);
    const expected = check.locator('.check-entry:not([data-correct])').first();
    await answer(check, wrong);
    expect(await withoutSpaces(status(check))).toContain(
      ((await expected.locator('.check-reason').textContent()) ?? '').replaceAll(/\s+/g, ''),
    );
    await answer(check, ['rm -rf /']);
    await expect(status(check)).toContainText('This command does something else.');
    await expect(status(check)).not.toContainText(
      (await expected.locator('.check-reason').textContent())?.trim() ?? '-',
    );
  });

  test('what reads commands is loaded when the first one is checked, and not before', async ({ page }) => {
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    const check = await open(page, 'command');
    await page.waitForLoadState('networkidle');
    await check.getByLabel('Your command').fill('ctr task ls');
    expect(loaded.filter((url) => /command-grader/.test(url))).toEqual([]);
    await button(check).click();
    await expect(status(check)).not.toBeEmpty();
    expect(loaded.filter((url) => /command-grader/.test(url))).toHaveLength(1);
  });

  test('if it cannot be loaded, that is said, and nothing is graded', async ({ page }) => {
    const check = await open(page, 'command');
    await page.route(/command-grader/, (route) => route.abort());
    await check.getByLabel('Your command').fill('ctr task ls');
    await button(check).click();
    await expect(status(check)).toContainText('could not be loaded');
    await expect(check).not.toHaveAttribute('data-verdict');
    await expect(check.getByRole('button', { name: 'Start over', exact: true })).toBeHidden();
  });
});

test('hints come one after the other, and only on request', async ({ page }) => {
  await page.goto(kindsPath);
  const check = page.locator('knowledge-check', { has: page.locator('.check-hint ~ .check-hint') }).first();
  const hints = check.locator('.check-hint');
  await expect(button(check)).toBeVisible();
  await expect(hints.nth(0)).toBeVisible();
  await expect(hints.nth(0)).not.toHaveAttribute('open');
  await expect(hints.nth(1)).toBeHidden();
  await startAt(check);
  await tabTo(page, hints.nth(0).locator('summary'));
  await page.keyboard.press('Enter');
  await expect(hints.nth(0)).toHaveAttribute('open');
  await expect(hints.nth(1)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(hints.nth(1).locator('summary')).toBeFocused();
});
