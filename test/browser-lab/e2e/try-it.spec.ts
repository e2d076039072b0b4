import { globSync, readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { parse } from 'node-html-parser';
import { commandsIn, fragmentOf } from '../../../plugins/browser-lab/core/commands-to-try.ts';
import { PROGRAMS } from '../../../plugins/browser-lab/core/programs.ts';
import { openRecordings, BrokenRecording } from '../../../plugins/recorded-session/recordings.ts';
import type { HeadersServer } from '../../e2e/headers-server.ts';
import { LabPage, ROOT, serveSite } from './lab-page.ts';

/** A block of a page whose commands readers can try. */
interface Offer {
  readonly page: string;
  readonly recording: string;
  readonly steps: string;
  readonly commands: readonly string[];
  /** Exit statuses in the recording. */
  readonly statuses: readonly (number | undefined)[];
}

const offers = await readOffers();

let server: HeadersServer;
test.beforeAll(async () => {
  server = await serveSite();
});
test.afterAll(() => server.stop());

async function readOffers(): Promise<Offer[]> {
  const recordings = openRecordings(`${ROOT}content/sessions`, ROOT);
  const found: Offer[] = [];
  for (const file of globSync('topics/*.mdx', { cwd: `${ROOT}content/docs` }).sort()) {
    const source = readFileSync(`${ROOT}content/docs/${file}`, 'utf8');
    for (const [, attributes = ''] of source.matchAll(/^\s*::session\[.*\]\{(.* try=".*)\}$/gm)) {
      const value = (name: string) => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1];
      const recording = value('recording') ?? '';
      const line = value('containerd') ?? recordings.releaseLinesOf(recording).at(-1) ?? '';
      const read = await recordings.read(recording, line);
      if (read instanceof BrokenRecording) throw read;
      const steps = value('try')?.split(' ') ?? [];
      const commands = read.steps.filter(({ id }) => steps.includes(id)).flatMap((step) => step.commands);
      found.push({
        page: `/${file.replace('.mdx', '/')}`,
        recording,
        steps: steps.join(' '),
        commands: commands.map(({ typed }) => typed.map(({ text }) => text).join('\n')),
        statuses: commands.map(({ exitStatus }) => exitStatus),
      });
    }
  }
  return found;
}

/** The statuses with which commands have ended, from what the page would save. */
async function endedWith(lab: LabPage): Promise<number[]> {
  const saving = lab.page.waitForEvent('download');
  await lab.lab.getByRole('button', { name: 'Save the recording' }).click();
  const recording = readFileSync(await (await saving).path(), 'utf8');
  return Array.from(recording.matchAll(/\\u001b\]133;D;(\d+)/g), ([, status]) => Number(status));
}

/** Waits for a further command to have finished, and for the prompt behind it. */
async function afterCommand(lab: LabPage, finished: number): Promise<void> {
  await expect(lab.lab).toHaveAttribute('data-commands', String(finished));
  await expect(lab.lab).toHaveAttribute('data-shell', 'prompt');
}

const typeIt = (page: Page, command: string) =>
  page.getByRole('button', { name: `Type it: ${command}`, exact: true });

test('there are blocks to try, and each has its link', () => {
  expect(offers.length).toBeGreaterThanOrEqual(6);
  for (const { page, commands } of offers) {
    const html = parse(readFileSync(`${ROOT}dist${page}index.html`, 'utf8'));
    const links = html.querySelectorAll('.session-try a').map((link) => link.getAttribute('href'));
    expect(links).toContain(`/lab/${fragmentOf(commands)}`);
  }
});

for (const { page: chapter, recording, steps, commands, statuses } of offers) {
  test(`${chapter} ${recording} (${steps}): commands end in the lab as they did when they were recorded`, async ({
    page,
  }) => {
    const lab = new LabPage(page);
    await lab.open(`${server.origin}/lab/${fragmentOf(commands)}`);
    await lab.start();
    for (const at of commands.keys()) {
      if (at > 0) await lab.lab.locator('.lab-commands button').nth(at).click();
      await page.waitForTimeout(200);
      await page.keyboard.press('Enter');
      await afterCommand(lab, at + 1);
    }
    // The last status may come a moment after the prompt behind it.
    await expect.poll(() => endedWith(lab)).toEqual(statuses);
    expect(lab.complaints).toEqual([]);
  });
}

test('a block opens the lab in another tab, with its first command typed and not run', async ({
  page,
  context,
}) => {
  await page.goto(`${server.origin}/topics/runc/`);
  const [first, second] = offers.filter((offer) => offer.page === '/topics/runc/');
  const links = page.getByRole('link', { name: /^Try it here/ });
  await expect(links).toHaveCount(2);
  const asked: string[] = [];
  context.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await links.first().focus();
  const opening = context.waitForEvent('page');
  await page.keyboard.press('Enter');
  const tab = await opening;
  const lab = new LabPage(tab);
  await tab.waitForLoadState('networkidle');
  // What the lab is made of is fetched when its own button is pressed, which has the focus, and not before.
  expect(asked.filter((name) => /^\/lab\/./.test(name))).toEqual([]);
  await tab.keyboard.press('Enter');
  await expect(lab.lab).toHaveAttribute('data-state', 'running');
  await expect(lab.rows).toContainText(first?.commands[0] ?? '');
  await tab.waitForTimeout(2000);
  await expect(lab.lab).toHaveAttribute('data-commands', '0');
  await tab.keyboard.press('Enter');
  await afterCommand(lab, 1);

  // From the terminal, one key leads to the next command, and Enter types it.
  await tab.keyboard.press('Shift+Tab');
  await expect(typeIt(tab, first?.commands[1] ?? '')).toBeFocused();
  await tab.keyboard.press('ArrowDown');
  await expect(typeIt(tab, first?.commands[2] ?? '')).toBeFocused();
  await tab.keyboard.press('ArrowUp');
  await tab.keyboard.press('Enter');
  await tab.waitForTimeout(300);
  await tab.keyboard.press('Enter');
  await afterCommand(lab, 2);
  await expect(lab.rows).toContainText('RUNNING');

  // The other block of the page: the same tab and the same machine, in which nothing is typed of itself.
  await page.bringToFront();
  await links.nth(1).click();
  expect(context.pages()).toHaveLength(2);
  await expect(typeIt(tab, second?.commands[0] ?? '')).toBeFocused();
  await tab.waitForTimeout(1000);
  await expect(lab.lab).toHaveAttribute('data-commands', '2');
  await expect(lab.rows).not.toContainText(second?.commands[0] ?? '');
  // It takes the place of what is at the prompt.
  await typeIt(tab, second?.commands[0] ?? '').click();
  await tab.keyboard.type(' half-typed');
  await typeIt(tab, second?.commands[4] ?? '').click();
  await tab.waitForTimeout(300);
  await expect(lab.rows).not.toContainText('half-typed');
  await tab.keyboard.press('Enter');
  await afterCommand(lab, 3);
});

test('an address can have nothing run, and nothing of it becomes part of the page; the machine has all programs that pages may offer', async ({
  page,
}) => {
  const lab = new LabPage(page);
  const hostile = [
    'touch%20/tmp/ran%0d',
    'touch%20/tmp/ran%0a',
    'touch%20/tmp/ran%0f',
    '%1b%5b201~touch%20/tmp/ran%0d',
    'ls&try=touch%20/tmp/ran%0d',
    '%c2%8dtouch%20/tmp/ran',
    `touch%20/tmp/ran${'a'.repeat(100_000)}`,
  ];
  await lab.open(`${server.origin}/lab/#try=${hostile[0] ?? ''}`);
  await expect(lab.lab.locator('.lab-untypable')).toContainText('Nothing was typed');
  await lab.start();
  // Into a machine that runs: as a page could do that has opened this tab.
  for (const fragment of hostile) {
    expect(commandsIn(`#try=${fragment}`)).toBeUndefined();
    await page.evaluate((hash) => (location.hash = hash), `try=${fragment}`);
    await expect(lab.lab.locator('.lab-untypable')).toContainText('Nothing was typed');
    await expect(lab.lab.locator('.lab-commands li')).toHaveCount(0);
  }
  const evil = '<img src=/evil.png onerror=document.documentElement.dataset.ran=1><script>alert(1)</script>';
  await page.evaluate((hash) => (location.hash = hash), fragmentOf([`echo '${evil}'`, 'touch /tmp/ran']));
  await expect(lab.lab.locator('.lab-commands li')).toHaveCount(2);
  await expect(lab.lab.locator('.lab-commands code').first()).toHaveText(`echo '${evil}'`);
  await page.waitForTimeout(1000);
  expect(await lab.lab.locator('img, iframe, script:not([type="application/json"])').count()).toBe(0);
  expect(await page.evaluate(() => document.documentElement.dataset['ran'])).toBeUndefined();
  await expect(lab.lab).toHaveAttribute('data-commands', '0');
  await lab.lab.locator('.xterm-helper-textarea').focus();
  await lab.type('ls /tmp/ran*; echo "there are $(ls /tmp | wc -l)"');
  await expect(lab.rows).toContainText('there are 0');
  // The address that could not be had, and nothing else.
  expect(lab.complaints).toEqual([]);

  const named = [...PROGRAMS].join(' ');
  await lab.type('clear');
  await lab.type(`for name in ${named}; do command -v $name >/dev/null || echo no-$name; done`);
  await expect(lab.rows).not.toContainText(/^no-/m);
  expect((await endedWith(lab)).at(-1)).toBe(0);
});
