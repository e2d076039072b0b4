import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { readBuiltPages } from './built-site.ts';

const DIST = new URL('../../dist', import.meta.url).pathname;
const ORIGIN = 'https://under-the-hood.example';
if (!existsSync(DIST)) throw new Error('There is no built site: run "npm run build" first (npm test does).');
const pages = readBuiltPages(DIST).filter(({ address }) => address.endsWith('/'));

describe.each(pages.map((page) => [page.address, page.document] as const))('%s', (address, document) => {
  const meta = (name: string) =>
    document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content') ?? '';

  test('has its own picture for those who share it', async () => {
    const picture = meta('og:image');
    expect(picture).toBe(`${ORIGIN}/pictures${address === '/' ? '/index' : address.slice(0, -1)}.png`);
    expect(meta('twitter:image')).toBe(picture);
    const { width, height, format } = await sharp(join(DIST, picture.slice(ORIGIN.length))).metadata();
    expect([format, String(width), String(height)]).toEqual([
      'png',
      meta('og:image:width'),
      meta('og:image:height'),
    ]);
    expect(meta('og:image:alt')).toContain(document.querySelector('h1')?.text.trim() ?? '(none)');
  });

  test('leads to the feed and has an icon for a home screen', () => {
    const link = (rel: string) =>
      document.querySelector(
        `link[rel="${rel}"][type="application/rss+xml"], link[rel="${rel}"]:not([type])`,
      );
    expect(link('alternate')?.getAttribute('href')).toBe('/changes.xml');
    expect(link('apple-touch-icon')?.getAttribute('href')).toBe('/apple-touch-icon.png');
  });

  test('has the doors in its header and in its menu', () => {
    const doors = document.querySelectorAll('nav.doors').map((nav) => nav.querySelectorAll('a').length);
    expect(doors).toEqual([5, 5]);
  });
});

test('no two pages have the same title, and that of the front page says what it is about', () => {
  const titles = pages.map(({ document }) => document.querySelector('title')?.text);
  expect(new Set(titles).size).toBe(titles.length);
  const front = pages.find(({ address }) => address === '/');
  expect(front?.document.querySelector('title')?.text).toBe('Under the Hood: what lives below Docker');
});

test('every topic and exercise says how long it takes, and what to do next', () => {
  const own = pages.filter(({ address }) => /^\/(?:topics|exercises)\/./.test(address));
  expect(own.length).toBeGreaterThan(20);
  for (const { address, document } of own) {
    expect(document.querySelector('main')?.text, address).toMatch(/\d+ minutes/);
    expect(document.querySelector('.next-steps a')?.text, address).toMatch(/\d+ (?:minutes|hours)/);
  }
});

test('the icon of a home screen is as large as phones ask for, and has no holes', async () => {
  const icon = sharp(join(DIST, 'apple-touch-icon.png'));
  expect(await icon.metadata()).toMatchObject({ width: 180, height: 180, hasAlpha: false });
  const { dominant } = await icon.stats();
  expect(dominant.b).toBeGreaterThan(dominant.r);
});

test('search engines may read everything, and find the list of pages', () => {
  expect(readFileSync(join(DIST, 'robots.txt'), 'utf8')).toBe(
    `User-agent: *\nAllow: /\n\nSitemap: ${ORIGIN}/sitemap-index.xml\n`,
  );
  expect(existsSync(join(DIST, 'sitemap-index.xml'))).toBe(true);
});

test('the feed has every change of the page of changes, with its own link', () => {
  const feed = parse(readFileSync(join(DIST, 'changes.xml'), 'utf8'));
  const items = feed.querySelectorAll('item');
  const titles = items.map((item) => item.querySelector('title')?.text);
  const page = pages.find(({ address }) => address === '/reference/changes/')?.document;
  expect(titles.length).toBeGreaterThan(4);
  expect(page?.querySelectorAll('main strong a').map(({ text }) => text.trim())).toEqual(titles);
  const links = items.map((item) => item.querySelector('guid')?.text ?? '');
  expect(new Set(links).size).toBe(links.length);
  for (const link of links) expect(link).toMatch(/^https:\/\/under-the-hood\.example\/.*#\d{4}-\d\d-\d\d$/);
});
