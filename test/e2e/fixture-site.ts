import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { test as base } from '@playwright/test';

const ASTRO = fileURLToPath(new URL('../../node_modules/.bin/astro', import.meta.url));
const TYPES: Record<string, string> = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript' };

/**
 * Tests on its own site, which shows more than any one page of the real site. It is built once for all workers;
 * addresses are relative to its base, `/course/`.
 *
 * @param source folder of the site, such as `recorded-session/fixtures/site`, from that of all tests
 */
export function testOn(source: string) {
  return base.extend<object, { site: string }>({
    site: [
      async ({}, use) => {
        const server = await serve(await builtSite(source));
        await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/course/`);
        server.close();
      },
      { scope: 'worker', timeout: 90_000 },
    ],
    baseURL: ({ site }, use) => use(site),
  });
}

/** @returns the folder of the built site, which the first worker that asks builds, and the others wait for */
async function builtSite(source: string): Promise<string> {
  // Of this run of the tests: all workers have one parent. The next run empties the folder above.
  const name = `${source.replaceAll('/', '-')}-${process.ppid}`;
  const built = fileURLToPath(new URL(`../../test-results/browser/${name}/`, import.meta.url));
  const dist = path.join(built, 'dist');
  const outcome = path.join(built, 'outcome');
  mkdirSync(path.dirname(built), { recursive: true });
  if (isFirst(built)) {
    writeFileSync(outcome, await build(fileURLToPath(new URL(`../${source}/`, import.meta.url)), dist));
  }
  while (!existsSync(outcome)) await delay(100);
  const problem = readFileSync(outcome, 'utf8');
  if (problem !== '') throw new Error(`The site of the tests was not built: ${problem}`);
  return dist;
}

/** Only one process succeeds in making a folder. */
function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

/** @returns what went wrong; empty where nothing did */
async function build(root: string, dist: string): Promise<string> {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  try {
    await promisify(execFile)(process.execPath, [ASTRO, 'build', '--root', root, '--outDir', dist], { env });
    return '';
  } catch (error) {
    return String(error);
  } finally {
    for (const folder of ['.astro', 'node_modules']) {
      rmSync(path.join(root, folder), { recursive: true, force: true });
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
