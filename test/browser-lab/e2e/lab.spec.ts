import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import type { Manifest } from '../../../plugins/browser-lab/core/manifest.ts';
import type { HeadersServer } from '../../e2e/headers-server.ts';
import { LabPage, ROOT, serveSite } from './lab-page.ts';

const MANIFEST = JSON.parse(readFileSync(`${ROOT}dist/lab/manifest.json`, 'utf8')) as Manifest;
const PART = `**/lab/${MANIFEST.hash}/${MANIFEST.parts[1]?.file ?? ''}`;

let server: HeadersServer;
test.beforeAll(async () => {
  server = await serveSite();
});
test.afterAll(() => server.stop());

async function labOn(page: Page, address = '/lab/'): Promise<LabPage> {
  const lab = new LabPage(page);
  await lab.open(server.origin + address);
  return lab;
}

test('nothing is fetched before the button is pressed, and its words say how much will be', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const lab = await labOn(page, '/exercises/pull-and-run/');
  await page.waitForLoadState('networkidle');
  await expect(lab.lab.locator('.lab-start')).toHaveText(/^Start containerd in this tab \(\d\d MB\)$/);
  const script = (name: string) => asked.filter((address) => new RegExp(name).test(address));
  expect(script('/lab/|xterm|v86|/_astro/(?:lab|worker)[.-]')).toEqual([]);
  expect(page.workers()).toEqual([]);
  const before = asked.length;
  await lab.start();
  expect(asked.slice(before).filter((address) => address.includes(MANIFEST.hash))).toHaveLength(
    // The emulator, the parts, and the list of files: no file of a program.
    MANIFEST.parts.length + 2,
  );
  expect(lab.complaints).toEqual([]);
});

test('what the guest prints cannot become part of the page, nor leave the tab', async ({ page }) => {
  const asked: string[] = [];
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const lab = await labOn(page, '/exercises/pull-and-run/');
  await lab.start();
  page.on('request', (request) => asked.push(request.url()));
  const evil =
    '<img src=/evil.png onerror=document.documentElement.dataset.ran=1><script>document.documentElement.dataset.ran=2</script>';
  await lab.type(`printf '%s\\n' '${evil}'`);
  await lab.type(String.raw`printf '\e]8;;https://elsewhere.example/\aa-link\e]8;;\a\n'`);
  const link = lab.rows.locator('span', { hasText: /^a-link$/ });
  await link.hover({ force: true });
  await link.click({ force: true });
  // As the name of an image, which mistakes and outcomes repeat; as a title, a link, and something for the clipboard.
  await lab.type(`sudo ctr image pull '${evil}'`);
  await lab.type(`sudo ctr run --rm '${evil}' '${evil}' || true`);
  await lab.type(
    String.raw`printf '\e]0;${evil}\a\e]8;;javascript:document.documentElement.dataset.ran=3\alink\e]8;;\a\e]52;c;ZXZpbA==\a\n'`,
  );
  // Marks that were not the shell's, bytes that are no text, and a program that never ends its sequence.
  await lab.type(String.raw`printf '\e]133;C\a\e]133;D;0\a\e]133;A\a\xff\xfe\e[?1049h\e[999999999b\eP'`);
  await lab.type('reset -Q 2>/dev/null; true');
  await page.waitForTimeout(1000);
  expect(await page.evaluate(() => document.documentElement.dataset['ran'])).toBeUndefined();
  expect(await lab.lab.locator('img, script:not([type="application/json"]), iframe').count()).toBe(0);
  expect(dialogs).toEqual([]);
  expect(page.context().pages()).toHaveLength(1);
  expect(await page.title()).not.toContain('evil');
  expect(asked.filter((address) => !address.startsWith(`${server.origin}/_astro/`))).toEqual([]);
  expect(lab.complaints).toEqual([]);
});

test('a fork bomb ends the guest, not the tab', async ({ page }) => {
  const lab = await labOn(page);
  await lab.start();
  await page.keyboard.type('bomb() { bomb | bomb & }; bomb');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(10_000);
  expect(await page.evaluate(() => document.title)).toContain('containerd');
  page.on('dialog', (dialog) => void dialog.accept());
  await lab.lab.getByRole('button', { name: 'Start over' }).click();
  await expect(lab.lab).toHaveAttribute('data-state', 'starting');
  await expect(lab.lab).toHaveAttribute('data-state', 'running');
  await lab.type('sudo ctr task ls');
  await expect(lab.rows).toContainText('TASK');
});

test('full memory ends a program, and the tab stays', async ({ page }) => {
  const lab = await labOn(page);
  await lab.start();
  await lab.type(`awk 'BEGIN { text = "x"; while (1) text = text text }' 2>/dev/null; echo status $?`);
  await expect(lab.rows).toContainText(/status [1-9]/);
  await lab.type('sudo ctr version | head -2');
  await expect(lab.rows).toContainText('v2.4.2');
});

test('keys: history, interrupting, completing, pasting, and the way out', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const lab = await labOn(page);
  await lab.start();
  await lab.type('echo one-$((1 + 1))');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.type('3');
  await lab.type('');
  await expect(lab.rows).toContainText('one-23');
  await page.keyboard.type('sleep 100');
  await page.keyboard.press('Enter');
  await expect(lab.lab).toHaveAttribute('data-shell', 'busy');
  await page.keyboard.press('Control+C');
  await expect(lab.lab).toHaveAttribute('data-shell', 'prompt');
  await page.keyboard.type('ls /etc/bash.b');
  await page.keyboard.press('Tab');
  await lab.type('');
  await expect(lab.rows).toContainText('/etc/bash.bashrc');
  await page.evaluate(() => navigator.clipboard.writeText('echo pas-$((2 * 21))'));
  await page.keyboard.press('Control+V');
  await page.waitForTimeout(500);
  await lab.type('');
  await expect(lab.rows).toContainText('pas-42');
  await page.keyboard.press('Shift+Tab');
  expect(await page.evaluate(() => document.activeElement?.classList.contains('xterm-helper-textarea'))).toBe(
    false,
  );
});

test('it stands still at a prompt, goes on with a key, and asks before it is lost', async ({ page }) => {
  const lab = await labOn(page);
  await lab.start();
  await lab.type('date +%s; cut -d" " -f1 /proc/uptime');
  await expect(lab.lab).toHaveAttribute('data-state', 'standing');
  await page.waitForTimeout(5000);
  await lab.type('date +%s');
  await expect(lab.lab).toHaveAttribute('data-state', 'standing');
  await expect(lab.rows).toContainText(/1\d{9}.*1\d{9}/s);
  const seconds = (await lab.rows.innerText()).match(/^1\d{9}$/gm)?.map(Number) ?? [];
  expect((seconds[1] ?? 0) - (seconds[0] ?? 0)).toBeGreaterThanOrEqual(5);
  expect(Math.abs((seconds[1] ?? 0) - Date.now() / 1000)).toBeLessThan(60);
  // A command that runs is not stopped, however long it says nothing.
  await lab.type('sleep 5; echo woken');
  await expect(lab.rows).toContainText('woken');
  let question = '';
  page.once('dialog', (dialog) => {
    question = dialog.type();
    void dialog.dismiss();
  });
  await page.reload({ timeout: 5000 }).catch(() => undefined);
  expect(question).toBe('beforeunload');
  await lab.type('echo still here');
  await expect(lab.rows).toContainText('still here');
});

test('two tabs have a machine each', async ({ page, context }) => {
  const [one, other] = [await labOn(page), await labOn(await context.newPage())];
  await one.start();
  await other.page.bringToFront();
  await other.start();
  await other.type('echo mine >file; cat file');
  await one.page.bringToFront();
  await one.type('cat file || echo nothing');
  await expect(one.rows).toContainText('nothing');
});

for (const [name, status, words] of [
  ['missing', 404, 'A part of the machine is missing'],
  ['damaged', 200, 'arrived damaged'],
] as const) {
  test(`a ${name} part is told in words, and the next try succeeds`, async ({ page }) => {
    const lab = await labOn(page);
    await page.route(PART, (route) =>
      route.fulfill({ status, body: Buffer.alloc(MANIFEST.parts[1]?.bytes ?? 0) }),
    );
    await lab.lab.locator('.lab-start').click();
    await expect(lab.lab.locator('.lab-error')).toContainText(words);
    await expect(lab.lab.getByRole('link', { name: 'How to get such a machine' })).toBeVisible();
    await page.unroute(PART);
    await lab.lab.getByRole('button', { name: 'Start over' }).click();
    await expect(lab.lab).toHaveAttribute('data-state', 'running');
    await expect(lab.lab.locator('.lab-error')).toBeEmpty();
  });
}

test('without an image on the server, without a connection and without WebAssembly it says so', async ({
  page,
}) => {
  const lab = await labOn(page);
  await page.route('**/lab/manifest.json', (route) => route.fulfill({ status: 404 }));
  await lab.lab.locator('.lab-start').click();
  await expect(lab.lab.locator('.lab-error')).toContainText('This site has no image of the lab');
  await page.unroute('**/lab/manifest.json');
  await page.route('**/lab/manifest.json', (route) => route.abort());
  await lab.lab.getByRole('button', { name: 'Start over' }).click();
  await expect(lab.lab.locator('.lab-error')).toContainText('could not be fetched');
  await page.unroute('**/lab/manifest.json');
  await page.route('**/_astro/worker*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `delete globalThis.WebAssembly;${await response.text()}` });
  });
  await lab.lab.getByRole('button', { name: 'Start over' }).click();
  await expect(lab.lab.locator('.lab-error')).toContainText('does not run WebAssembly');
});

test('a machine that says nothing is given up after a minute, in words', async ({ page }) => {
  const lab = await labOn(page);
  // What a policy does that forbids the emulator's helper: it waits for its turn for ever.
  await page.route('**/_astro/worker*', async (route) => {
    const response = await route.fetch();
    const silent = 'globalThis.MessageChannel = class { port1 = {}; port2 = { postMessage() {} } };';
    await route.fulfill({
      response,
      body: `${silent}globalThis.setTimeout = () => 0;${await response.text()}`,
    });
  });
  await lab.lab.locator('.lab-start').click();
  await expect(lab.lab.locator('.lab-error')).toContainText('has not shown a prompt in 60 seconds');
  await page.unroute('**/_astro/worker*');
  await lab.lab.getByRole('button', { name: 'Start over' }).click();
  await expect(lab.lab).toHaveAttribute('data-state', 'running');
});

test('no violation of accessibility rules, while it runs', async ({ page }) => {
  const lab = await labOn(page, '/exercises/pull-and-run/');
  await lab.start();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).include('container-lab').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
  }
});

test('all its columns are in view, and in full screen its letters are larger', async ({ page }) => {
  const lab = await labOn(page);
  await lab.start();
  const [shown, room] = await Promise.all([
    lab.rows.boundingBox(),
    lab.lab.locator('.lab-terminal').evaluate((box) => box.clientWidth),
  ]);
  // None of the 100 columns is cut off at its edge.
  expect(shown?.width).toBeLessThanOrEqual(room);
  const letters = () => lab.rows.evaluate((rows) => Number.parseFloat(getComputedStyle(rows).fontSize));
  const before = await letters();
  await lab.lab.getByRole('button', { name: 'Full screen' }).click();
  await expect.poll(letters).toBeGreaterThan(before);
  await lab.type('stty size');
  await expect(lab.rows).toContainText('30 100');
  const [rows, screen] = await Promise.all([
    lab.rows.boundingBox(),
    page.evaluate(() => [innerWidth, innerHeight]),
  ]);
  expect(rows?.width).toBeLessThanOrEqual(screen[0] ?? 0);
  expect(rows?.height).toBeLessThanOrEqual(screen[1] ?? 0);
});

test('on a phone the terminal keeps its 100 columns, and there are keys that phones lack', async ({
  browser,
}) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 800 },
    hasTouch: true,
    isMobile: true,
  });
  const lab = await labOn(await context.newPage());
  await lab.start();
  await lab.type('stty size');
  await expect(lab.rows).toContainText('30 100');
  await expect(lab.lab.getByRole('button', { name: 'Ctrl+C' })).toBeVisible();
  const sideways = await lab.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(sideways).toBeLessThanOrEqual(0);
  await context.close();
});
