import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { test as base, type Locator, type Page } from '@playwright/test';

const ROOT = fileURLToPath(new URL('../recorded-session/fixtures/site/', import.meta.url));
const ASTRO = fileURLToPath(new URL('../../node_modules/.bin/astro', import.meta.url));
const TYPES: Record<string, string> = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript' };

/** Of this run of the tests: all workers have one parent. The next run empties the folder above. */
const BUILT = fileURLToPath(
  new URL(`../../test-results/browser/recorded-session-${process.ppid}/`, import.meta.url),
);

/**
 * Tests on its own site, whose recordings show more than any one page of the real site. It is built once for all
 * workers; addresses are relative to its base.
 */
export const test = base.extend<object, { site: string }>({
  site: [
    async ({}, use) => {
      const server = await serve(await builtSite());
      await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/course/`);
      server.close();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  baseURL: ({ site }, use) => use(site),
});

/** @returns the folder of the built site, which the first worker that asks builds, and the others wait for */
async function builtSite(): Promise<string> {
  const dist = path.join(BUILT, 'dist');
  const outcome = path.join(BUILT, 'outcome');
  mkdirSync(path.dirname(BUILT), { recursive: true });
  if (isFirst()) writeFileSync(outcome, await build(dist));
  while (!existsSync(outcome)) await delay(100);
  const problem = readFileSync(outcome, 'utf8');
  if (problem !== '') throw new Error(`The site of the tests was not built: ${problem}`);
  return dist;
}

/** Only one process succeeds in making a folder. */
function isFirst(): boolean {
  try {
    mkdirSync(BUILT);
    return true;
  } catch {
    return false;
  }
}

/** @returns what went wrong; empty if nothing did */
async function build(dist: string): Promise<string> {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  try {
    await promisify(execFile)(process.execPath, [ASTRO, 'build', '--root', ROOT, '--outDir', dist], { env });
    return '';
  } catch (error) {
    return String(error);
  } finally {
    for (const folder of ['.astro', 'node_modules']) {
      rmSync(path.join(ROOT, folder), { recursive: true, force: true });
    }
  }
}

async function serve(dist: string): Promise<Server> {
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? '', 'http://x').pathname
      .replace(/^\/course\//, '')
      .replace(/\/$/, '/index.html');
    readFile(path.join(dist, name)).then(
      (body) => response.writeHead(200, { 'content-type': TYPES[path.extname(name)] ?? '' }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

export const sessionWith = (page: Page, caption: string): Locator =>
  page.locator('recorded-session').filter({ hasText: new RegExp(caption) });

/** The one that copies all commands of a block. */
export const copyButton = (session: Locator): Locator => session.locator('[data-action=copy]');

/** Notes layout shifts from the first one on. */
export function watchShifts(): void {
  const shifts: number[] = [];
  Object.assign(globalThis, { shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
  }).observe({ type: 'layout-shift', buffered: true });
}

/** The sum of what {@link watchShifts} has noted. */
export async function shiftsOf(page: Page): Promise<number> {
  const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts);
  return shifts.reduce((sum, value) => sum + value, 0);
}
