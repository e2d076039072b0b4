import { chromium, type Page } from '@playwright/test';
import { createIndex } from 'pagefind';
import { chromiumOptions } from '../../e2e/chromium.ts';
import type { Finder } from './site-finder.ts';

interface Pagefind {
  search(query: string): Promise<{
    results: { data(): Promise<{ url: string; sub_results: { url: string; locations: number[] }[] }> }[];
  }>;
}

/** Of a page that its own interface shows, it shows so many parts. */
const PARTS_SHOWN = 3;
const PAGES_SHOWN = 5;
const ORIGIN = 'http://bench.test';

/**
 * Pagefind over the same pages as Starlight sets it up, and what its interface shows of them: of each page the parts with
 * most hits, in the order of the page. A page is one of its links only where nothing else of it is shown.
 */
export async function pagefindFinder(dist: string): Promise<{ find: Finder; close(): Promise<void> }> {
  const files = await pagefindFiles(dist);
  const browser = await chromium.launch(chromiumOptions());
  const page = await browser.newPage();
  await page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const body = files.get(pathname.slice(1));
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: '<!doctype html>' });
    if (body === undefined) return route.fulfill({ status: 404, body: '' });
    return route.fulfill({
      contentType: pathname.endsWith('.js') ? 'text/javascript' : 'application/octet-stream',
      body,
    });
  });
  await page.goto(ORIGIN);
  return { find: (typed) => ask(page, typed), close: () => browser.close() };
}

async function pagefindFiles(dist: string): Promise<Map<string, Buffer>> {
  const { index } = await createIndex({});
  if (index === undefined) throw new Error('Pagefind has made no index.');
  await index.addDirectory({ path: dist });
  const { files } = await index.getFiles();
  return new Map(files.map(({ path, content }) => [`pagefind/${path}`, Buffer.from(content)]));
}

async function ask(page: Page, typed: string): Promise<string[]> {
  const pages = await page.evaluate(
    async ({ typed, count }) => {
      const address = '/pagefind/pagefind.js';
      const pagefind = (await import(address)) as Pagefind;
      const { results } = await pagefind.search(typed);
      return Promise.all(results.slice(0, count).map((result) => result.data()));
    },
    { typed, count: PAGES_SHOWN },
  );
  return pages.flatMap(({ url, sub_results }) => {
    const shown = sub_results
      .toSorted((a, b) => b.locations.length - a.locations.length)
      .slice(0, PARTS_SHOWN);
    const parts = sub_results.filter((part) => shown.includes(part)).map((part) => part.url);
    return parts.length > 0 ? parts : [url];
  });
}
