import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeHeaders } from '../../src/site-headers/pages-fs.ts';
import { sitePolicy } from '../../src/site-headers/policy.ts';
import { startNginx, type WebServer } from './web-server.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/** What `_headers` says of every address: nginx has to send the same. */
const promised = [...readFileSync(path.join(DIST, '_headers'), 'utf8').matchAll(/^ {2}([\w-]+): (.*)$/gm)]
  .map(([, name = '', value = '']) => [name, value] as const)
  .filter(([name]) => name !== 'Cache-Control');

describe('the built site, served by nginx', () => {
  let server: WebServer;
  beforeAll(async () => {
    server = await startNginx(DIST, path.join(DIST, 'nginx-headers.conf'), '/404.html');
    return () => server.stop();
  });

  const asset = readdirSync(path.join(DIST, '_astro')).find((name) => name.endsWith('.js')) ?? '';
  const worker = readdirSync(path.join(DIST, '_astro')).find((name) => name.startsWith('worker')) ?? '';

  test.each([
    ['a page', '/topics/the-map/', 200],
    ['a script', `/_astro/${asset}`, 200],
    ['a worker', `/_astro/${worker}`, 200],
    ['what the search loads', '/search/sections.json', 200],
    ['the page for unknown addresses', '/no-such-page/', 404],
  ])('%s comes with every header, once', async (_, address, status) => {
    const response = await fetch(server.origin + address);
    expect(response.status).toBe(status);
    expect(promised.length).toBeGreaterThan(5);
    for (const [name, value] of promised) expect([name, response.headers.get(name)]).toEqual([name, value]);
  });

  test('only what has a hash in its name is kept for ever', async () => {
    const cacheOf = async (address: string) =>
      (await fetch(server.origin + address)).headers.get('Cache-Control');
    expect(await cacheOf(`/_astro/${asset}`)).toBe('public, max-age=31536000, immutable');
    for (const address of ['/', '/favicon.svg', '/search/sections.json', '/_astro/gone.js']) {
      expect(await cacheOf(address)).toBeNull();
    }
  });
});

describe('a site below a base path, on a host with other sites', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hosts-'));
  const base = '/course/v1.2/';
  const site = path.join(folder, base);
  let server: WebServer;
  beforeAll(async () => {
    const page = '<!doctype html><meta charset="utf-8"><script>a()</script>';
    for (const file of ['index.html', 'course/v1x2/index.html']) write(file, page);
    for (const file of ['index.html', '404.html', '_astro/a.js']) write(base + file, page);
    expect(writeHeaders(sitePolicy, site, base)).toEqual([]);
    server = await startNginx(folder, path.join(site, 'nginx-headers.conf'), `${base}404.html`);
    return () => server.stop();
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  function write(file: string, content: string): void {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder, file), content);
  }

  test.each(['', '_astro/a.js', 'no-such-page/'])('"%s" below it comes with headers', async (address) => {
    const { headers } = await fetch(server.origin + base + address);
    expect(headers.get('Content-Security-Policy')).toMatch(/script-src 'self' 'wasm-unsafe-eval' 'sha256-/);
    expect(headers.get('X-Frame-Options')).toBe('DENY');
  });

  test('files with a hash in their names are kept for ever there', async () => {
    const { headers } = await fetch(`${server.origin}${base}_astro/a.js`);
    expect(headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
  });

  test.each(['/', '/course/v1x2/'])('%s has none of it', async (address) => {
    const { headers } = await fetch(server.origin + address);
    for (const [name] of promised) expect([name, headers.get(name)]).toEqual([name, null]);
  });
});
