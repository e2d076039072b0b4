import { expect, test, type Page } from '@playwright/test';
import type { Answered } from '../../plugins/knowledge-check/client/state.ts';
import {
  answer,
  answersTo,
  button,
  checkOf,
  checksOf,
  choices,
  choose,
  controls,
  countAnnouncements,
  failOnOwnErrors,
  kinds,
  kindsPath,
  review,
  shownAnswer,
  startAt,
  status,
  tabTo,
} from './knowledge-check-page.ts';

/** What the browser keeps; the site of these tests is at the root of its host. */
const key = 'knowledge-check:2:/';
interface Kept {
  version: number;
  seed: number;
  answers: Record<string, Answered>;
}
const kept = (page: Page) =>
  page.evaluate((name) => JSON.parse(localStorage.getItem(name) ?? '{}') as Kept, key);

/** Lets a page of this site start with something kept. */
const keep = (page: Page, text: string) =>
  page.addInitScript(
    ([name, value]) => {
      if (!sessionStorage.getItem('kept')) localStorage.setItem(name, value);
      sessionStorage.setItem('kept', 'yes');
    },
    [key, text] as const,
  );

test.beforeEach(({ page }) => {
  failOnOwnErrors(page);
});

test.describe('what is kept', () => {
  test('is ids, by question and under the base path of the site', async ({ page }) => {
    await page.goto(kindsPath);
    const check = checkOf(page, 'single');
    const { wrong } = await answersTo(check);
    await answer(check, wrong);
    const question = (await check.getAttribute('data-question')) ?? '';
    expect((await kept(page)).answers).toEqual({
      [question]: {
        revision: (await check.getAttribute('data-revision'))?.split(',')[0],
        answer: wrong,
        right: false,
        misses: 1,
        at: expect.any(Number) as unknown as number,
        tries: 1,
        shown: false,
        earlier: [],
      },
    });
  });

  test('a changed key drops the answer to that question and no other', async ({ page }) => {
    await page.goto(kindsPath);
    const [single, multiple] = [checkOf(page, 'single'), checkOf(page, 'multiple')];
    for (const check of [single, multiple]) await answer(check, (await answersTo(check)).right);
    const question = (await single.getAttribute('data-question')) ?? '';
    await page.route(`**${kindsPath}`, async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      const edited = html.replace(
        new RegExp(`(<knowledge-check[^>]*data-question="${question}"[^>]*data-revision=")[^"]+`),
        '$1ffffffff',
      );
      expect(edited).not.toBe(html);
      await route.fulfill({ response, body: edited });
    });
    await page.reload();
    await expect(multiple.locator('.check-result')).toHaveText(/Correct\.$/);
    await expect(status(single)).toContainText('This question has changed since you answered it on');
    expect(await shownAnswer(single)).toEqual([]);
  });

  test('a verdict that someone has written there is not believed', async ({ page }) => {
    await page.goto(kindsPath);
    const check = checkOf(page, 'single');
    await answer(check, (await answersTo(check)).wrong);
    await page.evaluate((name) => {
      localStorage.setItem(name, (localStorage.getItem(name) ?? '').replace('"right":false', '"right":true'));
    }, key);
    await page.reload();
    await expect(check.locator('.check-result')).toHaveText(/Not correct\.$/);
    const [only] = Object.values((await kept(page)).answers);
    expect(only?.right).toBe(false);
  });

  for (const [what, text] of [
    ['no JSON', '{"version":2,'],
    ['another form', '{"version":2,"seed":"x","answers":[1,null]}'],
  ] as const) {
    test(`malformed, with ${what}: it is as if nothing were kept`, async ({ page }) => {
      await page.goto(kindsPath);
      for (const kind of kinds) {
        if (kind === 'command' || kind === 'number') continue;
        const check = checkOf(page, kind);
        const before = await shownAnswer(check);
        const question = (await check.getAttribute('data-question')) ?? '';
        const revision = (await check.getAttribute('data-revision')) ?? '';
        await page.evaluate(
          ([name, value]) => {
            localStorage.setItem(name, value);
          },
          [key, text.replace('QUESTION', question).replace('REVISION', revision)] as const,
        );
        await page.reload();
        await expect(button(check)).toBeVisible();
        expect(await shownAnswer(check)).toEqual(before);
        await expect(status(check)).toBeEmpty();
        await answer(check, (await answersTo(check)).right);
        await expect(check.locator('.check-result')).toHaveText(/Correct\.$/);
      }
    });
  }
});

for (const [what, breakStorage] of [
  [
    'storage disabled',
    () => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    },
  ],
  [
    'storage full',
    () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    },
  ],
] as const) {
  test(`with ${what}, everything works as long as the page lasts`, async ({ page }) => {
    await page.addInitScript(breakStorage);
    await page.goto(kindsPath);
    const [single, multiple] = [checkOf(page, 'single'), checkOf(page, 'multiple')];
    const order = await choices(single).evaluateAll((list) => list.map((input) => input.id));
    await answer(single, (await answersTo(single)).wrong);
    await button(single).click();
    await answer(single, (await answersTo(single)).right);
    await answer(multiple, (await answersTo(multiple)).right);
    await expect(status(multiple)).toContainText('You got 2 of');
    await multiple.getByRole('button', { name: 'Start over', exact: true }).click();
    expect(await shownAnswer(multiple)).toEqual([]);
    await page.reload();
    await expect(button(single)).toBeVisible();
    expect(await shownAnswer(single)).toEqual([]);
    expect(await choices(single).evaluateAll((list) => list.map((input) => input.id))).toEqual(order);
  });
}

test.describe('in two tabs', () => {
  for (const kind of kinds) {
    test(`${kind}: the other one follows, without a word and without taking the focus`, async ({
      page,
      context,
    }) => {
      await page.goto(kindsPath);
      const other = await context.newPage();
      await other.goto(kindsPath);
      const [here, there] = [checkOf(page, kind), checkOf(other, kind)];
      const { right } = await answersTo(here);
      const announced = await countAnnouncements(there);
      await startAt(there);
      await tabTo(other, controls(there).first());
      const focused = await other.evaluateHandle(() => document.activeElement);

      await answer(here, right);
      await expect(there.locator('.check-result')).toHaveText(/Correct\.$/);
      expect(await shownAnswer(there)).toEqual(await shownAnswer(here));
      expect(await announced()).toBe(0);
      expect(await other.evaluate((element) => element === document.activeElement, focused)).toBe(true);
      await expect(review(there)).not.toHaveAttribute('open');

      await here.getByRole('button', { name: 'Start over', exact: true }).click();
      await expect(status(there)).toBeEmpty();
      expect(await announced()).toBe(0);
      expect(await other.evaluate((element) => element === document.activeElement, focused)).toBe(true);
    });
  }

  test('an answer that has not been checked there is left alone, and both answers are kept', async ({
    page,
    context,
  }) => {
    await page.goto(kindsPath);
    const other = await context.newPage();
    await other.goto(kindsPath);
    const there = checkOf(other, 'single');
    const { right, wrong } = await answersTo(there);
    await choose(there, wrong);
    await answer(checkOf(page, 'single'), right);
    const multiple = checkOf(page, 'multiple');
    await answer(multiple, (await answersTo(multiple)).right);
    await expect(checkOf(other, 'multiple').locator('.check-result')).toHaveText(/Correct\.$/);
    expect(await shownAnswer(there)).toEqual(wrong);
    await expect(status(there)).toBeEmpty();

    await button(there).click();
    await expect(there.locator('.check-result')).toHaveText(/Not correct\.$/);
    expect(Object.keys((await kept(page)).answers)).toHaveLength(2);
  });

  test('answers that both give in the same moments are all kept', async ({ page, context }) => {
    const count = 10;
    await context.route(`**${kindsPath}`, async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      const [check = ''] = /<knowledge-check [^>]*data-kind="single".*?<\/knowledge-check>/s.exec(html) ?? [];
      const [, question = ''] = /data-question="([^"]+)"/.exec(check) ?? [];
      // Many questions, so that many answers can meet. Each has ids of its own.
      const many = Array.from({ length: count }, (_, index) => check.replaceAll(question, `q${index}`));
      await route.fulfill({ response, body: html.replace(check, many.join('')) });
    });
    const tabs = [page, await context.newPage()];
    for (const tab of tabs) {
      await tab.goto(kindsPath);
      await expect(button(tab.locator('[data-question="q0"]'))).toBeVisible();
    }
    // A person in each of two tabs is slower, and so are keys that are sent to two of them: these answer by themselves.
    const begin = Date.now() + 500;
    const answerHalf = async ([own, start, total]: readonly [number, number, number]) => {
      await new Promise((resolve) => setTimeout(resolve, start - Date.now()));
      for (let index = own; index < total; index += 2) {
        const check = document.querySelector(`[data-question="q${index}"]`);
        check?.querySelector<HTMLElement>('.check-choice')?.click();
        check?.querySelector<HTMLElement>('.check-button')?.click();
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 8));
      }
    };
    await Promise.all(tabs.map((tab, own) => tab.evaluate(answerHalf, [own, begin, count] as const)));
    for (const tab of tabs) {
      await expect.poll(async () => Object.keys((await kept(tab)).answers).length).toBe(count);
      await expect(tab.locator('[data-question^="q"][data-verdict]')).toHaveCount(count);
    }
  });

  test('a page that comes back from the memory of the browser catches up', async ({ page }) => {
    await page.goto(kindsPath);
    const check = checkOf(page, 'single');
    await answer(check, (await answersTo(check)).right);
    await page.evaluate((name) => {
      localStorage.removeItem(name);
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    }, key);
    await expect(status(check)).toBeEmpty();
    expect(await shownAnswer(check)).toEqual([]);
  });
});

test.describe('the order of options', () => {
  const orderOf = (page: Page, part: string) =>
    checkOf(page, 'single')
      .locator(part)
      .evaluateAll((list) => list.map((item) => item.getAttribute('data-option') ?? ''));

  test('differs between readers, stays on reload, and reasons follow it', async ({
    page,
    browser,
    baseURL,
  }) => {
    const seen = new Set<string>();
    for (let reader = 1; reader <= 6; reader += 1) {
      const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
      const tab = await context.newPage();
      await keep(tab, JSON.stringify({ version: 2, seed: reader * 1000, answers: {} }));
      await tab.goto(kindsPath);
      await expect(button(checkOf(tab, 'single'))).toBeVisible();
      const order = await orderOf(tab, '.check-option');
      seen.add(order.join());
      expect(await orderOf(tab, '.check-entry')).toEqual(order);
      await tab.reload();
      await expect(button(checkOf(tab, 'single'))).toBeVisible();
      expect(await orderOf(tab, '.check-option')).toEqual(order);
      await context.close();
    }
    expect(seen.size).toBeGreaterThan(2);

    await page.goto(kindsPath);
    await expect(button(checkOf(page, 'single'))).toBeVisible();
    const own = (await kept(page)).seed;
    expect(own).toBeGreaterThan(0);
    const check = checkOf(page, 'single');
    const order = await orderOf(page, '.check-option');
    await answer(check, (await answersTo(check)).wrong);
    await check.getByRole('button', { name: 'Start over', exact: true }).click();
    expect(await orderOf(page, '.check-option')).toEqual(order);
  });

  test('what is seen is what Tab and arrows meet', async ({ page }) => {
    await page.goto(kindsPath);
    for (const check of [checkOf(page, 'single'), checkOf(page, 'multiple')]) {
      await expect(button(check)).toBeVisible();
      const tops = await check
        .locator('.check-option')
        .evaluateAll((list) => list.map((option) => option.getBoundingClientRect().top));
      expect(tops).toEqual([...tops].sort((a, b) => a - b));
    }
  });

  test('pinned options stay where the author has put them', async ({ page }) => {
    let pinned: (string | undefined)[] = [];
    await page.route(`**${kindsPath}`, async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      let place = 0;
      pinned = [...html.matchAll(/class="check-option" data-option="([^"]+)"/g)].map(([, id]) => id);
      const body = html.replaceAll(/(class="check-option" data-option="[^"]+")/g, (start: string) =>
        (place += 1) % 2 === 0 ? start : `${start} data-pinned`,
      );
      await route.fulfill({ response, body });
    });
    for (let reader = 1; reader <= 4; reader += 1) {
      await page.goto(kindsPath);
      await expect(button(checkOf(page, 'single'))).toBeVisible();
      const order = await orderOf(page, '.check-option');
      expect([order[0], order[2]]).toEqual([pinned[0], pinned[2]]);
      await page.evaluate(
        ([name, seed]) => {
          localStorage.setItem(name, `{"version":2,"seed":${seed},"answers":{}}`);
        },
        [key, reader * 31] as const,
      );
    }
  });

  test('nothing moves for a reader who was faster than the script', async ({ page }) => {
    let go: () => void = () => undefined;
    const wait = new Promise<void>((resolve) => (go = resolve));
    await page.route(/_astro\/(?:element|MarkdownContent)[^/]*\.js/, async (route) => {
      await wait;
      await route.continue();
    });
    await keep(page, JSON.stringify({ version: 2, seed: 4000, answers: {} }));
    await page.goto(kindsPath, { waitUntil: 'commit' });
    const check = checkOf(page, 'single');
    await expect(review(check)).toBeAttached();
    const before = await orderOf(page, '.check-option');
    await choices(check).nth(1).check();
    go();
    await expect(button(check)).toBeVisible();
    expect(await orderOf(page, '.check-option')).toEqual(before);
    await expect(choices(check).nth(1)).toBeChecked();
  });
});

test.describe('starting over on the page', () => {
  test('is offered below the last check, clears all of them, and can be undone', async ({ page }) => {
    await page.goto(kindsPath);
    const reset = page.getByRole('button', { name: 'Start over on this page' });
    const last = checksOf(page).last();
    await expect(button(last)).toBeVisible();
    await expect(reset).toBeHidden();
    const shown: Record<string, readonly string[]> = {};
    for (const kind of ['single', 'order'] as const) {
      const check = checkOf(page, kind);
      await answer(check, (await answersTo(check)).right);
      shown[kind] = await shownAnswer(check);
    }
    await startAt(last);
    await tabTo(page, reset);
    await page.keyboard.press('Enter');
    const undo = last.getByRole('button', { name: 'Undo' });
    await expect(undo).toBeFocused();
    await expect(status(last)).toHaveText('The answers are cleared.');
    for (const kind of ['single', 'order'] as const) await expect(status(checkOf(page, kind))).toBeEmpty();
    expect((await kept(page)).answers).toEqual({});

    await page.keyboard.press('Enter');
    await expect(reset).toBeFocused();
    await expect(status(last)).toContainText('Your answers are back.');
    for (const kind of ['single', 'order'] as const) {
      await expect(checkOf(page, kind).locator('.check-result')).toHaveText(/Correct\.$/);
      expect(await shownAnswer(checkOf(page, kind))).toEqual(shown[kind]);
    }
  });

  test('a new answer ends the chance to undo', async ({ page }) => {
    await page.goto(kindsPath);
    const check = checkOf(page, 'single');
    const { right } = await answersTo(check);
    await answer(check, right);
    await page.getByRole('button', { name: 'Start over on this page' }).click();
    await answer(check, right);
    await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Start over on this page' })).toBeVisible();
  });
});

test('the score counts all checks of the page, in the newest verdict only', async ({ page }) => {
  await page.goto(kindsPath);
  const checks = await checksOf(page).all();
  for (const [index, check] of checks.entries()) {
    const announced = await Promise.all(checks.slice(0, index).map(countAnnouncements));
    await answer(check, (await answersTo(check)).right);
    await expect(status(check)).toContainText(`You got ${index + 1} of ${checks.length} on this page.`);
    await expect(page.locator('.check-score')).toHaveCount(1);
    for (const count of announced) expect(await count()).toBe(0);
  }
});

test('on a page that the browser has translated, everything still works', async ({ page }) => {
  await page.goto(kindsPath);
  await expect(button(checkOf(page, 'command'))).toBeVisible();
  // What a translation does: every text becomes elements around another text.
  await page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: Node[] = [];
    while (texts.nextNode()) found.push(texts.currentNode);
    for (const text of found) {
      if (!text.parentElement?.closest('knowledge-check') || !text.textContent?.trim()) continue;
      if (text.parentElement.closest('code, [translate="no"]')) continue;
      const outer = document.createElement('span');
      text.parentElement.replaceChild(outer, text);
      outer.append(document.createElement('span'));
      outer.firstElementChild?.append(`Ü${text.textContent}`);
    }
  });
  for (const kind of kinds) {
    const check = checkOf(page, kind);
    const { right, wrong } = await answersTo(check);
    await choose(
      check,
      wrong.map((part) => part.replace(/^Ü/, '')),
    );
    await expect(button(check)).toHaveText('ÜCheck');
    await button(check).click();
    await expect(check.locator('.check-result')).toHaveText(/Not correct\.$/);
    await button(check).click();
    await choose(
      check,
      right.map((part) => part.replace(/^Ü/, '')),
    );
    await button(check).click();
    await expect(check.locator('.check-result')).toHaveText(/ Correct\.$/);
    await expect(review(check)).toHaveAttribute('open');
  }
});
