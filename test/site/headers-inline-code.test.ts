import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { insertEarly, readInlineCode } from '../../src/site-headers/inline-code.ts';

const hash = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
const page = (content: string) => `<!DOCTYPE html><html><head>${content}</head><body></body></html>`;

test('reads scripts and styles as they are in the page, with the characters of HTML in them', () => {
  const script = 'if (1 < 2 && "</p>") { run("a  b") }\n';
  const style = 'a > b { content: "&amp;" }';
  expect(readInlineCode(page(`<script>${script}</script><style media="print">${style}</style>`))).toEqual({
    scripts: [hash(script)],
    styles: [hash(style)],
    eventHandlers: [],
  });
});

test.each([
  'type="module"',
  'type="text/javascript"',
  'type="importmap"',
  'TYPE=" Module "',
  'aria-hidden="true"',
])('a script with %s is run', (attribute) => {
  expect(readInlineCode(page(`<script ${attribute}>run()</script>`)).scripts).toEqual([hash('run()')]);
});

test.each(['src="/a.js"', 'type="application/json"', 'type="application/ld+json"', 'type="text/template"'])(
  'a script with %s needs no hash',
  (attribute) => {
    expect(readInlineCode(page(`<script ${attribute}>{}</script>`)).scripts).toEqual([]);
  },
);

test.each([
  ['a noscript', '<noscript><style>a{}</style></noscript>'],
  ['a pre', '<pre>1\n<style>a{}</style></pre>'],
  ['a template', '<template><style>a{}</style></template>'],
  ['a drawing', '<svg viewBox="0 0 1 1"><style>a{}</style></svg>'],
])('finds code in %s', (_, content) => {
  expect(readInlineCode(page(content)).styles).toEqual([hash('a{}')]);
});

test('code in a comment is none', () => {
  expect(readInlineCode(page('<!-- <script>no()</script> -->')).scripts).toEqual([]);
});

test('ends of lines are hashed as a browser reads them', () => {
  expect(readInlineCode(page('<script>a()\r\nb()\rc()\n</script>')).scripts).toEqual([
    hash('a()\nb()\nc()\n'),
  ]);
});

test('names attributes with code in them, which no hash allows', () => {
  const content = '<p onclick="a()" data-on="b" once>c</p><img src="d.png" ONERROR="e()">';
  expect(readInlineCode(page(content)).eventHandlers).toEqual(['onclick', 'onerror']);
});

test.each([
  [
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"/><script>a()</script></head></html>',
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"/><new/><script>a()</script></head></html>',
  ],
  [
    '<!doctype html>\n<html>\n<head class="a">\n<title>b</title></head></html>',
    '<!doctype html>\n<html>\n<head class="a"><new/>\n<title>b</title></head></html>',
  ],
  ['<!doctype html><title>Moved</title>', '<!doctype html><new/><title>Moved</title>'],
  ['<script>a()</script>', '<new/><script>a()</script>'],
])('writes an element into %s as early as it may stand', (before, after) => {
  expect(insertEarly(before, '<new/>')).toBe(after);
});
