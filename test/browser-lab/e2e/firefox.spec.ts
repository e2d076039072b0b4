import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Browser } from 'puppeteer-core';
import type { HeadersServer } from '../../e2e/headers-server.ts';
import { gradedByCommandLine } from './command-line.ts';
import { startFirefox } from './firefox.ts';
import { LabInFirefox } from './lab-in-firefox.ts';
import { serveSite, solve } from './lab-page.ts';

const EXERCISE = 'pull-and-run';

let server: HeadersServer;
let browser: Browser;
const downloads = mkdtempSync(path.join(tmpdir(), 'browser-lab-firefox-'));
test.beforeAll(async () => {
  server = await serveSite();
  browser = await startFirefox(downloads);
});
test.afterAll(async () => {
  await browser.close();
  await server.stop();
  rmSync(downloads, { recursive: true });
});

test('in Firefox an exercise is done by keys, graded live to a pass, and by the command line the same', async () => {
  const asked: string[] = [];
  const lab = await LabInFirefox.open(browser, `${server.origin}/exercises/${EXERCISE}/`);
  lab.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await lab.page.reload({ waitUntil: 'networkidle0' });
  expect(asked).toContain(`/exercises/${EXERCISE}/`);
  expect(asked.filter((name) => /^\/lab\/|xterm|v86|\/_astro\/(?:lab|worker)[.-]/.test(name))).toEqual([]);

  await lab.start();
  expect(asked.filter((name) => name.startsWith('/lab/'))).toContain('/lab/manifest.json');
  await solve(lab, EXERCISE);
  await expect.poll(() => lab.text('.lab-news')).toContain('Passed');

  const file = path.join(downloads, 'session.cast');
  await lab.page.click('.lab-save');
  await expect.poll(() => existsSync(file)).toBe(true);
  const { verdict, score, outcomes } = gradedByCommandLine(EXERCISE, file);
  expect(verdict).toBe('pass');
  expect(await lab.text('.lab-score')).toContain(`${score.earned} of ${score.possible}`);
  expect(await lab.statuses()).toEqual(outcomes.map(({ status }) => status));
  expect(lab.complaints).toEqual([]);
});
