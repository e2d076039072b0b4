import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { objectionsOf } from './axe.ts';
import { journeyOf, mainOf, MOMENTS, PAGE, shownIn, titleIn } from './journey-page.ts';
import { tabTo } from './knowledge-check-page.ts';

const branchOf = (page: Page, title: string) =>
  page.locator('.journey-branch').filter({ has: page.locator('summary', { hasText: title }) });

/** Puts the focus in front of the journey, so that Tab goes on from there. */
async function startAbove(page: Page): Promise<void> {
  await page.locator('#the-journey-moment-by-moment').evaluate((heading) => {
    heading.tabIndex = -1;
    heading.focus();
  });
}

test('by keyboard alone: every moment of the journey, and of a branch', async ({ page }) => {
  await page.goto(PAGE);
  const main = mainOf(page);
  await startAbove(page);
  await tabTo(page, main.getByRole('radio').first());
  await expect(titleIn(main)).toHaveText('Only containerd is there');
  const titles: string[] = [];
  for (let moment = 0; moment < MOMENTS; moment++) {
    titles.push(await titleIn(main).innerText());
    await expect(main.locator('.journey-count')).toHaveText(`${moment + 1} of ${MOMENTS}`);
    await expect(shownIn(main)).toHaveCount(1);
    if (moment < MOMENTS - 1) await page.keyboard.press('ArrowRight');
  }
  expect(new Set(titles).size).toBe(MOMENTS);
  await expect(shownIn(main).locator('.journey-terminal')).toContainText(/driftwood-web +\d+ +RUNNING/);

  await page.keyboard.press('Home');
  await expect(titleIn(main)).toHaveText(titles[0] ?? '');
  await page.keyboard.press('End');
  await expect(titleIn(main)).toHaveText(titles[MOMENTS - 1] ?? '');

  const back = main.getByRole('button', { name: 'Back' });
  const next = main.getByRole('button', { name: 'Next' });
  await tabTo(page, back);
  await page.keyboard.press('Enter');
  await expect(titleIn(main)).toHaveText(titles[MOMENTS - 2] ?? '');
  await expect(main.getByRole('status')).toContainText('runc start, PID');
  await tabTo(page, next);
  await page.keyboard.press('Space');
  await page.keyboard.press('Space');
  await expect(titleIn(main)).toHaveText(titles[MOMENTS - 1] ?? '');
  await expect(next).toHaveAttribute('aria-disabled', 'true');
  await expect(next).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(titleIn(main)).toHaveText(titles[MOMENTS - 2] ?? '');

  const killed = branchOf(page, 'Kill the shim');
  await tabTo(page, killed.locator('summary').first());
  await page.keyboard.press('Enter');
  const stepper = killed.locator('moment-stepper');
  await tabTo(page, stepper.getByRole('radio').first());
  await page.keyboard.press('ArrowRight');
  await expect(titleIn(stepper)).toContainText('orphan');
  await expect(shownIn(stepper).locator('mark')).toHaveText([/ 1 S httpd/, / T .*-runc-v2 delete/]);

  const exec = branchOf(page, 'second process');
  await tabTo(page, exec.locator('summary').first());
  await page.keyboard.press('Enter');
  await expect(exec.locator('moment-stepper')).toBeVisible();
  await expect(stepper).toBeHidden();
});

test('every branch opens, and its last moment shows a terminal', async ({ page }) => {
  await page.goto(PAGE);
  const branches = page.locator('.journey-branch');
  await expect(branches).toHaveCount(6);
  for (const branch of await branches.all()) {
    await branch.locator('summary').first().click();
    const stops = branch.getByRole('radio');
    const last = (await stops.count()) - 1;
    for (let moment = 0; moment < last; moment++) await branch.getByRole('button', { name: 'Next' }).click();
    await expect(stops.nth(last)).toBeChecked();
    await expect(shownIn(branch).locator('.journey-terminal')).toContainText('ps -C "$WHO"');
  }
});

test('nothing moves while one steps, neither the buttons nor what is below the moments', async ({ page }) => {
  await page.goto(PAGE);
  const main = mainOf(page);
  const places = () =>
    journeyOf(page).evaluate((journey) => {
      const top = journey.getBoundingClientRect().top;
      return ['.journey-next', '.journey-recorded', '.journey-branches'].map(
        (name) => (journey.querySelector(name)?.getBoundingClientRect().top ?? NaN) - top,
      );
    });
  const before = await places();
  for (let moment = 1; moment < MOMENTS; moment++) {
    await main.getByRole('button', { name: 'Next' }).click();
    expect(await places()).toEqual(before);
  }
});

test('nothing of it shifts while the page loads', async ({ page }) => {
  await page.addInitScript(() => {
    const shifted: string[] = [];
    Object.assign(window, { shifted });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { sources?: { node: Node | null }[] })[]) {
        for (const { node } of entry.sources ?? []) {
          const element = node instanceof Element ? node : node?.parentElement;
          if (element?.closest('.journey')) shifted.push(element.outerHTML.slice(0, 100));
        }
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(PAGE);
  await mainOf(page).scrollIntoViewIfNeeded();
  await page.waitForLoadState('networkidle');
  const shifted = await page.evaluate(() => (window as unknown as { shifted: string[] }).shifted);
  expect(shifted).toEqual([]);
});

test('an address leads to a moment, also in a branch that is folded', async ({ page }) => {
  await page.goto(`${PAGE}#journey-run-created`);
  await expect(titleIn(mainOf(page))).toContainText('CREATED');
  await page.goto(`${PAGE}#journey-pod-second-container`);
  const pod = branchOf(page, 'A pod');
  await expect(titleIn(pod)).toHaveText('So does the second');
  await expect(titleIn(pod)).toBeInViewport();
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('a tap on a number, a button or a swipe changes the moment', async ({ page }) => {
    await page.goto(PAGE);
    const main = mainOf(page);
    await main.locator('.journey-stop').nth(4).tap();
    await expect(titleIn(main)).toHaveText('runc create makes runc init');
    await main.getByRole('button', { name: 'Next' }).tap();
    await expect(titleIn(main)).toContainText('CREATED');
    await shownIn(main).evaluate((panel) => {
      const touch = (x: number) => new Touch({ identifier: 1, target: panel, clientX: x, clientY: 300 });
      panel.dispatchEvent(new TouchEvent('touchstart', { bubbles: true, touches: [touch(300)] }));
      panel.dispatchEvent(new TouchEvent('touchend', { bubbles: true, changedTouches: [touch(120)] }));
    });
    await expect(titleIn(main)).toContainText('ctr asks for the start');
  });

  test('it fits a phone, and what is to be tapped is large enough', async ({ page }) => {
    await page.goto(PAGE);
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways).toBe(0);
    for (const target of await mainOf(page).locator('.journey-stop, button').all()) {
      const box = await target.boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(44);
      expect(box?.width).toBeGreaterThanOrEqual(24);
    }
    const cut = await mainOf(page)
      .locator('.journey-terminal pre')
      .evaluateAll((rows) => rows.filter((row) => row.scrollWidth > row.clientWidth).length);
    expect(cut).toBe(0);
  });
});

test('a screen reader has a list of moments, with the picture and the changes in words', async ({ page }) => {
  await page.goto(`${PAGE}#journey-run-adopted-shim`);
  const main = mainOf(page);
  await expect(main.getByRole('listitem').filter({ has: page.getByRole('radio') })).toHaveCount(MOMENTS);
  await expect(main.getByRole('group', { name: 'Moments: From ctr run' })).toBeVisible();
  await expect(main.getByRole('radio', { checked: true })).toHaveAccessibleName(/^4: init adopts the shim/);
  await expect(shownIn(main).getByRole('img')).toHaveAccessibleName(
    /init is the parent of containerd and shim\. shim is the parent of runc create\./,
  );
  await expect(shownIn(main).locator('.journey-changes li')).toContainText([
    /Adopted shim, PID \d+, by init, no longer a child of shim start/,
    /New runc create, PID \d+, child of shim/,
    /Gone shim start, PID \d+/,
  ]);
});

test('without JavaScript all moments are there, numbered', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(PAGE);
  const main = mainOf(page);
  await expect(shownIn(main)).toHaveCount(MOMENTS);
  await expect(main.locator('.journey-bar')).toBeHidden();
  const number = await main
    .locator('.journey-title')
    .nth(2)
    .evaluate((title) => getComputedStyle(title, '::before').content);
  expect(number).toContain('counter(moment)');
  await branchOf(page, 'Restart').locator('summary').first().click();
  await expect(shownIn(branchOf(page, 'Restart'))).toHaveCount(3);
  await context.close();
});

test('on paper all moments of the journey are there', async ({ page }) => {
  await page.goto(PAGE);
  await page.emulateMedia({ media: 'print' });
  await expect(shownIn(mainOf(page))).toHaveCount(MOMENTS);
  await expect(mainOf(page).locator('.journey-stop').first()).toBeHidden();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`has nothing axe objects to, with all branches open (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(PAGE);
    for (const details of await page.locator('.journey details').all()) {
      await details.evaluate((element) => {
        element.removeAttribute('name');
        (element as HTMLDetailsElement).open = true;
      });
    }
    expect(await objectionsOf(page, '.journey')).toEqual([]);
  });
}

test('its script weighs at most 4 KB, and other pages do not load it', () => {
  const dist = path.join(import.meta.dirname, '../../dist');
  const scriptOf = (page: string) => {
    const html = readFileSync(path.join(dist, page, 'index.html'), 'utf8');
    const inline = [...html.matchAll(/<script type="module">([^]*?)<\/script>/g)].map(
      ([, code]) => code ?? '',
    );
    const files = [...html.matchAll(/<script type="module" src="[^"]*(_astro\/[^"]+)"/g)].map(([, file]) =>
      readFileSync(path.join(dist, file ?? ''), 'utf8'),
    );
    return [...inline, ...files].find((code) => code.includes('moment-stepper'));
  };
  const script = scriptOf('topics/the-map');
  expect(script).toBeDefined();
  expect(gzipSync(script ?? '').length).toBeLessThanOrEqual(4096);
  expect(scriptOf('topics/the-shim')).toBeUndefined();
});
