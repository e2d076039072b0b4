import { expect, test, type Page, type Route } from '@playwright/test';
import type { HeadersServer } from '../../e2e/headers-server.ts';
import { readManifest } from './image.ts';
import { LabPage, serveSite } from './lab-page.ts';

/** On one page, each the next try after the one before: a failure leaves nothing that a further one would show. */
test.describe.configure({ mode: 'serial' });

let server: HeadersServer;
let page: Page;
let lab: LabPage;
test.beforeAll(async ({ browser }) => {
  server = await serveSite();
  page = await browser.newPage();
  await page.clock.install();
  lab = new LabPage(page);
  await lab.open(`${server.origin}/lab/`);
});
test.afterAll(async () => {
  await page.close();
  await server.stop();
});

const { hash, parts } = readManifest();
const MANIFEST = '**/lab/manifest.json';
const PART = `**/lab/${hash}/${parts[1]?.file ?? ''}`;
const WORKER = '**/_astro/worker*';

const FAILURES = [
  ['a part that is missing', PART, answerPart(404), 'A part of the machine is missing'],
  ['a damaged part', PART, answerPart(200), 'arrived damaged'],
  [
    'no image',
    MANIFEST,
    (route: Route) => route.fulfill({ status: 404 }),
    'This site has no image of the lab',
  ],
  ['no connection', MANIFEST, (route: Route) => route.abort(), 'could not be fetched'],
  ['no WebAssembly', WORKER, beforeScript('delete globalThis.WebAssembly;'), 'does not run WebAssembly'],
] as const;

test('what fails before the terminal is there is told when it is', async () => {
  const SCRIPT = '**/_astro/lab.*.js';
  const answered = Promise.withResolvers<undefined>();
  await page.route(MANIFEST, async (route) => {
    await route.fulfill({ status: 404 });
    answered.resolve(undefined);
  });
  await page.route(SCRIPT, async (route) => {
    await answered.promise;
    // Until the worker has told the page of it.
    await page.waitForTimeout(1000);
    await route.continue();
  });
  await tryAgain();
  await expect(lab.lab.locator('.lab-error')).toContainText('This site has no image of the lab');
  await page.unroute(SCRIPT);
  await page.unroute(MANIFEST);
});

for (const [name, address, answer, words] of FAILURES) {
  test(`${name} is told in words, with another way to practise`, async () => {
    await page.route(address, answer);
    await tryAgain();
    await expect(lab.lab.locator('.lab-error')).toContainText(words);
    await expect(lab.lab.getByRole('link', { name: 'How to get such a machine' })).toBeVisible();
    await page.unroute(address);
  });
}

test('a machine that says nothing is given up after a minute, in words', async () => {
  // What a policy does that forbids the emulator's helper: it waits for its turn for ever.
  const silent =
    'globalThis.MessageChannel = class { port1 = {}; port2 = { postMessage() {} } };globalThis.setTimeout = () => 0;';
  await page.route(WORKER, beforeScript(silent));
  await tryAgain();
  await expect(lab.lab.locator('.lab-error')).toBeEmpty();
  await expect(lab.lab.locator('.lab-status')).toContainText('Starting the machine');
  await page.clock.fastForward(55_000);
  await expect(lab.lab.locator('.lab-error')).toBeEmpty();
  await page.clock.fastForward(5_000);
  await expect(lab.lab.locator('.lab-error')).toContainText('has not shown a prompt in 60 seconds');
  await page.unroute(WORKER);
});

test('after each of them the next try can succeed', async () => {
  await tryAgain();
  await expect(lab.lab).toHaveAttribute('data-state', 'running');
  await expect(lab.lab.locator('.lab-error')).toBeEmpty();
});

async function tryAgain(): Promise<void> {
  const start = lab.lab.locator('.lab-start');
  await ((await start.isVisible()) ? start : lab.lab.getByRole('button', { name: 'Start over' })).click();
}

function answerPart(status: number): (route: Route) => Promise<void> {
  return (route) => route.fulfill({ status, body: Buffer.alloc(parts[1]?.bytes ?? 0) });
}

function beforeScript(script: string): (route: Route) => Promise<void> {
  return async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: script + (await response.text()) });
  };
}
