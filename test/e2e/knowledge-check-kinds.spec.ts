import { expect, test, type Locator } from '@playwright/test';
import {
  answer,
  answersTo,
  button,
  choose,
  chooseByKeys,
  controls,
  countAnnouncements,
  isFocused,
  kinds,
  openCheck,
  review,
  shownAnswer,
  startAt,
  status,
  tabTo,
  type Kind,
} from './knowledge-check-page.ts';

const keyIsHidden = async (check: Locator) => {
  await expect(review(check)).not.toHaveAttribute('open');
  await expect(check.locator('.check-entries')).toBeHidden();
};

/** What is in the group of the question, by kind. */
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
  match: `- paragraph: /belongs/
          - text: /\\S/
          - combobox /\\S/
          - text: /\\S/
          - combobox /\\S/`,
  command: `- paragraph: /command/
          - textbox "Your command"`,
  number: `- paragraph: /number/
          - textbox "Your number"`,
};

for (const kind of kinds) {
  test.describe(`kind ${kind}`, () => {
    test('with keys: answer, check, try again, answer right; said once each, and the focus stays', async ({
      page,
    }) => {
      const check = await openCheck(page, kind);
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
      const check = await openCheck(page, kind);
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
      const check = await openCheck(page, kind);
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
      const check = await openCheck(page, kind);
      await startAt(check);
      await tabTo(page, button(check));
      await page.keyboard.press('Enter');
      const error = check.locator('.check-error');
      await expect(error).toBeVisible();
      await expect(error).not.toBeEmpty();
      await expect(controls(check).first()).toBeFocused();
      const described =
        kind === 'command' || kind === 'number' ? check.locator('.check-typed') : check.locator('fieldset');
      await expect(described).toHaveAccessibleDescription(new RegExp((await error.innerText()).slice(0, -1)));
      await expect(status(check)).toBeEmpty();
      await expect(check.getByRole('button', { name: 'Start over', exact: true })).toBeHidden();

      await choose(check, (await answersTo(check)).wrong);
      await expect(error).toBeHidden();
      // Behind what is told before the question, where something is, and without the error.
      const instruction = await check.locator('.check-instruction').innerText();
      await expect(described).toHaveAccessibleDescription(new RegExp(`${instruction}$`));
      await expect(described).not.toHaveAttribute('aria-describedby', /-error/);
    });

    test('a reload brings the answer and its verdict back, without a word and without the focus', async ({
      page,
    }) => {
      const check = await openCheck(page, kind);
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
      const check = await openCheck(page, kind);
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
      const check = await openCheck(page, kind);
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
