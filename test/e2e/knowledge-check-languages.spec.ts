import { expect, type Locator, type Page } from '@playwright/test';
import { objectionsOf } from './axe.ts';
import { testOn } from './fixture-site.ts';
import {
  answer,
  answersTo,
  button,
  checkOf,
  checksOf,
  chooseByKeys,
  choose,
  failOnOwnErrors,
  review,
  startAt,
  status,
  tabTo,
  type Kind,
} from './knowledge-check-page.ts';

/** A site in English, Arabic, which the plugin speaks, Persian, which it does not, and German without its own page. */
const test = testOn('knowledge-check/fixtures/languages');

const KINDS: readonly Kind[] = ['single', 'multiple', 'order', 'match', 'number', 'output'];
const ARABIC = /\p{Script=Arabic}/u;
const LATIN = /\p{Script=Latin}{3,}/u;

/** Everything that is read of a check, names of controls among it, and the language and direction each piece is in. */
const spokenBy = (check: Locator) =>
  check.evaluate((root) => {
    const own = 'p, button, summary, strong, option, label, legend, .check-label';
    return [...root.querySelectorAll<HTMLElement>(own)].flatMap((element) => {
      const text = [...element.childNodes]
        .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
        .map((node) => node.textContent ?? '')
        .join('');
      const { lang = '' } = element.closest<HTMLElement>('[lang]') ?? {};
      const { direction: dir } = getComputedStyle(element);
      return [text, element.ariaLabel ?? '']
        .filter((said) => said.trim() !== '')
        .map((said) => ({ said, lang, dir }));
    });
  });

test('an Arabic page is answered by keys, and every word of it is Arabic, from right to left', async ({
  page,
}) => {
  failOnOwnErrors(page);
  await page.goto('ar/processes/');
  for (const kind of KINDS) {
    const check = checkOf(page, kind);
    const { wrong, right } = await answersTo(check);
    await chooseByKeys(page, check, wrong);
    await startAt(check);
    await tabTo(page, button(check));
    await page.keyboard.press('Enter');
    await expect(check).toHaveAttribute('data-verdict', 'wrong');
    await expect(status(check)).toHaveText(/غير صحيح/);
    await choose(check, right);
    await button(check).click();
    await expect(status(check)).toHaveText(/صحيح\./);
    await expect(review(check)).toHaveAttribute('open');
  }
  for (const check of await checksOf(page).all()) {
    for (const { said, lang, dir } of await spokenBy(check)) {
      expect({ said, lang, dir }).toEqual({ said, lang: 'ar', dir: 'rtl' });
      if (LATIN.test(said)) expect(said).toMatch(/shim|exit/);
    }
  }
  const typed = checkOf(page, 'number');
  await expect(typed.locator('.check-typed')).toHaveCSS('direction', 'ltr');
  await expect(typed.locator('.check-answer > span').first()).toHaveCSS('direction', 'ltr');
  // The site has its own word for one of the texts, and numbers are those of the language.
  await expect(page.locator('.check-title').first()).toHaveText('أسئلة للمراجعة');
  const six = new Intl.NumberFormat('ar').format(6);
  await expect(page.locator('.check-score')).toHaveText(`الإجابات الصحيحة في هذه الصفحة: ${six} من ${six}`);
});

test('a page is without objections of axe, and without a sideways scroll on a phone, in Arabic', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('ar/processes/');
  const check = checkOf(page, 'order');
  await answer(check, (await answersTo(check)).wrong);
  expect(await objectionsOf(page, 'main')).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('texts that fell back to English say so, and nothing else on the page does', async ({ page }) => {
  await page.goto('fa/processes/');
  const check = checkOf(page, 'single');
  await button(check).click();
  await expect(check.locator('.check-error')).toHaveText('Select an option first, then check it.');
  await answer(check, (await answersTo(check)).wrong);
  await expect(button(check)).toHaveText('Try again');
  for (const kind of KINDS) {
    for (const { said, lang, dir } of await spokenBy(checkOf(page, kind))) {
      // Names of buttons are English and name a Persian step; an arrow is a sign, and a number has no language.
      if (/^Move |^\P{L}*$/u.test(said)) continue;
      const isEnglish = LATIN.test(said) && !ARABIC.test(said);
      const expected = isEnglish ? { lang: 'en', dir: 'ltr' } : { lang: 'fa', dir: 'rtl' };
      expect({ said, lang, dir }).toEqual({ said, ...expected });
    }
  }
  // A full stop that would be in front of its sentence.
  const result = check.locator('.check-result');
  await expect(result).toHaveText('✗ Not correct.');
  expect(await result.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
  await page.goto('fa/progress/');
  await expect(page.locator('.progress-total')).toHaveText('You got 0 of 6. 1 answered.');
  await expect(page.locator('.progress-total')).toHaveAttribute('dir', 'ltr');
  await expect(page.locator('.progress-title')).not.toHaveAttribute('dir');
});

test('a page that is not translated speaks the language of its content', async ({ page }) => {
  await page.goto('de/processes/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de-AT');
  const check = checkOf(page, 'single');
  await answer(check, (await answersTo(check)).right);
  for (const { lang, dir } of await spokenBy(check))
    expect({ lang, dir }).toEqual({ lang: 'en', dir: 'ltr' });
  await expect(check.locator('.check-score')).toHaveText('You got 1 of 6 on this page.');
});

/** Goes on without loading a page, as Astro's router does. */
async function goOn(page: Page, href: string): Promise<void> {
  await page.evaluate(() => Object.assign(globalThis, { stayed: true }));
  await page
    .locator(`a[href="${href}"]`)
    .first()
    .evaluate((link: HTMLElement) => {
      link.click();
    });
  await page.waitForURL((url) => url.pathname === href);
  expect(await page.evaluate(() => 'stayed' in globalThis)).toBe(true);
}

test('a page that takes the place of another without being loaded has its own texts', async ({ page }) => {
  failOnOwnErrors(page);
  await page.goto('processes/');
  const check = checkOf(page, 'single');
  const { right } = await answersTo(check);
  await answer(check, right);
  await expect(status(check)).toHaveText(/Correct\./);
  await goOn(page, '/course/progress/');
  await expect(page.locator('.progress-total')).toHaveText('You got 1 of 6. 1 answered.');
  await goOn(page, '/course/processes/');
  const order = checkOf(page, 'order');
  await expect(status(check)).toHaveText(/Correct\./);
  await answer(order, (await answersTo(order)).wrong);
  await expect(status(order)).toHaveText(/of 3 steps in their place\./);
  await expect(order.locator('.check-button')).toHaveCount(1);
});

test('a review asks a question of another page in the language of the review', async ({ page }) => {
  await page.goto('ar/processes/');
  const check = checkOf(page, 'single');
  await answer(check, (await answersTo(check)).wrong);
  await page.goto('ar/review/');
  const asked = checkOf(page, 'single');
  await answer(asked, (await answersTo(asked)).right);
  await expect(status(asked)).toHaveText(/صحيح\./);
  await expect(asked.locator('.check-score')).toHaveCount(0);
  await expect(page.locator('.review-first').first()).toContainText('ما عرفته من المحاولة الأولى');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('question, instruction, options, hints, key and reasons are there, in Arabic', async ({ page }) => {
    await page.goto('ar/processes/');
    const check = checkOf(page, 'single');
    await expect(check.locator('.check-instruction')).toHaveText('اختر إجابة واحدة');
    await expect(check.getByRole('radio')).toHaveCount(3);
    await expect(check.locator('.check-hint summary').first()).toHaveText(
      `تلميح ${new Intl.NumberFormat('ar').format(1)} من ${new Intl.NumberFormat('ar').format(2)}`,
    );
    await expect(check.locator('button')).toHaveCount(0);
    await check.locator('.check-review > summary').click();
    await expect(check.locator('.check-key')).toHaveText('الإجابة الصحيحة');
    await expect(check.locator('.check-reason').first()).toBeVisible();
  });
});
