import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import type { HeadersServer } from '../../e2e/headers-server.ts';
import { readManifest } from './image.ts';
import { LabPage, serveSite } from './lab-page.ts';

/** One machine for all of these: starting one takes longer than most of them. */
test.describe.configure({ mode: 'serial' });

let server: HeadersServer;
let page: Page;
let lab: LabPage;
test.beforeAll(async ({ browser }) => {
  server = await serveSite();
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  page = await context.newPage();
  lab = new LabPage(page);
});
test.afterAll(async () => {
  await page.context().close();
  await server.stop();
});

test('nothing is fetched before the button is pressed, and its words say how much will be', async () => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await lab.open(`${server.origin}/exercises/pull-and-run/`);
  await page.waitForLoadState('networkidle');
  await expect(lab.lab.locator('.lab-start')).toHaveText(/^Start containerd in this tab \(\d\d MB\)$/);
  const script = (name: string) => asked.filter((address) => new RegExp(name).test(address));
  expect(script('/lab/|xterm|v86|/_astro/(?:lab|machine-worker|worker|commands-to-try)[.-]')).toEqual([]);
  expect(page.workers()).toEqual([]);
  const before = asked.length;
  await lab.start();
  const { hash, parts } = readManifest();
  expect(asked.slice(before).filter((address) => address.includes(hash))).toHaveLength(
    // The emulator, the parts, and the list of files: no file of a program.
    parts.length + 2,
  );
  expect(lab.complaints).toEqual([]);
});

test('no violation of accessibility rules, while it runs', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).include('container-lab').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
  }
});

test('all its columns are in view, and in full screen its letters are larger', async () => {
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
  await page.evaluate(() => document.exitFullscreen());
  await expect.poll(letters).toBe(before);
});

test('keys: history, interrupting, completing, pasting, and the way out', async () => {
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
  const inTerminal = () =>
    page.evaluate(() => document.activeElement?.classList.contains('xterm-helper-textarea'));
  expect(await inTerminal()).toBe(true);
  await page.keyboard.press('Shift+Tab');
  expect(await inTerminal()).toBe(false);
  await lab.lab.locator('.xterm-helper-textarea').focus();
});

test('it stands still at a prompt, goes on with a key, and asks before it is lost', async () => {
  await lab.type('clear');
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

test('two tabs have a machine each', async () => {
  const other = new LabPage(await page.context().newPage());
  await other.open(`${server.origin}/lab/`);
  await other.start();
  await other.type('echo mine >file; cat file');
  await page.bringToFront();
  await lab.type('cat file || echo nothing');
  await expect(lab.rows).toContainText('nothing');
  expect(lab.complaints).toEqual([]);
});
