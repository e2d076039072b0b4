import { expect, type Locator, type Page } from '@playwright/test';

/** A page with one check of every kind. The tests read questions and keys from the page itself. */
export const kindsPath = '/authors/knowledge-check-kinds/';
export const progressPath = '/my-progress/';

export const kinds = ['single', 'multiple', 'output', 'order', 'match', 'command', 'number'] as const;
export type Kind = (typeof kinds)[number];

export const checksOf = (page: Page) => page.locator('knowledge-check');
export const checkOf = (page: Page, kind: Kind) =>
  page.locator(`knowledge-check[data-kind="${kind}"]`).first();

// By element: a closed `<details>` is a group, too.
export const group = (check: Locator) => check.locator('fieldset');
export const choices = (check: Locator) => check.locator('.check-choice');
/** Whatever its label is. */
export const button = (check: Locator) => check.locator('.check-button');
export const status = (check: Locator) => check.getByRole('status');
export const review = (check: Locator) => check.locator('details.check-review');
export const entry = (check: Locator, option: string) =>
  check.locator(`.check-entry[data-option="${option}"]`);
export const reasonOf = (check: Locator, option: string) => entry(check, option).locator('.check-reason');
/** Controls in the order in which Tab meets them. */
export const controls = (check: Locator) =>
  check.locator('.check-choice, .check-move, .check-partner, .check-typed');

/** An error in a script of the checks fails the test; other scripts need a storage that works. */
export function failOnOwnErrors(page: Page): void {
  page.on('pageerror', (error) => {
    if (/\/(?:element|choice|order|typed|match|MarkdownContent)[^/]*\.js/.test(error.stack ?? ''))
      throw error;
  });
}

/** Ids of options, ids of steps in an order, pairs of ids, or what was typed. */
export type Answer = readonly string[];
export interface Answers {
  readonly right: Answer;
  /** Wrong, and not how the page comes. */
  readonly wrong: Answer;
}

const optionsOf = (entries: Locator) =>
  entries.evaluateAll((list) => list.map((item) => item.getAttribute('data-option') ?? ''));
const textOf = async (answer: Locator) => (await answer.textContent())?.trim() ?? '';

/** A right and a wrong answer, from the closed reasons at the end of the check. */
export async function answersTo(check: Locator): Promise<Answers> {
  const kind = (await check.getAttribute('data-kind')) as Kind;
  const all = await optionsOf(check.locator('.check-entry'));
  const correct = await optionsOf(check.locator('.check-entry[data-correct]'));
  const wrong = all.filter((option) => !correct.includes(option));
  if (kind === 'order') return { right: all, wrong: [...all.slice(1), ...all.slice(0, 1)] };
  if (kind === 'multiple') return { right: correct, wrong: [correct[0] ?? '', wrong[0] ?? ''] };
  if (kind === 'match') {
    const pairs = await check.locator('.check-right').evaluateAll((list) =>
      list.map((right) => {
        const left = right.closest('[data-option]')?.getAttribute('data-option') ?? '';
        return [left, right.getAttribute('data-partner') ?? ''] as const;
      }),
    );
    const rights = pairs.map(([, right]) => right);
    const paired = (chosen: readonly string[]) =>
      pairs.map(([left], index) => `${left}:${chosen[index] ?? ''}`);
    return { right: paired(rights), wrong: paired([...rights.slice(1), ...rights.slice(0, 1)]) };
  }
  if (isTyped(kind)) {
    const texts = [correct, wrong].map((ids) =>
      textOf(entry(check, ids[0] ?? '').locator('.check-answer > span')),
    );
    const [right, expected] = await Promise.all(texts);
    // What an author accepts around a number is not part of it.
    const plain = (text = '') => (kind === 'number' ? text.replace(/ ±[\s\d.]*/, ' ') : text);
    return { right: [plain(right)], wrong: [plain(expected)] };
  }
  return { right: correct, wrong: wrong.slice(0, 1) };
}

export const steps = (check: Locator) => optionsOf(check.locator('.check-step'));

const isTyped = (kind: Kind) => kind === 'command' || kind === 'number';

const listOf = (check: Locator, pair: string) =>
  check.locator(`.check-pair[data-option="${pair.split(':')[0] ?? ''}"] .check-partner`);

const chosenPairs = (check: Locator) =>
  check.locator('.check-pair').evaluateAll((list) =>
    list.flatMap((pair) => {
      const value = pair.querySelector('select')?.value ?? '';
      return value === '' ? [] : [`${pair.getAttribute('data-option') ?? ''}:${value}`];
    }),
  );

/** The answer that the controls show. */
export async function shownAnswer(check: Locator): Promise<Answer> {
  const kind = (await check.getAttribute('data-kind')) as Kind;
  if (kind === 'order') return steps(check);
  if (kind === 'match') return chosenPairs(check);
  if (isTyped(kind)) return [await check.locator('.check-typed').inputValue()].filter(Boolean);
  return choices(check).evaluateAll((list) =>
    list.flatMap((input) => (input instanceof HTMLInputElement && input.checked ? [input.value] : [])),
  );
}

/** Answers with the mouse, where there is something to click. */
export async function choose(check: Locator, answer: Answer): Promise<void> {
  const kind = (await check.getAttribute('data-kind')) as Kind;
  if (isTyped(kind)) {
    await check.locator('.check-typed').fill(answer[0] ?? '');
  } else if (kind === 'order') {
    for (const [place, option] of answer.entries()) {
      const up = check.locator(`.check-step[data-option="${option}"] [data-move="up"]`);
      while ((await steps(check)).indexOf(option) > place) await up.click();
    }
  } else if (kind === 'match') {
    for (const pair of answer) await listOf(check, pair).selectOption(pair.split(':')[1] ?? '');
  } else {
    for (const choice of await choices(check).all()) {
      const wanted = answer.includes(await choice.inputValue());
      if (wanted || kind === 'multiple') await choice.setChecked(wanted);
    }
  }
}

/** Answers and checks. */
export async function answer(check: Locator, what: Answer): Promise<void> {
  await choose(check, what);
  await button(check).click();
  await expect(status(check)).not.toBeEmpty();
}

/** Where Tab starts from: the title, which cannot have the focus itself. */
export async function startAt(check: Locator): Promise<void> {
  await check.locator('.check-title').click();
}

/** Tabs forward until the element has the focus, as a keyboard user would. */
export async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press(key);
    if (await isFocused(target)) return;
  }
  throw new Error(`${key} never reached it`);
}

export const isFocused = (target: Locator) =>
  target.evaluate((element) => element === document.activeElement);

/** Answers with nothing but keys, from the title of the check on. */
export async function chooseByKeys(page: Page, check: Locator, answer: Answer): Promise<void> {
  const kind = (await check.getAttribute('data-kind')) as Kind;
  await startAt(check);
  if (isTyped(kind)) {
    await tabTo(page, check.locator('.check-typed'));
    await page.keyboard.press('Control+a');
    await page.keyboard.type(answer[0] ?? '');
  } else if (kind === 'order') {
    for (const [place, option] of answer.entries()) {
      const up = check.locator(`.check-step[data-option="${option}"] [data-move="up"]`);
      if ((await steps(check)).indexOf(option) === place) continue;
      await startAt(check);
      await tabTo(page, up);
      // Both ways to press it: as a button, and with an arrow key.
      for (let presses = 0; (await steps(check)).indexOf(option) > place; presses += 1) {
        await page.keyboard.press(['Enter', 'Space', 'ArrowUp'][presses % 3] ?? '');
        await expect(up).toBeFocused();
      }
    }
  } else if (kind === 'match') {
    for (const pair of answer) {
      const list = listOf(check, pair);
      await tabTo(page, list);
      // From the entry that says that nothing is chosen, down to the one that is meant.
      await page.keyboard.press('Home');
      for (let presses = 0; presses < 10 && (await list.inputValue()) !== pair.split(':')[1]; presses += 1) {
        await page.keyboard.press('ArrowDown');
      }
      await expect(list).toBeFocused();
    }
  } else if (kind === 'multiple') {
    for (const choice of await choices(check).all()) {
      await tabTo(page, choice);
      const wanted = answer.includes(await choice.inputValue());
      if (wanted !== (await choice.isChecked())) await page.keyboard.press('Space');
    }
  } else {
    const target = check.locator(`input[value="${answer[0] ?? ''}"]`);
    await tabTo(
      page,
      (await shownAnswer(check)).length > 0 ? check.locator('input:checked') : choices(check).first(),
    );
    if ((await shownAnswer(check)).length === 0) await page.keyboard.press('Space');
    for (let presses = 0; presses < 10 && !(await target.isChecked()); presses += 1) {
      await page.keyboard.press('ArrowDown');
    }
    await expect(target).toBeFocused();
  }
  expect(await shownAnswer(check)).toEqual(
    kind === 'multiple' ? expect.arrayContaining([...answer]) : answer,
  );
}

/** Counts what a screen reader would be told: every batch of changes that adds to a live region that speaks. */
export async function countAnnouncements(check: Locator): Promise<() => Promise<number>> {
  await check.evaluate((element) => {
    const region = element.querySelector('[role="status"]');
    if (!region) throw new Error('no live region');
    element.setAttribute('data-announced', '0');
    new MutationObserver((changes) => {
      const speaks = region.getAttribute('aria-live') !== 'off';
      const added = changes.some((change) => change.addedNodes.length > 0);
      if (speaks && added) {
        element.setAttribute('data-announced', String(Number(element.getAttribute('data-announced')) + 1));
      }
    }).observe(region, { childList: true, characterData: true, subtree: true });
  });
  return async () => Number(await check.getAttribute('data-announced'));
}

/** Opens the page and finds its check of a kind. */
export async function openCheck(page: Page, kind: Kind): Promise<Locator> {
  failOnOwnErrors(page);
  await page.goto(kindsPath);
  const check = checkOf(page, kind);
  await expect(button(check)).toBeVisible();
  return check;
}
