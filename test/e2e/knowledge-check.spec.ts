import { expect, test, type Locator, type Page } from '@playwright/test';
import { objectionsOf } from './axe.ts';
import {
  answer,
  answersTo,
  button,
  checkOf,
  checksOf,
  choices,
  controls,
  group,
  kinds,
  kindsPath,
  review,
  status,
} from './knowledge-check-page.ts';

/** A page with checks of the course; the other tests use one with all kinds. */
const topicPath = '/topics/the-map/';

const overflow = (element: Locator) => element.evaluate((box) => box.scrollWidth - box.clientWidth);
const visibleReasons = async (check: Locator) => {
  for (const reason of await check.locator('.check-entry .check-reason').all()) {
    await expect(reason).toBeVisible();
  }
};

/** Puts all checks of a page into the state after two misses, in which most is shown. */
async function missTwice(page: Page): Promise<void> {
  for (const kind of kinds) {
    const check = checkOf(page, kind);
    await answer(check, (await answersTo(check)).wrong);
    await button(check).click();
    await button(check).click();
    await expect(review(check)).toHaveAttribute('open');
  }
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const path of [kindsPath, topicPath]) {
    test(`${path} is complete: question, options, and the answer with its reasons on demand`, async ({
      page,
    }) => {
      await page.goto(path);
      for (const check of await checksOf(page).all()) {
        await expect(group(check)).toHaveAccessibleName(/\S/);
        await expect(check.getByRole('button')).toHaveCount(0);
        await expect(check.locator('.check-key').first()).toBeHidden();

        for (const hint of await check.locator('.check-hint').all()) {
          await hint.locator('summary').click();
          await expect(hint).toHaveAttribute('open');
        }
        await check.getByText('Answer and reasons').click();
        await visibleReasons(check);
        await expect(check.locator('.check-yours').filter({ visible: true })).toHaveCount(0);
      }
    });
  }

  test('it is styled, and Enter leads nowhere', async ({ page }) => {
    await page.goto(kindsPath);
    await expect(checksOf(page).first()).toHaveCSS('display', 'block');
    for (const control of [
      choices(checkOf(page, 'single')).first(),
      checkOf(page, 'command').getByRole('textbox'),
    ]) {
      await control.press('Space');
      await control.press('Enter');
    }
    expect(new URL(page.url()).search).toBe('');
    await expect(checkOf(page, 'command').getByRole('textbox')).toHaveValue(' ');
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test('axe finds nothing: at first, after empty checks, after misses and when all is right', async ({
      page,
    }) => {
      // Four scans of a long page, each of them seconds on a busy machine.
      test.slow();
      await page.goto(kindsPath);
      await expect(button(checkOf(page, 'command'))).toBeVisible();
      const scan = () => objectionsOf(page, 'knowledge-check');
      expect(await scan()).toEqual([]);
      for (const check of await checksOf(page).all()) await button(check).click();
      expect(await scan()).toEqual([]);
      await missTwice(page);
      expect(await scan()).toEqual([]);
      for (const check of await checksOf(page).all()) {
        if ((await button(check).innerText()) === 'Try again') await button(check).click();
        await answer(check, (await answersTo(check)).right);
      }
      expect(await scan()).toEqual([]);
    });
  });
}

test.describe('in forced colours', () => {
  test.use({ forcedColors: 'active' });

  test('the selected option can be seen, by its control and by its frame', async ({ page }) => {
    await page.goto(kindsPath);
    for (const kind of ['single', 'multiple'] as const) {
      const check = checkOf(page, kind);
      await expect(button(check)).toBeVisible();
      const option = check.locator('.check-option').first();
      const choice = choices(check).first();
      const before = [await option.screenshot(), await choice.screenshot()] as const;
      await choice.check();
      await choice.blur();
      await expect(option).toHaveCSS('outline-style', 'solid');
      expect(before[0].equals(await option.screenshot())).toBe(false);
      expect(before[1].equals(await choice.screenshot())).toBe(false);
    }
  });

  test('buttons have a frame, and a verdict has its words', async ({ page }) => {
    await page.goto(kindsPath);
    const check = checkOf(page, 'order');
    for (const control of [button(check), check.locator('.check-move').nth(1)]) {
      await expect(control).toHaveCSS('border-style', 'solid');
      expect(await control.evaluate((element) => getComputedStyle(element).borderColor)).not.toMatch(
        /^rgba\(.*, 0\)$/,
      );
    }
    await answer(check, (await answersTo(check)).wrong);
    await expect(status(check)).toContainText('Not correct.');
  });
});

test('nothing is animated, so there is no motion to reduce', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(kindsPath);
  await missTwice(page);
  const animated = await page
    .locator('knowledge-check, knowledge-check .check-review, knowledge-check [class^="check-"]')
    .evaluateAll(
      (list) => list.filter((element) => element.getAnimations({ subtree: false }).length > 0).length,
    );
  expect(animated).toBe(0);
});

test('every verdict has words beside a sign that is not read out', async ({ page }) => {
  await page.goto(kindsPath);
  const check = checkOf(page, 'single');
  const { right, wrong } = await answersTo(check);
  for (const [what, sign, words] of [
    [wrong, '✗', 'Not correct.'],
    [right, '✓', 'Correct.'],
  ] as const) {
    if (await check.getByRole('button', { name: 'Try again' }).isVisible()) await button(check).click();
    await answer(check, what);
    await expect(check.locator('.check-result')).toHaveText(`${sign} ${words}`);
    await expect(check.locator('.check-glyph')).toHaveAttribute('aria-hidden', 'true');
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('nothing scrolls sideways, and every control is large enough to tap', async ({ page }) => {
    await page.goto(kindsPath);
    await missTwice(page);
    for (const kind of kinds) {
      const check = checkOf(page, kind);
      const targets = [
        ...(await check.getByRole('button').all()),
        ...(await check.locator('.check-option, .check-typed, .check-grip, summary').all()),
      ];
      for (const target of targets) {
        const box = await target.boundingBox();
        if (box) expect(Math.min(box.height, box.width)).toBeGreaterThanOrEqual(24);
      }
      expect(await overflow(check)).toBeLessThanOrEqual(0);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  test('all of an option selects it, and a listing in it can still be scrolled and selected', async ({
    page,
  }) => {
    await page.goto(kindsPath);
    const check = checkOf(page, 'output');
    await expect(button(check)).toBeVisible();
    const option = check.locator('.check-option').first();
    const box = await option.boundingBox();
    await option.click({ position: { x: (box?.width ?? 0) - 6, y: 8 } });
    await expect(option.locator('input')).toBeChecked();
    const block = check.locator('.check-block').first();
    await block.scrollIntoViewIfNeeded();
    const top = await block.evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    });
    expect(top).toBe(true);
  });
});

test('with text of twice the size nothing is cut off or covered', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 480 });
  await page.goto(kindsPath);
  await page.locator('html').evaluate((element) => (element.style.fontSize = '200%'));
  await missTwice(page);
  for (const kind of kinds) {
    const check = checkOf(page, kind);
    expect(await overflow(check)).toBeLessThanOrEqual(0);
    for (const control of await controls(check).all()) {
      const own = await control.boundingBox();
      const frame = await check.boundingBox();
      if (!own || !frame) throw new Error('a control without a place');
      expect(own.x).toBeGreaterThanOrEqual(frame.x);
      expect(own.x + own.width).toBeLessThanOrEqual(frame.x + frame.width);
    }
  }
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(`printed ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test('a question stands without its controls, and with its answer only where that is open', async ({
      page,
    }) => {
      await page.goto(kindsPath);
      await page.emulateMedia({ media: 'print' });
      for (const check of await checksOf(page).all()) {
        await expect(review(check)).toBeHidden();
        await review(check).evaluate((details: HTMLDetailsElement) => (details.open = true));
        await visibleReasons(check);
        await expect(check.getByRole('button')).toHaveCount(0);
        await expect(check.locator('.check-typed')).toHaveCount(
          await check.locator('.check-typed:not(:visible)').count(),
        );
        await expect(check.locator('.check-question')).toBeVisible();
        for (const option of await check.locator('.check-option, .check-step').all()) {
          await expect(option).toBeVisible();
        }
      }
    });

    test('all answers are on paper when the box for it is ticked, and the page does not show them', async ({
      page,
    }) => {
      await page.goto(kindsPath);
      const box = page.getByRole('checkbox', { name: 'Print answers and reasons, too' });
      await expect(box).not.toBeChecked();
      await box.focus();
      await page.keyboard.press('Space');
      await expect(box).toBeChecked();
      for (const check of await checksOf(page).all()) {
        await expect(check.locator('.check-reason').filter({ visible: true })).toHaveCount(0);
      }
      await page.emulateMedia({ media: 'print' });
      await expect(box).toBeHidden();
      for (const check of await checksOf(page).all()) await visibleReasons(check);
      await page.emulateMedia({ media: 'screen' });
      await box.focus();
      await page.keyboard.press('Space');
      await page.emulateMedia({ media: 'print' });
      for (const check of await checksOf(page).all()) await expect(review(check)).toBeHidden();
    });
  });
}

for (const path of ['/topics/the-shim/', topicPath]) {
  test(`the search finds ${path} and gives no answer away`, async ({ page }) => {
    await page.goto(path);
    const secrets = await page.evaluate(() => {
      const textOf = (element: Element | null) => (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
      const answers = document.querySelectorAll(
        '.check-entry .check-answer > span:first-child, .check-entry .check-reason',
      );
      const prose = document.querySelector('main')?.cloneNode(true) as Element;
      for (const check of prose.querySelectorAll('knowledge-check')) check.remove();
      // What the page says anyway is not a secret.
      return [...answers].map(textOf).filter((text) => !textOf(prose).includes(text));
    });
    expect(secrets.length).toBeGreaterThan(0);

    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('searchbox').fill((await page.locator('h1').first().textContent()) ?? '');
    await expect(dialog.locator(`a[href*="${path}"]`).first()).toBeVisible();
    const results = (await dialog.innerText()).replaceAll(/\s+/g, ' ');
    for (const secret of [...secrets, 'Correct answer', 'Answer and reasons']) {
      // A short option ("runc") is a word like any other; a sentence is an answer.
      if (secret.includes(' ')) expect(results).not.toContain(secret);
    }
  });
}

test('a page without a check loads neither script nor style', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto('/', { waitUntil: 'networkidle' });
  await expect(checksOf(page)).toHaveCount(0);
  expect(await page.evaluate(() => customElements.get('knowledge-check') === undefined)).toBe(true);
  expect(requests.filter((url) => url.includes('knowledge-'))).toEqual([]);
});
