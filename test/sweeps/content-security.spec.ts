import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { readBuiltPages } from '../site/built-site.ts';
import { serveWithHeaders, type HeadersServer } from '../e2e/headers-server.ts';
import { answer, answersTo, checkOf, kinds, kindsPath, review } from '../e2e/knowledge-check-page.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const SESSION = readFileSync(
  new URL('../../content/exercises/pull-and-run/sessions/passes-root-2.1.txt', import.meta.url),
  'utf8',
);
const META = /<meta http-equiv="Content-Security-Policy"[^>]*>/;

/** Everything a policy forbade on a page, or that went wrong there, from now on. */
async function watch(page: Page): Promise<string[]> {
  const complaints: string[] = [];
  await page.exposeFunction('reportViolation', (text: string) => complaints.push(text));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      const report = (globalThis as unknown as { reportViolation: (text: string) => void }).reportViolation;
      report(`${effectiveDirective} ${blockedURI} ${sample}`);
    });
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}

for (const [delivery, sends] of [
  ['in the page alone', false],
  ['in the page and in headers', true],
] as const) {
  test.describe(`with its policy ${delivery}`, () => {
    let server: HeadersServer;
    let complaints: string[] = [];
    test.beforeAll(async () => {
      server = await serveWithHeaders(DIST, { sends });
    });
    test.afterAll(() => server.stop());
    test.beforeEach(async ({ page }) => {
      complaints = await watch(page);
    });
    test.afterEach(() => {
      expect(complaints).toEqual([]);
    });

    for (const kind of kinds) {
      test(`a question of the kind "${kind}" is answered`, async ({ page }) => {
        await page.goto(server.origin + kindsPath);
        const check = checkOf(page, kind);
        await answer(check, (await answersTo(check)).right);
        await expect(review(check)).toHaveAttribute('open');
      });
    }

    test('a session is graded in a worker', async ({ page }) => {
      const worker = page.waitForEvent('worker');
      await page.goto(server.origin + '/exercises/pull-and-run/');
      const box = page.locator('exercise-check');
      await box.getByLabel(/^Paste your session/).fill(SESSION);
      await box.getByRole('button', { name: 'Grade', exact: true }).click();
      await expect(box.getByRole('status')).toHaveText('Pass: 5 of 5 points.');
      await worker;
    });

    test('the search finds something', async ({ page }) => {
      await page.goto(server.origin + '/');
      await page.getByRole('button', { name: /^Search/ }).click();
      await page.keyboard.type('shim');
      await expect(
        page.getByRole('dialog').getByRole('link', { name: 'shim', exact: true }).first(),
      ).toBeVisible();
    });

    test('the theme is switched, and is still there on the next page', async ({ page }) => {
      await page.goto(server.origin + '/topics/the-map/');
      const root = page.locator('html');
      for (const theme of ['light', 'dark', 'light']) {
        await page.locator('starlight-theme-select select').first().selectOption(theme);
        await expect(root).toHaveAttribute('data-theme', theme);
      }
      await page.goto(server.origin + '/topics/the-shim/');
      await expect(root).toHaveAttribute('data-theme', 'light');
    });

    test('the commands of a recorded session are copied', async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.goto(server.origin + '/topics/the-map/');
      const session = page.locator('recorded-session').first();
      await session.locator('[data-action=copy]').click();
      await expect(session.getByRole('status')).toHaveText('Copied');
    });

    test('progress is shown, and the map of the course', async ({ page }) => {
      await page.goto(server.origin + '/my-progress/');
      await expect(page.locator('knowledge-progress')).not.toBeEmpty();
      await page.goto(server.origin + '/');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    });
  });
}

test('no page has anything in it that its headers forbid', async ({ page }) => {
  const complaints = await watch(page);
  const host = await serveWithHeaders(DIST, { sends: true });
  const addresses = readBuiltPages(DIST).map(({ address }) => address);
  for (const address of addresses) {
    await page.goto(host.origin + address);
    expect([address, complaints]).toEqual([address, []]);
  }
  await host.stop();
});

/** What someone might get into a page, by the directive that blocks it. A script that ran would leave an attribute. */
const INTRUDERS: Readonly<Record<string, string>> = {
  'script-src-elem': '<script>document.documentElement.dataset.ran = "script"</script>',
  'script-src-attr': '<img src="/favicon.svg" onload="document.documentElement.dataset.ran = \'attribute\'">',
  'style-src-elem': '<style>html { visibility: hidden }</style>',
  'base-uri': '<base href="https://elsewhere.example/">',
  'frame-src': '<iframe src="/setup/"></iframe>',
};

for (const [delivery, sends] of [
  ['in the page alone', false],
  ['in headers alone', true],
] as const) {
  for (const [directive, intruder] of Object.entries(INTRUDERS)) {
    test(`${directive} ${delivery} blocks what the build did not see`, async ({ page }) => {
      const change = (html: string) =>
        (sends ? html.replace(META, '') : html).replace('</h1>', `</h1>${intruder}`);
      const host = await serveWithHeaders(DIST, { sends, change });
      const complaints = await watch(page);
      await page.goto(`${host.origin}/topics/the-map/`);
      await expect.poll(() => complaints.join('\n')).toContain(directive);
      await expect(page.locator('html')).not.toHaveAttribute('data-ran');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await host.stop();
    });
  }
}
