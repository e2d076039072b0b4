import { globSync, readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { button, checksOf, failOnOwnErrors, status } from './knowledge-check-page.ts';

/** What Chromium had kept for the course when version 1 was served, and what its pages showed then as answered. */
const { pages, state, shown } = JSON.parse(
  readFileSync(new URL('../knowledge-check/stores/version-1.json', import.meta.url), 'utf8'),
) as {
  pages: string[];
  state: { answers: Record<string, { right: boolean; misses: number }> };
  shown: Record<string, string[]>;
};

const plain = (text: string) => text.replaceAll(/[`'’]/g, '');

/** Texts that options had before their authors reworded them, and said so. */
const reworded = new Set(
  globSync('content/docs/**/*.mdx').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/:option\{was="([^"]+)"\}/g)].map(([, was = '']) => plain(was)),
  ),
);

/** The answer that each check of a page shows, as a reader reads it; undefined for one that shows none. */
const shownOn = (page: Page) =>
  checksOf(page).evaluateAll((checks) =>
    checks.map((check) => {
      const text = (element: Element | null) => (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
      const said = (option: Element, selector: string) =>
        text(option.querySelector(selector)) +
        [...option.querySelectorAll('.check-block code')].map(text).join('');
      const { question = '', kind, verdict } = (check as HTMLElement).dataset;
      const typed = check.querySelector<HTMLInputElement>('.check-typed');
      const steps = [...check.querySelectorAll('.check-step')].map((step) => said(step, '.check-text'));
      const options = [...check.querySelectorAll('.check-option:has(:checked)')].map((option) =>
        said(option, '.check-label'),
      );
      const answer = typed ? [typed.value] : kind === 'order' ? steps : options.sort();
      return { question, verdict, answer, told: text(check.querySelector('.check-verdict')) };
    }),
  );

test('every answer that version 1 has kept says what it said, wherever its option stands today', async ({
  page,
}) => {
  failOnOwnErrors(page);
  await page.addInitScript((kept) => {
    localStorage.setItem('knowledge-check:/', kept);
  }, JSON.stringify(state));
  let same = 0;
  for (const address of pages) {
    await page.goto(address);
    await expect(button(checksOf(page).last())).toBeVisible();
    // Someone may have reworded one since: then it is set aside, and its reader is told.
    const kept = async () =>
      (await shownOn(page)).filter(
        ({ question, told }) =>
          question in state.answers && !told.includes('This question has changed since you answered it'),
      );
    // What grades typed answers is loaded for them.
    await expect.poll(async () => (await kept()).every(({ verdict }) => verdict !== undefined)).toBe(true);
    for (const { question, verdict, answer } of await kept()) {
      const before = state.answers[question];
      if (!before) continue;
      same += 1;
      const said = shown[question] ?? [];
      const isReworded = said.some((text) => reworded.has(plain(text)));
      expect(answer).toHaveLength(said.length);
      expect({ question, answer: isReworded ? said : answer, verdict }).toEqual({
        question,
        answer: said,
        verdict: before.right ? 'right' : 'wrong',
      });
    }
  }
  expect(same).toBeGreaterThan(70);

  await page.goto('/my-progress/');
  await expect(page.locator('.progress-total')).toHaveText(/^You got [1-9]\d of \d+\. 7\d answered\.$/);
  // Version 2 has its own place, and what is forgotten there does not come back.
  await page.getByRole('button', { name: 'Reset all' }).click();
  await page.goto(pages[1] ?? '');
  await expect(button(checksOf(page).first())).toBeVisible();
  await expect(status(checksOf(page).first())).toBeEmpty();
});
