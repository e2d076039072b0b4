import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator } from '@playwright/test';
import { expect, test } from 'vitest';
import type { ForeignSite } from './foreign-site.ts';
import type { Served } from './served.ts';

/** What is tested: a built site, and how a browser sees it. */
interface Subject {
  site: ForeignSite;
  served: Served;
}

const PATIENCE = { timeout: 60_000 };
const ENDED =
  'learner@lab:~$ sudo ctr task ls\nTASK    PID    STATUS\nweb     468    STOPPED\nlearner@lab:~$ exit\n';

/** Tests what a stranger's site does with the exercise checker: the grading box on pages, and the checker as one file. */
export function testGrading(subject: () => Subject): void {
  test('the grading box grades what is pasted into it, by keyboard alone', async () => {
    const { site, served } = subject();
    await served.open('/up/');
    const box = await paste(served, site.read('session.txt'));
    await expect.poll(() => verdictOf(box), PATIENCE).toBe('Pass: 1 of 1 points.');
    await box.locator('.exercise-outcome summary').first().press('Enter');
    expect(await box.locator('.exercise-proof').innerText()).toContain('sudo ctr task ls');
  });

  test.each([
    ['/up/', 'Read: /terminal/'],
    ['/hand-in/', 'Read: Terminal'],
  ])('on %s, what was missed leads on by the words "%s"', async (address, words) => {
    const { served } = subject();
    await served.open(address);
    const box = await paste(served, ENDED);
    await expect.poll(() => verdictOf(box), PATIENCE).toMatch(/^Fail: 0 of 1 points\./);
    const link = box.locator('.exercise-mistake').getByRole('link');
    expect(await link.innerText()).toBe(words);
    expect(await link.getAttribute('href')).toBe('/terminal/');
  });

  test('the command it gives where there is no JavaScript grades the same', async () => {
    const { site } = subject();
    const [, command = ''] =
      /<code class="[^"]*exercise-command"[^>]*>([^<]*)</.exec(site.read('dist/up/index.html')) ?? [];
    const [program = '', ...words] = command.trim().replace('session.cast', 'session.txt').split(' ');
    const { status, output } = await site.run(program, ...words);
    expect(output).toMatch(/\bPass\b/i);
    expect(status).toBe(0);
  });

  test('the checker as one file has the exercise of the site, and the digest that a page tells', async () => {
    const { site, served } = subject();
    await served.open('/hand-in/');
    const digest = await served.page.locator('.digest').innerText();
    const text = await served.read('/check-transcript.mjs');
    expect(createHash('sha256').update(text).digest('hex')).toBe(digest);

    const folder = mkdtempSync(path.join(tmpdir(), 'alone-'));
    writeFileSync(path.join(folder, 'check-transcript.mjs'), text);
    writeFileSync(path.join(folder, 'session.txt'), site.read('session.txt'));
    const words = ['check-transcript.mjs', '--format', 'json', 'up', 'session.txt'];
    const output = execFileSync(process.execPath, words, { cwd: folder, encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect(output).toContain('"verdict": "pass"');
  });

  test('an exercise that is not there stops the build with those that are', async () => {
    const { site } = subject();
    const page = site.read('src/content/docs/up.mdx');
    site.write('src/content/docs/up.mdx', page.replace('id="up"', 'id="down"'));
    const { status, output } = await site.run('astro', 'build');
    site.write('src/content/docs/up.mdx', page);
    expect(status).not.toBe(0);
    expect(output).toContain('There is no exercise "down" in exercises. There are: up.');
  });
}

/** Pastes a session into the box of the page that is open, and presses its button, as who has no mouse does. */
async function paste({ page }: Served, session: string): Promise<Locator> {
  const box = page.locator('exercise-check');
  const button = box.getByRole('button', { name: 'Grade', exact: true });
  await button.waitFor();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((text) => navigator.clipboard.writeText(text), session);
  await box.getByRole('textbox').first().focus();
  // What was pasted last is kept, and is there.
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+v');
  for (let presses = 0; presses < 20; presses += 1) {
    await page.keyboard.press('Tab');
    if (await button.evaluate((element) => element === document.activeElement)) break;
  }
  await page.keyboard.press('Enter');
  return box;
}

function verdictOf(box: Locator): Promise<string> {
  return box.locator('.exercise-score').innerText();
}
