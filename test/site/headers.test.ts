import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readBuiltPages, type BuiltPage } from './built-site.ts';

const DIST = new URL('../../dist', import.meta.url).pathname;
const pages = readBuiltPages(DIST);

/** Directives of a policy, each with its sources. */
function directivesOf(policy: string): Map<string, string[]> {
  return new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }),
  );
}

const metaOf = ({ document }: BuiltPage) =>
  document.querySelector('meta[http-equiv="Content-Security-Policy"]');
const policyOf = (page: BuiltPage) => directivesOf(metaOf(page)?.getAttribute('content') ?? '');
const header =
  /^ {2}Content-Security-Policy: (.*)$/m.exec(readFileSync(join(DIST, '_headers'), 'utf8'))?.[1] ?? '';

describe.each(pages.map((page) => [page.address, page] as const))('%s', (_, page) => {
  test('has its policy once, behind its character set and before all else', () => {
    expect(page.document.querySelectorAll('meta[http-equiv="Content-Security-Policy"]')).toHaveLength(1);
    const [first, second] = page.document.querySelectorAll('head > *');
    expect(first?.getAttribute('charset')).toBe('utf-8');
    expect(second).toBe(metaOf(page));
  });

  test('allows each script and style in it by its hash', () => {
    const policy = policyOf(page);
    for (const [selector, directive] of [
      ['script:not([src]):not([type="application/json"])', 'script-src'],
      ['style', 'style-src'],
    ] as const) {
      const elements = page.document.querySelectorAll(selector);
      expect(elements.length).toBeGreaterThan(0);
      for (const { rawText } of elements) {
        expect(policy.get(directive)).toContain(
          `'sha256-${createHash('sha256').update(rawText).digest('base64')}'`,
        );
      }
    }
  });
});

test('all pages have the same policy, and the header says it, too, and who may frame them', () => {
  const [first, ...others] = pages.map((page) => metaOf(page)?.getAttribute('content'));
  expect(new Set(others)).toEqual(new Set([first]));
  const sent = directivesOf(header);
  expect(sent.get('frame-ancestors')).toEqual(["'none'"]);
  sent.delete('frame-ancestors');
  expect(sent).toEqual(directivesOf(first ?? ''));
});

test('nothing inline runs without its hash, nothing comes from elsewhere, and nothing is evaluated', () => {
  const policy = directivesOf(header);
  expect(policy.get('default-src')).toEqual(["'none'"]);
  for (const [directive, sources] of policy) {
    if (directive !== 'style-src-attr') expect(sources).not.toContain("'unsafe-inline'");
    for (const source of sources) {
      expect(source).toMatch(
        /^(?:'none'|'self'|'wasm-unsafe-eval'|'unsafe-inline'|data:|'sha256-[\w+/]{43}=')$/,
      );
    }
  }
});
