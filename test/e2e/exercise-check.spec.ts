import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { objectionsOf } from './axe.ts';

const PATH = '/exercises/pull-and-run/';
const SESSIONS = new URL('../../content/exercises/pull-and-run/sessions/', import.meta.url);
const PASSES = 'passes-root-2.1.txt';
const FAILS = 'short-image-name-1.7.cast';
const PARTIAL = 'still-running-2.1.cast';

const fileOf = (session: string) => fileURLToPath(new URL(session, SESSIONS));
const textOf = (session: string) => readFileSync(fileOf(session), 'utf8');

const boxOf = (page: Page) => page.locator('exercise-check');
const textField = (page: Page) => boxOf(page).getByLabel(/^Paste your session/);
const fileField = (page: Page) => boxOf(page).getByLabel('Or choose a recording');
const promptField = (page: Page) => boxOf(page).getByLabel('Pattern of your prompt');
const gradeButton = (page: Page) => boxOf(page).getByRole('button', { name: 'Grade', exact: true });
const status = (page: Page) => boxOf(page).getByRole('status');
const report = (page: Page) => boxOf(page).locator('.exercise-report');
const outcomes = (page: Page) => report(page).locator('.exercise-outcome');

async function gradeText(page: Page, text: string): Promise<void> {
  await textField(page).fill(text);
  await gradeButton(page).click();
  await expect(status(page)).not.toBeEmpty();
}

async function gradeFile(page: Page, session: string): Promise<void> {
  await fileField(page).setInputFiles(fileOf(session));
  await gradeButton(page).click();
  await expect(status(page)).not.toBeEmpty();
}

/** Tabs forward until the element has the focus, as a keyboard user would. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 20; presses += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('Tab never reached it');
}

interface Dropped {
  name: string;
  text: string;
  /** How often the text is repeated. */
  times?: number;
}

/** Drops files on the box, the way a browser reports it. */
async function drop(page: Page, ...files: Dropped[]): Promise<void> {
  await boxOf(page).evaluate((box, dropped) => {
    const dataTransfer = new DataTransfer();
    for (const { name, text, times = 1 } of dropped) {
      dataTransfer.items.add(new File(new Array(times).fill(text), name));
    }
    const target = box.querySelector('textarea') ?? box;
    for (const type of ['dragover', 'drop']) {
      const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
      if (target.dispatchEvent(event)) throw new Error(`the browser would have opened the file at ${type}`);
    }
  }, files);
}

/**
 * Every text that the live region was given from now on: what a screen reader would say. That it still grades is said only where
 * that takes long, as on a busy machine.
 */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  const said = await status(page).evaluateHandle((region) => {
    const texts: string[] = [];
    new MutationObserver(() => {
      const text = region.textContent;
      if (text !== '' && text !== 'Grading…') texts.push(text);
    }).observe(region, { childList: true, characterData: true, subtree: true });
    return texts;
  });
  return () => said.jsonValue();
}

test.describe('the grading box', () => {
  test.beforeEach(async ({ page }) => {
    page.on('pageerror', (error) => {
      throw error;
    });
    await page.goto(PATH);
    await expect(gradeButton(page)).toBeVisible();
  });

  test('grades a pasted session by keyboard alone: said once, and the focus stays', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate((text) => navigator.clipboard.writeText(text), textOf(PASSES));
    await expect(status(page)).toBeEmpty();
    await expect(status(page)).toBeAttached();
    const said = await listen(page);

    await boxOf(page).locator('.exercise-privacy').click();
    await tabTo(page, textField(page));
    await page.keyboard.press('Control+v');
    await tabTo(page, fileField(page));
    await tabTo(page, boxOf(page).locator('summary'));
    await tabTo(page, gradeButton(page));
    await page.keyboard.press('Enter');

    await expect(status(page)).toHaveText('Pass: 5 of 5 points.');
    expect(await said()).toEqual(['Pass: 5 of 5 points.']);
    await expect(gradeButton(page)).toBeFocused();
    await expect(outcomes(page)).toHaveCount(5);
    for (const outcome of await outcomes(page).all()) {
      await expect(outcome.locator('.exercise-status')).toHaveText('Met');
      await expect(outcome.locator('.exercise-proof li').first()).toHaveText(/^Line \d+: ctr /);
    }
    expect(new URL(page.url()).search).toBe('');
  });

  test('grades a chosen recording: what is missing, what came nearest, and what to do', async ({ page }) => {
    const said = await listen(page);
    await fileField(page).setInputFiles(fileOf(FAILS));
    await gradeButton(page).focus();
    await page.keyboard.press('Space');

    const verdict =
      'Fail: 0 of 5 points. First open outcome: The image is pulled by its full reference and listed.';
    await expect(status(page)).toHaveText(verdict);
    expect(await said()).toEqual([verdict]);
    await expect(gradeButton(page)).toBeFocused();
    await expect(report(page)).toContainText(`${FAILS}, read as asciicast-v2.`);

    const pulled = outcomes(page).first();
    await expect(pulled.locator('.exercise-status')).toHaveText('Not met');
    await expect(pulled).toContainText('Nearest attempt:');
    await expect(pulled.locator('.exercise-nearest code')).toHaveText(/ctr images? pull driftwood\/web/);
    await expect(pulled).toContainText('Hint: ctr guesses neither registry nor tag.');
    await expect(outcomes(page).last().locator('.exercise-status')).toHaveText('Blocked');
    await expect(report(page).getByRole('link')).toHaveAttribute('href', '/reference/glossary/#reference');
    await expect(report(page).getByRole('link')).toHaveText('Read: reference (Glossary)');
  });

  test('takes a dropped recording, and one only', async ({ page }) => {
    const [partial, fails] = [PARTIAL, FAILS].map((name) => ({ name, text: textOf(name) })) as [
      Dropped,
      Dropped,
    ];
    await drop(page, partial, fails);
    await expect(fileField(page)).toHaveAccessibleDescription(/Drop one file at a time\./);
    await drop(page, partial);
    await expect(boxOf(page).locator('.exercise-error').filter({ visible: true })).toHaveCount(0);
    await gradeButton(page).click();
    await expect(status(page)).toHaveText(
      /^Partial: 4 of 5 points\. First open outcome: At the end web is gone/,
    );
    await expect(report(page)).toContainText(PARTIAL);
  });

  test('grades what came last: a file instead of the text, then text instead of the file', async ({
    page,
  }) => {
    await textField(page).fill(textOf(PASSES));
    await fileField(page).setInputFiles(fileOf(FAILS));
    await expect(boxOf(page).getByText('This file will be graded, not the text above.')).toBeVisible();
    await gradeButton(page).click();
    await expect(status(page)).toContainText('Fail');

    await textField(page).press('End');
    await textField(page).pressSequentially(' ');
    await expect(status(page)).toBeEmpty();
    await expect(report(page)).toBeEmpty();
    await gradeButton(page).click();
    await expect(status(page)).toContainText('Pass');

    await fileField(page).setInputFiles(fileOf(FAILS));
    await boxOf(page).getByRole('button', { name: 'Remove the file' }).click();
    await expect(fileField(page)).toBeFocused();
    await gradeButton(page).click();
    await expect(status(page)).toContainText('Pass');
  });

  test('says what is missing or too much at the field, and goes there', async ({ page }) => {
    await gradeButton(page).click();
    await expect(textField(page)).toBeFocused();
    await expect(textField(page)).toHaveAttribute('aria-invalid', 'true');
    await expect(textField(page)).toHaveAccessibleDescription('Paste a session or choose a recording first.');
    await page.keyboard.type('x');
    await expect(textField(page)).not.toHaveAttribute('aria-invalid');
    await expect(textField(page)).toHaveAccessibleDescription('');

    await drop(page, { name: 'long.txt', text: 'x'.repeat(1000), times: 20_001 });
    await gradeButton(page).click();
    await expect(fileField(page)).toBeFocused();
    await expect(fileField(page)).toHaveAccessibleDescription(/^This is more than 20 MB\./);
    await expect(status(page)).toBeEmpty();
  });

  test('says why a file is not gradable, and where to name the prompt', async ({ page }) => {
    await gradeText(page, 'no prompt\nanywhere here\n');
    await expect(status(page)).toHaveText(/^Not gradable\. .*prompt/);
    await expect(report(page)).toContainText('What to do');
    await expect(promptField(page)).toBeVisible();

    await promptField(page).fill('([');
    await promptField(page).press('Enter');
    await expect(promptField(page)).toBeFocused();
    await expect(promptField(page)).toHaveAccessibleDescription(/not a regular expression in RE2 syntax: /);
    await expect(status(page)).toBeEmpty();

    await textField(page).fill(textOf(PASSES).replaceAll('root@node1:~#', 'was darf es sein?'));
    await promptField(page).fill('was darf es sein\\?');
    await promptField(page).press('Enter');
    await expect(status(page)).toHaveText('Pass: 5 of 5 points.');
    await expect(promptField(page)).toBeFocused();
  });

  test('shows hostile text as text', async ({ page }) => {
    const hostile = '<img src=x onerror="document.title=1">\u202e\u0007';
    const image = `registry.driftwood.example/driftwood/web:1.4.0${hostile}`;
    const session = `root@n:~# ctr image pull '${image}'\nctr: \u001b]8;;javascript:alert(1)\u0007x\u001b[2J not found\nroot@n:~# exit\n`;
    await fileField(page).setInputFiles({
      name: `${hostile}.txt`,
      mimeType: 'text/html',
      buffer: Buffer.from(session),
    });
    const title = await page.title();
    await gradeButton(page).click();
    await expect(status(page)).toContainText('Fail');
    await expect(report(page).locator('code').first()).toContainText('<img src=x onerror=');
    await expect(report(page).locator('img, script, a:not([href^="/"])')).toHaveCount(0);
    expect(await boxOf(page).innerText()).not.toMatch(
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/,
    );
    expect(await page.title()).toBe(title);
  });

  test('sends nothing, and loads the checker at the first grading only', async ({ page, baseURL }) => {
    const requests: { url: string; method: string; body: string | null }[] = [];
    page.on('request', (request) => {
      requests.push({ url: request.url(), method: request.method(), body: request.postData() });
    });
    await page.reload({ waitUntil: 'networkidle' });
    expect(requests.filter(({ url }) => url.includes('worker'))).toEqual([]);

    requests.length = 0;
    await gradeText(page, textOf(PASSES));
    await gradeFile(page, FAILS);
    await page.waitForLoadState('networkidle');
    // The engine, and what shows a report and the session.
    const files = requests.map(({ url }) => /^(.+)\/_astro\/([\w-]+)\.[\w.-]+$/.exec(url)?.slice(1, 3));
    expect(files.map((file) => file?.[1]?.replace(/-.*/, '')).sort()).toEqual([
      'results',
      'results',
      'worker',
    ]);
    for (const file of files) expect(file?.[0]).toBe(baseURL);
    for (const { method, body } of requests) expect([method, body]).toEqual(['GET', null]);
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('driftwood');
    expect(await page.context().cookies()).toEqual([]);
  });
});

test.describe('a checker that does not answer', () => {
  const stuck = `onmessage = () => { postMessage({ kind: 'started' }); for (;;); };`;

  test('is ended after 20 seconds with a message, and the next grading has a new one', async ({ page }) => {
    await page.clock.install();
    await page.route('**/_astro/worker*.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: stuck }),
    );
    await page.goto(PATH);
    const started = page.waitForEvent('worker');
    await textField(page).fill(textOf(PASSES));
    await gradeButton(page).click();
    await started;
    await page.clock.runFor(3000);
    await expect(status(page)).toHaveText('Grading…');
    await expect
      .poll(async () => {
        await page.clock.runFor(20_000);
        return status(page).innerText();
      })
      .toContain('Grading took more than 20 seconds and was stopped.');
    await expect(gradeButton(page)).toBeFocused();
    await expect.poll(() => page.workers()).toEqual([]);

    await page.unroute('**/_astro/worker*.js');
    await gradeButton(page).click();
    await expect(status(page)).toHaveText('Pass: 5 of 5 points.');
  });

  test('or does not load says so, and can be tried again', async ({ page }) => {
    await page.route('**/_astro/worker*.js', (route) => route.abort());
    await page.goto(PATH);
    await gradeText(page, textOf(PASSES));
    await expect(status(page)).toContainText('could not be loaded');
    await page.unroute('**/_astro/worker*.js');
    await gradeButton(page).click();
    await expect(status(page)).toHaveText('Pass: 5 of 5 points.');
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('there is the command line, and no dead control', async ({ page }) => {
    await page.goto(PATH);
    await expect(boxOf(page).getByText('npm run -s check -- pull-and-run session.cast')).toBeVisible();
    await expect(boxOf(page).locator('form')).toBeHidden();
    await expect(boxOf(page)).toHaveCSS('display', 'block');
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test('axe finds nothing: with an error, and with each kind of result', async ({ page }) => {
      test.slow();
      await page.goto(PATH);
      const scan = () => objectionsOf(page, 'exercise-check');
      await boxOf(page).locator('summary').click();
      await gradeButton(page).click();
      expect(await scan()).toEqual([]);
      for (const session of [PASSES, PARTIAL, FAILS]) {
        await gradeFile(page, session);
        expect(await scan()).toEqual([]);
      }
      await gradeText(page, 'nothing\n');
      expect(await scan()).toEqual([]);
    });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('nothing scrolls sideways or is cut, and every control is large enough to tap', async ({ page }) => {
    await page.goto(PATH);
    await boxOf(page).locator('summary').click();
    for (const session of [PASSES, FAILS]) {
      await gradeFile(page, session);
      const { right } = await boxOf(page).evaluate((box) => box.getBoundingClientRect());
      const ends = await boxOf(page)
        .locator('p, li, code, input, button')
        .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().right));
      expect(Math.max(...ends)).toBeLessThanOrEqual(right);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }
    const targets = boxOf(page).locator('button, input, summary').filter({ visible: true });
    for (const target of await targets.all()) {
      expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(24);
    }
  });
});

test('a page without the box loads nothing of it; with it, little', async ({ page }) => {
  const sizes = async (path: string) => {
    const responses: Promise<[string, number]>[] = [];
    page.on('response', (response) => {
      if (response.status() !== 200) return;
      responses.push(response.body().then((body) => [response.url(), gzipSync(body).length]));
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    page.removeAllListeners('response');
    return Promise.all(responses);
  };
  // A page with terminal blocks, as an exercise has them, too.
  const [, ...without] = await sizes('/topics/the-shim/');
  expect(await page.evaluate(() => customElements.get('exercise-check') === undefined)).toBe(true);
  const known = new Set(without.map(([url]) => url));
  // The lab in the tab is on the page too, and no part of the box.
  const [, ...added] = (await sizes(PATH)).filter(
    ([url]) => !known.has(url) && !url.includes('/ContainerLab.'),
  );
  const sum = (ending: string) =>
    added.filter(([url]) => url.endsWith(ending)).reduce((total, [, size]) => total + size, 0);
  expect(sum('.js')).toBeGreaterThan(0);
  expect(sum('.js')).toBeLessThan(5 * 1024);
  expect(sum('.css')).toBeLessThan(2.5 * 1024);
});
