import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashedFolders } from 'starlight-browser-lab';
import { describe, expect, test } from 'vitest';
import { findBrokenLinks, readBuiltPages } from './built-site.ts';

const DIST = new URL('../../dist', import.meta.url).pathname;

describe('the built site', () => {
  if (!existsSync(DIST))
    throw new Error('There is no built site: run "npm run build" first (npm test does).');
  const pages = readBuiltPages(DIST);

  test('has its pages', () => {
    expect(pages.map((page) => page.address)).toEqual(
      expect.arrayContaining([
        '/',
        '/404.html',
        '/topics/the-map/',
        '/exercises/pull-and-run/',
        '/reference/self-grading/',
      ]),
    );
  });

  test('has no link that leads nowhere', () => {
    expect(findBrokenLinks(DIST, '/')).toEqual([]);
  });

  test.each(pages.map((page) => [page.address, page] as const))(
    '%s has title, description and icon',
    (_, page) => {
      expect(page.document.querySelector('title')?.text).toMatch(/Under the Hood/);
      expect(page.document.querySelector('meta[name="description"]')?.getAttribute('content')).toMatch(
        /\w{3}.* \w+/,
      );
      expect(page.document.querySelector('link[rel="shortcut icon"]')?.getAttribute('href')).toMatch(
        /favicon\.svg$/,
      );
    },
  );

  const contentPages = pages.filter((page) => /^\/(topics|exercises|reference)\/./.test(page.address));
  test.each(contentPages.map((page) => [page.address, page] as const))(
    '%s can be edited and reported',
    (_, page) => {
      const links = page.document.querySelectorAll('footer a').map((link) => link.getAttribute('href') ?? '');
      expect(links.some((href) => /\/edit\/main\/content\/docs\/.*\.mdx?$/.test(href))).toBe(true);
      const report = links.find((href) => href.includes('/issues/new?'));
      expect(new URL(report ?? '').search).toContain(encodeURIComponent(page.address));
    },
  );

  test('has the heading of its column in every cell of a table, for phones', () => {
    const page = pages.find(({ address }) => address === '/topics/other-runtimes/');
    const table = page?.document.querySelectorAll('table').find(({ text }) => text.includes('Written in'));
    const headings = table?.querySelectorAll('th').map((heading) => heading.text) ?? [];
    expect(headings.slice(1)).toEqual(['runc', 'crun', 'gVisor', 'Kata']);
    for (const row of table?.querySelectorAll('tbody tr') ?? []) {
      const [first, ...others] = row.querySelectorAll('td');
      expect(first?.getAttribute('data-heading')).toBeUndefined();
      expect(others.map((cell) => cell.getAttribute('data-heading'))).toEqual(headings.slice(1));
    }
  });

  test('leads to every page from its sidebar', () => {
    const [page] = contentPages;
    const links = page?.document.querySelectorAll('nav.sidebar a, #starlight__sidebar a') ?? [];
    const reached = new Set(links.map((link) => link.getAttribute('href')));
    expect(contentPages.map(({ address }) => address).filter((address) => !reached.has(address))).toEqual([]);
  });

  test('has the licences of what is in its files: a worker, a font, a style sheet, the search', () => {
    const licences = readFileSync(join(DIST, 'third-party-licences.txt'), 'utf8');
    const names = [...licences.matchAll(/^-{80}\n(\S+) [\d.]+ \(\S+\)$/gm)].map(([, name]) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        '@astrojs/starlight',
        '@fontsource-variable/ibm-plex-sans',
        '@fontsource-variable/jetbrains-mono',
        '@xterm/headless',
        'minisearch',
        're2js',
      ]),
    );
    // Only what is served: these build the pages.
    expect(names).not.toContain('zod');
    expect(licences).toContain('SIL OPEN FONT LICENSE Version 1.1');
    const sources = pages.find(({ address }) => address === '/reference/sources/');
    expect(sources?.document.querySelector('a[href="/third-party-licences.txt"]')).not.toBeNull();
  });

  test('has a map for search engines that names every page', () => {
    const sitemap = readFileSync(join(DIST, 'sitemap-0.xml'), 'utf8');
    for (const page of contentPages) expect(sitemap).toContain(`${page.address}</loc>`);
  });
});

test('under a base path every link and header stays below it', { timeout: 600_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'under-a-base-path-'));
  execFileSync('astro', ['build', '--outDir', folder], {
    // Not the environment of this test: Vitest sets BASE_URL in it, which Astro would believe.
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], SITE_BASE: '/course/' },
    stdio: 'pipe',
  });
  expect(findBrokenLinks(folder, '/course/')).toEqual([]);
  const headers = readFileSync(join(folder, '_headers'), 'utf8');
  // Where the browser lab has its image, that is one more folder.
  const folders = ['/course/', '/course/_astro/', ...hashedFolders().map((name) => `/course/${name}`)];
  expect(headers.match(/^\/.*$/gm)).toEqual(folders.map((name) => `${name}*`));
  const nginx = readFileSync(join(folder, 'nginx-headers.conf'), 'utf8');
  expect(nginx.match(/^if .*$/gm)).toEqual(folders.map((name) => `if ($uri ~ "^${name}") {`));
});
