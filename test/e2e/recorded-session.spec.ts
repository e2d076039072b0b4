import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { objectionsOf } from './axe.ts';

const root = fileURLToPath(new URL('../recorded-session/fixtures/site/', import.meta.url));
const astro = fileURLToPath(new URL('../../node_modules/.bin/astro', import.meta.url));
const dist = path.join(root, 'dist');
const types: Record<string, string> = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript' };

// One worker, because it builds the fixture site, whose recordings show more than any one page of the real site.
test.describe.configure({ mode: 'default' });

let server: Server;
let site = '';

test.beforeAll(async () => {
  test.setTimeout(90_000);
  await promisify(execFile)(process.execPath, [astro, 'build', '--root', root], {
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  server = createServer((request, response) => {
    const name = new URL(request.url ?? '', 'http://x').pathname
      .replace(/^\/course\//, '')
      .replace(/\/$/, '/index.html');
    readFile(path.join(dist, name)).then(
      (body) => response.writeHead(200, { 'content-type': types[path.extname(name)] ?? '' }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}/course`;
});

test.afterAll(async () => {
  server.close();
  for (const folder of ['dist', '.astro', 'node_modules']) {
    await rm(path.join(root, folder), { recursive: true, force: true });
  }
});

const sessionWith = (page: Page, caption: string) =>
  page.locator('recorded-session').filter({ hasText: new RegExp(caption) });
/** The one that copies all commands of a block. */
const button = (session: Locator) => session.locator('[data-action=copy]');

/** Tabs forward until the element has the focus, as a keyboard user would. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('Tab never reached it');
}

test.describe('copying', () => {
  test.beforeEach(async ({ context, page }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${site}/shell/`);
  });

  const pasted = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

  for (const key of ['Enter', 'Space']) {
    test(`${key} on the button copies the commands alone, and says so`, async ({ page }) => {
      const session = sessionWith(page, 'Several lines');
      await tabTo(page, button(session));
      await page.keyboard.press(key);
      await expect(session.getByRole('status')).toHaveText('Copied');
      await expect(button(session)).toBeFocused();
      const long =
        'echo registry.driftwood.example/driftwood/web@sha256:4cd5015d8221c996abf144972496211c3cb6b54f80d4a7d485eda84b0336f608 and more';
      expect((await pasted(page)).split('\n')).toEqual([
        "sh -c 'kill -9 $$'",
        'false',
        'printf "no line end"',
        'for name in web worker; do',
        '  echo "$name"',
        'done',
        'cat <<END',
        'a <b> & {c}',
        'END',
        long,
        long,
      ]);
    });
  }

  test('is announced again when the button is pressed again', async ({ page }) => {
    const session = sessionWith(page, 'A real pull');
    const status = session.getByRole('status');
    await status.evaluate((element) => {
      element.dataset['changes'] = '0';
      new MutationObserver(() => {
        if (element.textContent !== '')
          element.dataset['changes'] = String(Number(element.dataset['changes']) + 1);
      }).observe(element, { childList: true });
    });
    for (const times of ['1', '2']) {
      await button(session).click();
      await expect(status).toHaveAttribute('data-changes', times);
    }
  });

  test('fails with a reason when the browser does not allow it', async ({ page }) => {
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('denied'));
    });
    const session = sessionWith(page, 'A real pull');
    await button(session).click();
    await expect(session.getByRole('status')).toHaveText(/Not copied/);
  });

  for (const key of ['Enter', 'Space']) {
    test(`${key} on the button beside a command copies that one alone`, async ({ page }) => {
      const session = sessionWith(page, 'Several lines');
      const one = session.getByRole('button', { name: 'Copy “for name in web worker; do' });
      await tabTo(page, one);
      await page.keyboard.press(key);
      await expect(session.getByRole('status')).toHaveText('Copied');
      await expect.poll(() => pasted(page)).toBe('for name in web worker; do\n  echo "$name"\ndone');
    });
  }

  test('names the command as it was typed, whatever is in it', async ({ page }) => {
    const session = sessionWith(page, 'Several lines');
    await expect(session.getByRole('button', { name: "Copy “sh -c 'kill -9 $$'”" })).toHaveCount(1);
  });

  test('is offered once where there is one command', async ({ page }) => {
    await page.goto(`${site}/map/`);
    await expect(page.locator('recorded-session').nth(2).getByRole('button', { name: /^Copy/ })).toHaveCount(
      1,
    );
  });

  test('by selecting the block leaves prompts and labels out', async ({ page }) => {
    await page.goto(`${site}/map/`);
    await page.locator('.session-terminal:not([hidden])').first().click();
    await page.evaluate(() => {
      const terminal = document.querySelector('.session-terminal:not([hidden])');
      if (terminal) getSelection()?.selectAllChildren(terminal);
    });
    await page.keyboard.press('Control+c');
    const text = await pasted(page);
    expect(text).toContain('sudo ctr task ls\n');
    expect(text).toMatch(/TASK +PID +STATUS\ndriftwood-web +3652 +RUNNING/);
    expect(text).not.toMatch(/learner@lab|Command:/);
  });
});

test.describe('a long and wide output', () => {
  test('is unfolded with the keyboard, and its columns stay below each other', async ({ page }) => {
    await page.goto(`${site}/shell/`);
    const session = sessionWith(page, 'A long and wide table');
    const summary = session.locator('.session-summary');
    await expect(session.getByText('driftwood-web-12')).toBeVisible();
    await expect(session.getByText('driftwood-web-13')).toBeHidden();

    await tabTo(page, summary);
    await expect(summary).toHaveText(/Show 37 more lines/);
    await page.keyboard.press('Enter');
    await expect(session.getByText('driftwood-web-49')).toBeVisible();
    await expect(session.locator('.session-show')).toBeHidden();
    await expect(session.locator('.session-hide')).toHaveText('Hide 37 lines');

    const lefts = await session
      .locator('samp')
      .evaluateAll((rows) => rows.map((row) => Math.round(row.getBoundingClientRect().left)));
    expect(new Set(lefts).size).toBe(1);
  });

  test('scrolls sideways with the keyboard, by itself', async ({ page }) => {
    await page.goto(`${site}/shell/`);
    const output = sessionWith(page, 'A long and wide table').locator('.session-output');
    await tabTo(page, output);
    await expect(output).toHaveRole('group');
    await expect(output).toHaveAccessibleName('Output');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => output.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
    const outline = await output.evaluate((element) => getComputedStyle(element).outlineStyle);
    expect(outline).toBe('solid');
  });

  test('is open on paper', async ({ page }) => {
    await page.goto(`${site}/shell/`);
    await page.emulateMedia({ media: 'print' });
    const session = sessionWith(page, 'A long and wide table');
    const summary = session.locator('.session-summary');
    await expect(session.getByText('driftwood-web-49')).toBeVisible();
    await expect(summary).toBeHidden();
    await expect(session.getByText(/^Recorded on/)).toBeVisible();
    await expect(button(session)).toBeHidden();
  });

  test('an output that does not scroll is no stop for Tab', async ({ page }) => {
    await page.goto(`${site}/map/`);
    const outputs = page.locator('.session-output').filter({ visible: true });
    await expect(outputs.first()).not.toHaveAttribute('tabindex');
    await page.setViewportSize({ width: 320, height: 700 });
    await expect(outputs.nth(1)).toHaveAttribute('tabindex', '0');
  });
});

test.describe('what the text points at', () => {
  /** How much of each highlight a reader sees, from 0 to 1. */
  const inView = (session: Locator) =>
    session
      .locator('.session-highlight')
      .filter({ visible: true })
      .evaluateAll((highlights) =>
        highlights.map((highlight) => {
          const output = highlight.closest('.session-output, .session-command')?.getBoundingClientRect();
          const boxes = [...highlight.getClientRects()];
          const seen = boxes.filter((box) => output && box.left >= output.left && box.right <= output.right);
          return seen.length / boxes.length;
        }),
      );

  for (const width of [320, 390, 768, 1280]) {
    test(`is in view at ${width} pixels, with its number`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${site}/pointing/`);
      for (const session of await page.locator('recorded-session').all()) {
        const seen = await inView(session);
        expect(seen.length).toBeGreaterThan(1);
        expect(new Set(seen)).toEqual(new Set([1]));
      }
      const number = await page
        .locator('.session-highlight[data-number="2"]')
        .filter({ visible: true })
        .evaluate((highlight) => getComputedStyle(highlight, '::before').content);
      expect(number).toMatch(/2/);
    });
  }

  test('lines that wrap leave columns where they are, and stop wrapping when told', async ({ page }) => {
    await page.goto(`${site}/pointing/`);
    const session = page.locator('recorded-session').first();
    const wrap = session.getByRole('button', { name: 'Wrap' });
    await expect(wrap).toHaveAttribute('aria-pressed', 'true');
    await tabTo(page, wrap);
    await page.keyboard.press('Space');
    await expect(wrap).toHaveAttribute('aria-pressed', 'false');
    const output = session.locator('.session-output').filter({ visible: true });
    await expect(output).toHaveAttribute('data-cut', 'end');
    const mask = await output.evaluate((element) => getComputedStyle(element).maskImage);
    expect(mask).toContain('linear-gradient');
    await page.keyboard.press('Space');
    await expect(wrap).toHaveAttribute('aria-pressed', 'true');
    await expect(output).not.toHaveAttribute('data-cut');
  });
});

test.describe('an output that is wider than the block', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto(`${site}/shell/`);
  });

  test('fades where it goes on, at either edge', async ({ page }) => {
    const output = sessionWith(page, 'A long and wide table').locator('.session-output');
    await expect(output).toHaveAttribute('data-cut', 'end');
    await output.evaluate((element) => (element.scrollLeft = 40));
    await expect(output).toHaveAttribute('data-cut', 'both');
    await output.evaluate((element) => (element.scrollLeft = 10_000));
    await expect(output).toHaveAttribute('data-cut', 'start');
  });

  test('opens as wide as the window, and Escape brings it back to where it was', async ({ page }) => {
    const session = sessionWith(page, 'A long and wide table');
    const widen = session.getByRole('button', { name: 'Wide' });
    const output = session.locator('.session-output');
    await tabTo(page, widen);
    const before = await output.evaluate((element) => element.clientWidth);
    const next = page.locator('recorded-session').last();
    const place = () => next.evaluate((element) => element.getBoundingClientRect().top + scrollY);
    const there = await place();

    await page.keyboard.press('Enter');
    await expect(widen).toHaveAttribute('aria-pressed', 'true');
    await expect.poll(() => output.evaluate((element) => element.clientWidth)).toBeGreaterThan(before + 300);
    await expect(widen).toBeFocused();
    expect(await place()).toBe(there);

    await page.keyboard.press('Escape');
    await expect(widen).toHaveAttribute('aria-pressed', 'false');
    await expect(widen).toBeFocused();
    await expect.poll(() => output.evaluate((element) => element.clientWidth)).toBe(before);
    expect(await place()).toBe(there);
  });

  test('wraps when told, and there is nothing to wrap or widen where all fits', async ({ page }) => {
    const session = sessionWith(page, 'A long and wide table');
    await session.getByRole('button', { name: 'Wrap' }).click();
    await expect(session.locator('.session-output')).not.toHaveAttribute('data-cut');
    await expect(sessionWith(page, 'Several lines').getByRole('button', { name: 'Wrap' })).toBeHidden();
  });
});

test.describe('lines of containerd', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto(`${site}/versions/`);
    await page.evaluate(() => {
      localStorage.clear();
    });
    await page.reload();
  });

  const first = (page: Page) => page.locator('recorded-session').first();
  const badges = (page: Page) => page.locator('.session-badge').filter({ visible: true }).allTextContents();

  test('are chosen with the keyboard, for all blocks that have them, and on every page after that', async ({
    page,
  }) => {
    expect(await badges(page)).toEqual([
      'containerd 2.4.2',
      'containerd 1.7.24',
      'containerd 1.6.20',
      'containerd 2.1.9',
    ]);
    const choice = first(page).getByLabel('My node runs');
    await tabTo(page, choice);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(choice).toHaveValue('1.6');
    await expect(choice).toBeFocused();
    const chosen = ['containerd 1.6.20', 'containerd 1.7.24', 'containerd 1.6.20', 'containerd 1.6.20'];
    expect(await badges(page)).toEqual(chosen);
    await expect(first(page).getByText('STOPPED')).toBeVisible();

    await page.goto(`${site}/map/`);
    expect((await badges(page))[0]).toBe('containerd 1.6.20');
    await expect(first(page).getByLabel('My node runs')).toHaveValue('1.6');
    await page.goto(`${site}/versions/`);
    expect(await badges(page)).toEqual(chosen);
  });

  test('of a block whose author has chosen one are for that block alone', async ({ page }) => {
    const pinned = page.locator('recorded-session').nth(2);
    const choice = pinned.getByLabel('Compare with');
    await choice.selectOption('2.4');
    await expect(pinned.getByText('containerd 2.4.2', { exact: true })).toBeVisible();
    expect((await badges(page))[0]).toBe('containerd 2.4.2');
    await page.reload();
    await expect(pinned.getByText('containerd 1.6.20', { exact: true })).toBeVisible();
  });

  test('keep the block in the hands of the reader where it is', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 500 });
    const last = page.locator('recorded-session').last();
    const choice = last.getByLabel('My node runs');
    await choice.scrollIntoViewIfNeeded();
    const place = () => last.evaluate((element) => element.getBoundingClientRect().top);
    const before = await place();
    await choice.selectOption('1.6');
    await expect(first(page).getByText('STOPPED')).toBeAttached();
    expect(Math.abs((await place()) - before)).toBeLessThan(2);
  });

  test('are there before anything is painted, so that nothing moves', async ({ page }) => {
    await first(page).getByLabel('My node runs').selectOption('1.6');
    await page.addInitScript(watchShifts);
    await page.reload();
    await expect(first(page).getByText('STOPPED')).toBeVisible();
    await expect(page.locator('.session-copy-this').filter({ visible: true }).first()).toBeVisible();
    expect(await shiftsOf(page)).toBeLessThan(0.01);
  });

  test('show what differs when asked, with Enter and Space', async ({ page }) => {
    const session = first(page);
    await session.getByLabel('My node runs').selectOption('1.6');
    const compare = session.getByRole('button', { name: 'What differs' });
    const only = session.locator('del').filter({ visible: true });
    await expect(only).toHaveCount(0);
    await tabTo(page, compare);
    await page.keyboard.press('Enter');
    await expect(compare).toHaveAttribute('aria-pressed', 'true');
    await expect(only.first()).toHaveText('ctr: no running task found: task late not found');
    const marked = session.locator('.session-differs').filter({ visible: true }).first();
    expect(await marked.evaluate((part) => getComputedStyle(part).textDecorationLine)).toBe('underline');
    await page.keyboard.press('Space');
    await expect(compare).toHaveAttribute('aria-pressed', 'false');
    await expect(only).toHaveCount(0);
    expect(await marked.evaluate((part) => getComputedStyle(part).textDecorationLine)).toBe('none');
  });

  test('copy what they show', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await first(page).getByLabel('My node runs').selectOption('1.6');
    await button(first(page)).click();
    await expect(first(page).getByRole('status')).toHaveText('Copied');
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text.match(/sudo systemctl start containerd/g)).toHaveLength(1);
  });

  test('are chosen for one page where nothing may be kept', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.reload();
    await first(page).getByLabel('My node runs').selectOption('1.6');
    expect((await badges(page)).at(-1)).toBe('containerd 1.6.20');
  });
});

test.describe('what is to be predicted', () => {
  const HTTPD = 'httpd -f -p 8080 -h /www';

  test.beforeEach(async ({ page }) => {
    await page.goto(`${site}/predicting/`);
    await page.evaluate(() => {
      localStorage.clear();
    });
    await page.reload();
  });

  test('is covered until Tab and Enter ask for it, and covered again on request', async ({ page }) => {
    const session = sessionWith(page, 'The processes it left');
    const output = session.getByText(HTTPD).filter({ visible: true });
    await expect(session.getByText(/^ps -C/).filter({ visible: true })).toHaveCount(1);
    await expect(output).toHaveCount(0);
    const ask = session.locator('.session-ask').filter({ visible: true }).first();
    await expect(ask).toHaveText(/Which parent has each line of ps\?\s*Show the output/);
    await tabTo(page, ask);
    await page.keyboard.press('Enter');
    await expect(output).toHaveCount(1);
    await expect(ask).toHaveText(/Hide the output/);
    await expect(
      session.locator('samp', { hasText: 'no runc process' }).filter({ visible: true }),
    ).toHaveCount(0);
    await page.keyboard.press('Space');
    await expect(output).toHaveCount(0);
  });

  test('opens with the answer to a question, whatever it is, and not when an answer was kept', async ({
    page,
  }) => {
    const session = sessionWith(page, 'And now look');
    const output = session.getByText(HTTPD).filter({ visible: true });
    await expect(session.locator('.session-ask').filter({ visible: true })).toHaveText(
      /Opens with your answer/,
    );
    // Tab comes to the first of the options, whichever that is, so the answer is right or wrong.
    await tabTo(page, page.getByRole('radio').first());
    await page.keyboard.press('Space');
    await expect(output).toHaveCount(0);
    await tabTo(page, page.locator('.check-button'));
    await page.keyboard.press('Enter');
    await expect(output).toHaveCount(1);

    await page.reload();
    await expect(page.locator('knowledge-check[data-verdict]')).toHaveCount(1);
    await expect(output).toHaveCount(0);
  });

  test('stays open on another line of containerd', async ({ page }) => {
    const session = sessionWith(page, 'The exit status');
    await session.locator('.session-ask').filter({ visible: true }).first().click();
    await session.getByLabel('My node runs').selectOption('1.6');
    await expect(session.getByText('exit with non-zero exit code 42')).toBeVisible();
  });

  test('is there on paper, and its question with it', async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    const session = sessionWith(page, 'The processes it left');
    await expect(session.getByText(HTTPD).filter({ visible: true })).toHaveCount(1);
    await expect(
      session.locator('samp', { hasText: 'no runc process' }).filter({ visible: true }),
    ).toHaveCount(1);
    await expect(session.getByText(/Which parent/).filter({ visible: true })).toHaveCount(1);
    await expect(session.getByText('Show the output').filter({ visible: true })).toHaveCount(0);
  });

  test('is there without JavaScript', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site}/predicting/`);
    const session = sessionWith(page, 'The processes it left');
    await expect(session.getByText(HTTPD).filter({ visible: true })).toHaveCount(1);
    await expect(
      session.locator('samp', { hasText: 'no runc process' }).filter({ visible: true }),
    ).toHaveCount(1);
    await context.close();
  });
});

test.describe('step by step', () => {
  const player = (session: Locator) => session.getByRole('group', { name: 'Step through' });
  /** How many commands of a block are to be seen. */
  const commands = (session: Locator) => session.locator('.session-command').filter({ visible: true });
  const HTTPD = /httpd -f -p 8080/;

  test('Enter shows the next command, arrow keys go on and back, Escape shows all', async ({ page }) => {
    await page.goto(`${site}/map/`);
    const session = page.locator('recorded-session').first();
    const step = session.getByRole('button', { name: 'Step', exact: true });
    const height = await session
      .locator('.session-terminal:not([hidden])')
      .evaluate((one) => one.clientHeight);
    await tabTo(page, step);
    await page.keyboard.press('Enter');
    await expect(step).toHaveAttribute('aria-pressed', 'true');
    await expect(player(session).getByRole('button', { name: 'Next' })).toBeFocused();
    await expect(commands(session)).toHaveCount(1);
    await expect(player(session).getByRole('status')).toHaveText('1 of 4');
    await page.keyboard.press('Enter');
    await expect(commands(session)).toHaveCount(2);
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await expect(commands(session)).toHaveCount(4);
    await page.keyboard.press('ArrowRight');
    await expect(player(session).getByRole('status')).toHaveText('4 of 4');
    await page.keyboard.press('ArrowLeft');
    await expect(commands(session)).toHaveCount(3);
    await page.keyboard.press('Home');
    await expect(commands(session)).toHaveCount(1);
    // Whatever is shown, the block keeps its size.
    expect(await session.locator('.session-terminal:not([hidden])').evaluate((one) => one.clientHeight)).toBe(
      height,
    );
    await page.keyboard.press('Escape');
    await expect(step).toBeFocused();
    await expect(step).toHaveAttribute('aria-pressed', 'false');
    await expect(player(session)).toBeHidden();
    await expect(commands(session)).toHaveCount(4);
  });

  test('the slider moves with arrow keys, and says where one is', async ({ page }) => {
    await page.goto(`${site}/map/`);
    const session = page.locator('recorded-session').first();
    await session.getByRole('button', { name: 'Step', exact: true }).click();
    const slider = player(session).getByRole('slider', { name: 'Command' });
    await tabTo(page, slider);
    await page.keyboard.press('ArrowRight');
    await expect(commands(session)).toHaveCount(2);
    await expect(slider).toHaveAttribute('aria-valuetext', '2 of 4');
    await page.keyboard.press('End');
    await expect(commands(session)).toHaveCount(4);
  });

  test('what is to be predicted comes before the next command', async ({ page }) => {
    await page.goto(`${site}/predicting/`);
    const session = sessionWith(page, 'The processes it left');
    await session.getByRole('button', { name: 'Step', exact: true }).click();
    for (const shown of [2, 3]) {
      await page.keyboard.press('Enter');
      await expect(commands(session)).toHaveCount(shown);
    }
    const output = session.locator('samp', { hasText: HTTPD }).filter({ visible: true });
    await expect(output).toHaveCount(0);
    await page.keyboard.press('Enter');
    await expect(output).toHaveCount(1);
    await expect(commands(session)).toHaveCount(3);
    await page.keyboard.press('Enter');
    await expect(commands(session)).toHaveCount(4);
  });

  test('is played with the timing of the recording: typed, run, and stopped where one is to guess', async ({
    page,
  }) => {
    await page.goto(`${site}/predicting/`);
    const session = sessionWith(page, 'The processes it left');
    await session.getByRole('button', { name: 'Step', exact: true }).click();
    await player(session).getByLabel('Speed').selectOption('4');
    const first = commands(session).first();
    const whole = await first.innerText();
    const play = player(session).locator('[data-action=play]');
    await play.focus();
    await page.keyboard.press('Enter');
    await expect(play).toHaveText('Pause');
    // Some of the command is there, and all of it later; what is not typed yet keeps its room.
    await expect(first.locator('.session-later')).toHaveCount(1);
    await expect(commands(session)).toHaveCount(3);
    await expect(play).toHaveText('Play');
    expect(await first.innerText()).toBe(whole);
    await expect(session.locator('samp', { hasText: HTTPD }).filter({ visible: true })).toHaveCount(0);
    await expect(session.locator('.session-ask').filter({ visible: true })).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(session.locator('samp', { hasText: HTTPD }).filter({ visible: true })).toHaveCount(1);
    await expect(commands(session)).toHaveCount(4);
  });

  test('playing stops at once when it is told, and what was half typed is whole', async ({ page }) => {
    await page.goto(`${site}/map/`);
    const session = page.locator('recorded-session').first();
    const typed = await session.locator('.session-code').allTextContents();
    await session.getByRole('button', { name: 'Step', exact: true }).click();
    await page.keyboard.press('ArrowRight');
    const play = player(session).locator('[data-action=play]');
    await play.click();
    await expect(session.locator('.session-code .session-later')).not.toHaveCount(0);
    await page.keyboard.press('ArrowLeft');
    await expect(play).toHaveText('Play');
    await expect(session.locator('.session-code .session-later')).toHaveCount(0);
    await expect(commands(session)).toHaveCount(1);
    await expect(session.locator('samp').filter({ visible: true })).toHaveCount(0);
    await page.keyboard.press('Escape');
    expect(await session.locator('.session-code').allTextContents()).toEqual(typed);
  });

  test('nothing is typed for who wants no motion', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(`${site}/map/`);
    const session = page.locator('recorded-session').first();
    await page.evaluate(() => {
      const seen = { typed: 0 };
      Object.assign(globalThis, { seen });
      new MutationObserver(
        () => (seen.typed += document.querySelectorAll('code .session-later').length),
      ).observe(document.body, { childList: true, subtree: true });
    });
    await session.getByRole('button', { name: 'Step', exact: true }).click();
    await player(session).getByLabel('Speed').selectOption('4');
    await player(session).locator('[data-action=play]').click();
    await expect(commands(session)).toHaveCount(2);
    expect(await page.evaluate(() => (globalThis as unknown as { seen: { typed: number } }).seen.typed)).toBe(
      0,
    );
  });

  test('is for blocks with several commands, begins anew on another line, and has nothing axe objects to', async ({
    page,
  }) => {
    await page.goto(`${site}/map/`);
    await expect(
      page.locator('recorded-session').nth(2).getByRole('button', { name: 'Step', exact: true }),
    ).toHaveCount(0);
    const session = page.locator('recorded-session').first();
    await session.getByRole('button', { name: 'Step', exact: true }).click();
    await page.keyboard.press('Enter');
    expect(await objectionsOf(page, 'recorded-session')).toEqual([]);
    await session.getByLabel('My node runs').selectOption('1.6');
    await expect(player(session).getByRole('status')).toHaveText('1 of 4');
    await expect(commands(session)).toHaveCount(1);
  });
});

test('the badge says on what it was recorded, and Tab and Enter open what is behind it', async ({ page }) => {
  await page.goto(`${site}/shell/`);
  const session = sessionWith(page, 'Redrawn');
  const badge = session.getByText('containerd 1.7.24', { exact: true });
  await expect(badge).toBeVisible();
  await tabTo(page, badge);
  await page.keyboard.press('Enter');
  await expect(session.getByText(/^Recorded on containerd 1\.7\.24, runc 1\.1\.15, crun/)).toBeVisible();
});

/** Notes layout shifts from the first one on. */
function watchShifts(): void {
  const shifts: number[] = [];
  Object.assign(globalThis, { shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
  }).observe({ type: 'layout-shift', buffered: true });
}

async function shiftsOf(page: Page): Promise<number> {
  const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts);
  return shifts.reduce((sum, value) => sum + value, 0);
}

test('nothing is drawn joined, and nothing moves when the script comes', async ({ page }) => {
  await page.addInitScript(watchShifts);
  await page.goto(`${site}/pointing/`);
  await expect(page.locator('.session-copy-this').filter({ visible: true }).first()).toBeVisible();
  const ligatures = await page
    .locator('.session-code, .session-rows')
    .evaluateAll((elements) => elements.map((element) => getComputedStyle(element).fontVariantLigatures));
  expect(new Set(ligatures)).toEqual(new Set(['none']));
  expect(await shiftsOf(page)).toBeLessThan(0.01);
});

test('a screen reader gets a named group with commands, outputs and statuses, without prompts', async ({
  page,
}) => {
  await page.goto(`${site}/shell/`);
  const terminal = sessionWith(page, 'Several lines').getByRole('group', {
    name: 'Recorded terminal session: Several lines, and statuses.',
  });
  const tree = await terminal.ariaSnapshot();
  expect(tree).toContain('Command:');
  expect(tree).toContain('code: "false"');
  expect(tree).toContain('group "Output"');
  expect(tree).toContain('paragraph: exit status 137');
  expect(tree).not.toContain('learner@lab');
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const address of ['map', 'shell', 'mixed', 'pointing', 'versions', 'predicting']) {
    test(`${address} has nothing axe objects to (${colorScheme})`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(`${site}/${address}/`);
      for (const ask of await page.locator('.session-ask').filter({ visible: true }).all()) await ask.click();
      for (const summary of await page.locator('.session-summary').filter({ visible: true }).all()) {
        await summary.click();
      }
      for (const compare of await page.locator('[data-action=compare]').all()) await compare.click();
      // Behind a badge is what may cover the rest.
      await page.locator('.session-badge').filter({ visible: true }).last().click();
      expect(await objectionsOf(page, 'recorded-session')).toEqual([]);
    });
  }
}

for (const width of [320, 390]) {
  test(`fits a phone of ${width} pixels: commands wrap, and targets can be hit`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const address of ['map', 'shell', 'mixed', 'pointing', 'versions', 'predicting']) {
      await page.goto(`${site}/${address}/`);
      await expect(page.locator('[data-action=copy]').first()).toBeVisible();
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
      const wide = await page
        .locator('.session-command')
        .evaluateAll(
          (commands) => commands.filter((command) => command.scrollWidth > command.clientWidth).length,
        );
      expect(wide).toBe(0);
      for (const target of await page
        .locator('.session-button, .session-copy-this, .session-badge, .session-summary')
        .all()) {
        const box = await target.boundingBox();
        if (box) expect(Math.min(box.height, box.width)).toBeGreaterThanOrEqual(24);
      }
    }
  });
}

test('without JavaScript everything but the buttons is there', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site}/shell/`);
  const session = sessionWith(page, 'A long and wide table');
  await expect(session.getByRole('button')).toHaveCount(0);
  await session.locator('.session-summary').click();
  await expect(session.getByText('driftwood-web-49')).toBeVisible();
  await context.close();
});

test('colours of the system replace those of the terminal, and nothing is lost', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(`${site}/shell/`);
  const session = sessionWith(page, 'Colours and attributes');
  const [red, text] = await Promise.all(
    ['.sgr-red', 'samp'].map((part) =>
      session
        .locator(part)
        .first()
        .evaluate((element) => getComputedStyle(element).color),
    ),
  );
  expect(red).toBe(text);
  await expect(button(session)).toBeVisible();
});
