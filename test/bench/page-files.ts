import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from '@playwright/test';

const ORIGIN = 'http://bench.test';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

/** What a browser got for a page, by name; the page's own script elements are named by their text. */
export interface PageFiles {
  scripts: ReadonlyMap<string, Buffer>;
  styles: ReadonlyMap<string, Buffer>;
  others: ReadonlyMap<string, Buffer>;
}

interface Visit {
  /** What to do on the page before the list is made. */
  use?: (page: Page) => Promise<void>;
  /** What is changed in the page before the browser gets it. */
  change?: (html: string) => string;
}

/**
 * Opens a page of a built site in a browser with an empty cache and lists all that it asked for. Every request
 * is answered from the folder, so nothing else is on the way and no server has to be found a port.
 */
export async function filesOfPage(
  browser: Browser,
  dist: string,
  address: string,
  { use, change = (html) => html }: Visit = {},
): Promise<PageFiles> {
  const context = await browser.newContext();
  const files = {
    scripts: new Map<string, Buffer>(),
    styles: new Map<string, Buffer>(),
    others: new Map<string, Buffer>(),
  };
  await context.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    const file = path.join(dist, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    if (!existsSync(file)) return route.fulfill({ status: 404, body: '' });
    const extension = path.extname(file);
    const found = readFileSync(file);
    const body = extension === '.html' ? Buffer.from(change(found.toString())) : found;
    if (extension === '.js') files.scripts.set(pathname, body);
    else if (extension === '.css') files.styles.set(pathname, body);
    else if (extension !== '.html') files.others.set(pathname, body);
    else for (const [kind, text] of inlineParts(body.toString())) files[kind].set(text, Buffer.from(text));
    return route.fulfill({ body, contentType: TYPES[extension] ?? 'application/octet-stream' });
  });
  const page = await context.newPage();
  await page.goto(`${ORIGIN}${address}`, { waitUntil: 'networkidle' });
  await settle(page, files);
  await use?.(page);
  await settle(page, files);
  await context.close();
  return files;
}

/** Moments of leisure in a row that bring nothing new, after which nothing more is expected. */
const QUIET_MOMENTS = 5;

/** Waits for what a page asks for when it has nothing else to do, such as the search; to Playwright, it is idle before. */
async function settle(page: Page, files: PageFiles): Promise<void> {
  const count = (): number => files.scripts.size + files.styles.size + files.others.size;
  let known = count();
  for (let quiet = 0; quiet < QUIET_MOMENTS; quiet++) {
    // A frame first: without one, a browser without a window may never have a moment of leisure.
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestIdleCallback(resolve))),
    );
    await page.waitForLoadState('networkidle');
    if (count() === known) continue;
    known = count();
    quiet = 0;
  }
}

/** Bytes of files that a page has and another does not, each compressed by itself as a server does it. */
export function addedBytes(files: ReadonlyMap<string, Buffer>, base: ReadonlyMap<string, Buffer>): number {
  let bytes = 0;
  for (const [name, body] of files) if (!base.has(name)) bytes += gzipSync(body).length;
  return bytes;
}

/** Small scripts and styles are written into the page, but a browser has to take them in all the same. */
function inlineParts(html: string): (readonly ['scripts' | 'styles', string])[] {
  const scripts = html.matchAll(
    /<script(?![^>]*(?:\ssrc=|application\/(?:ld\+)?json))[^>]*>(.*?)<\/script>/gs,
  );
  const styles = html.matchAll(/<style[^>]*>(.*?)<\/style>/gs);
  return [
    ...[...scripts].map(([, text = '']) => ['scripts', text] as const),
    ...[...styles].map(([, text = '']) => ['styles', text] as const),
  ];
}
