import { expect, test, type Page } from '@playwright/test';
import {
  answer,
  answersTo,
  button,
  checkOf,
  chooseByKeys,
  entry,
  failOnOwnErrors,
  kinds,
  kindsPath,
  review,
  shownAnswer,
  startAt,
  status,
  tabTo,
} from './knowledge-check-page.ts';

const MONDAY = new Date('2026-11-30T10:00:00');
const TUESDAY = new Date('2026-12-01T11:00:00');
const score = /You got (\d) of/;

test.beforeEach(({ page }) => {
  failOnOwnErrors(page);
});

const keptOf = (page: Page, question: string | null) =>
  page.evaluate((id) => {
    const { answers } = JSON.parse(localStorage.getItem('knowledge-check:2:/') ?? '{}') as {
      answers: Record<string, { shown: boolean; tries: number; earlier: number[][] }>;
    };
    return answers[id ?? ''];
  }, question);

for (const kind of kinds) {
  test(`${kind}: after a day the question is a question again, and the answer to it is another retrieval`, async ({
    page,
  }) => {
    await page.clock.setFixedTime(MONDAY);
    await page.goto(kindsPath);
    const check = checkOf(page, kind);
    const blank = await shownAnswer(check);
    const { right } = await answersTo(check);
    await chooseByKeys(page, check, right);
    await startAt(check);
    await tabTo(page, button(check));
    await page.keyboard.press('Enter');
    await expect(status(check)).toContainText('Correct.');

    await page.clock.setFixedTime(new Date(MONDAY.getTime() + 23 * 3_600_000));
    await page.reload();
    await expect(check.locator('.check-result')).toHaveText(/Correct\.$/);

    await page.clock.setFixedTime(TUESDAY);
    await page.reload();
    await expect(status(check)).toHaveText('You answered this on November 30, 2026. Try again.');
    expect(await shownAnswer(check)).toEqual(blank);
    await expect(review(check)).not.toHaveAttribute('open');
    await expect(check.getByRole('button', { name: 'Start over', exact: true })).toBeHidden();
    // What was known stays known until it is asked.
    await page.goto('/authors/style-guide/');
    await page.goto(kindsPath);
    await chooseByKeys(page, check, right);
    await startAt(check);
    await tabTo(page, button(check));
    await page.keyboard.press('Enter');
    await expect(status(check)).toContainText('You got 1 of');
    const kept = await keptOf(page, await check.getAttribute('data-question'));
    expect(kept).toMatchObject({ tries: 1, shown: false, earlier: [[MONDAY.getTime(), 3]] });
    await page.reload();
    await expect(check.locator('.check-result')).toHaveText(/Correct\.$/);
  });
}

test('who copies the key after it was shown has seen it, and not known it', async ({ page }) => {
  await page.goto(kindsPath);
  const check = checkOf(page, 'single');
  const { right, wrong } = await answersTo(check);
  await answer(check, wrong);
  await check.getByRole('button', { name: 'Show answer' }).click();
  await expect(review(check)).toHaveAttribute('open');
  await button(check).click();
  await answer(check, right);
  await expect(status(check)).toContainText('Correct.');
  await expect(status(check)).toContainText('The answer had been shown before, so this does not count.');
  await expect(status(check)).toHaveText(/You got 0 of/);
  await page.reload();
  await expect(status(check)).toContainText('so this does not count');
  // Nor does it help to start over, or to read the reasons by oneself first.
  await check.getByRole('button', { name: 'Start over', exact: true }).click();
  await answer(check, right);
  await expect(status(check)).toHaveText(/You got 0 of/);
  const other = checkOf(page, 'output');
  await review(other).locator('summary').click();
  await expect(entry(other, (await answersTo(other)).right[0] ?? '')).toBeVisible();
  await expect
    .poll(() => other.getAttribute('data-question').then((id) => keptOf(page, id)))
    .toMatchObject({ shown: true });
  await page.reload();
  await expect(button(other)).toBeVisible();
  await answer(other, (await answersTo(other)).right);
  await expect(status(other)).toHaveText(/You got 0 of/);
});

test('what was known before the reasons were opened is known, however often it is answered', async ({
  page,
}) => {
  await page.goto(kindsPath);
  const check = checkOf(page, 'single');
  const { right, wrong } = await answersTo(check);
  for (const what of [wrong, right, right]) {
    if ((await check.getAttribute('data-verdict')) === 'wrong') await button(check).click();
    await answer(check, what);
  }
  await expect(status(check)).toHaveText(score);
  await expect(status(check)).toContainText('You got 1 of');
});

test('an option that no longer exists sets the answer aside, and one at another place does not', async ({
  page,
}) => {
  await page.goto(kindsPath);
  const check = checkOf(page, 'single');
  const { right, wrong } = await answersTo(check);
  const [chosen = ''] = wrong;
  const text = await check.locator(`.check-option[data-option="${chosen}"] .check-label`).innerText();
  await answer(check, wrong);
  let edit = (html: string): string => html;
  await page.route(`**${kindsPath}`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: edit(await response.text()) });
  });
  // The author exchanges two options, as it looks without the mixing.
  edit = (html) =>
    html
      .replaceAll(chosen, 'TEMP')
      .replaceAll(right[0] ?? '', chosen)
      .replaceAll('TEMP', right[0] ?? '');
  await page.reload();
  expect(await shownAnswer(check)).toEqual([chosen]);
  edit = (html) => html;
  await page.reload();
  await expect(check.locator('.check-option:has(:checked) .check-label')).toHaveText(text);
  // The author rewords the option that the reader has chosen.
  edit = (html) => html.replaceAll(chosen, 'zzzzz');
  await page.reload();
  await expect(status(check)).toContainText('This question has changed since you answered it on');
  expect(await shownAnswer(check)).toEqual([]);
  await answer(check, right);
  await expect(status(check)).toContainText('Correct.');
});
