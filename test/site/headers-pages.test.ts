import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeHeaders } from '../../src/site-headers/pages-fs.ts';
import { sitePolicy } from '../../src/site-headers/policy.ts';

let dist = '';
beforeEach(() => {
  dist = mkdtempSync(path.join(tmpdir(), 'site-headers-'));
});
afterEach(() => {
  rmSync(dist, { recursive: true });
});

function write(file: string, body: string): void {
  const target = path.join(dist, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(
    target,
    `<!doctype html><html><head><meta charset="utf-8"></head><body>${body}</body></html>`,
  );
}
const read = (file: string) => readFileSync(path.join(dist, file), 'utf8');

test('every page has one policy, with the scripts of all of them', () => {
  write('index.html', '<script>a()</script>');
  write('topics/the-map/index.html', '<script>b()</script>');
  expect(writeHeaders(sitePolicy, dist, '/')).toEqual([]);
  const [first, second] = ['index.html', 'topics/the-map/index.html'].map(
    (file) => /<meta http-equiv="Content-Security-Policy" content="([^"]*)"\/>/.exec(read(file))?.[1],
  );
  expect(first?.match(/'sha256-/g)).toHaveLength(2);
  expect(second).toBe(first);
  const script = /script-src [^;]*/.exec(first ?? '')?.[0] ?? '(none)';
  expect(read('_headers')).toContain(script);
  expect(read('nginx-headers.conf')).toContain(script);
});

test('a page with code in an attribute is named, and nothing is written', () => {
  write('index.html', '<button onclick="a()">a</button>');
  expect(writeHeaders(sitePolicy, dist, '/')).toEqual(['index.html: the attribute "onclick"']);
  expect(readdirSync(dist)).toEqual(['index.html']);
  expect(read('index.html')).not.toContain('Content-Security-Policy');
});
