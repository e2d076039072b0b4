import { expect, test, type Dialog, type Page } from '@playwright/test';
import type { HeadersServer } from '../../e2e/headers-server.ts';
import { LabPage, serveSite } from './lab-page.ts';

/** What a guest may do to the page that it runs in: one machine, and the one that it is replaced by. */
test.describe.configure({ mode: 'serial' });

let server: HeadersServer;
let page: Page;
let lab: LabPage;
test.beforeAll(async ({ browser }) => {
  server = await serveSite();
  page = await browser.newPage();
  lab = new LabPage(page);
  await lab.open(`${server.origin}/exercises/pull-and-run/`);
  await lab.start();
});
test.afterAll(async () => {
  await page.close();
  await server.stop();
});

test('what the guest prints cannot become part of the page, nor leave the tab', async () => {
  const asked: string[] = [];
  const dialogs: string[] = [];
  const dismiss = (dialog: Dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  };
  page.on('dialog', dismiss);
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
  // Marks that were not the shell's, bytes that are not text, and a program that never ends its sequence.
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
  page.off('dialog', dismiss);
});

test('from whatever it printed the terminal recovers by a button', async () => {
  await lab.lab.getByRole('button', { name: 'Tidy up the screen' }).click();
  await lab.type('echo seen-$((6 * 7))');
  await expect(lab.rows).toContainText('seen-42');
});

test('a fork bomb ends the guest, not the tab', async () => {
  const title = await page.title();
  await page.keyboard.type('bomb() { bomb | bomb & }; bomb');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(10_000);
  expect(await page.title()).toBe(title);
  page.on('dialog', (dialog) => void dialog.accept());
  await lab.lab.getByRole('button', { name: 'Start over' }).click();
  await expect(lab.lab).toHaveAttribute('data-state', 'starting');
  await expect(lab.lab).toHaveAttribute('data-state', 'running');
  await lab.type('sudo ctr task ls');
  await expect(lab.rows).toContainText('TASK');
});

test('full memory ends a program, and the tab stays', async () => {
  await lab.type(`awk 'BEGIN { text = "x"; while (1) text = text text }' 2>/dev/null; echo status $?`);
  await expect(lab.rows).toContainText(/status [1-9]/);
  await lab.type('sudo ctr version | head -2');
  await expect(lab.rows).toContainText('v2.4.2');
});
