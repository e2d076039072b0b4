import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../src/site-headers/content-security-policy.ts';
import { headersFile } from '../../src/site-headers/headers-file.ts';
import { nginxFile } from '../../src/site-headers/nginx-file.ts';
import type { HeaderPolicy } from '../../src/site-headers/policy.ts';
import { headerRules } from '../../src/site-headers/rules.ts';

const policy: HeaderPolicy = {
  contentSecurity: {
    'default-src': ["'none'"],
    'frame-ancestors': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
  },
  companions: { 'X-Content-Type-Options': 'nosniff' },
  hashedFolders: ['_astro/'],
};

describe('the Content Security Policy', () => {
  const pages = [
    { scripts: ["'sha256-b'", "'sha256-a'"], styles: [] },
    { scripts: ["'sha256-a'"], styles: ["'sha256-c'"] },
  ];

  test('has every hash of every page once, in an order that does not depend on the pages', () => {
    const header = contentSecurityPolicy(policy, pages, 'header');
    expect(header).toBe(
      "default-src 'none'; frame-ancestors 'none'; script-src 'self' 'sha256-a' 'sha256-b'; style-src 'self' 'sha256-c'",
    );
    expect(contentSecurityPolicy(policy, pages.toReversed(), 'header')).toBe(header);
  });

  test('leaves out in a page what only a header may say', () => {
    expect(contentSecurityPolicy(policy, [], 'meta')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'",
    );
  });
});

describe('the files for hosts', () => {
  test('_headers names the site and the files to keep for ever', () => {
    expect(headersFile(headerRules(policy, '/', "default-src 'none'"))).toMatchInlineSnapshot(`
      "# Written by the build, for hosts that read this file from the root of what they publish.
      /*
        Content-Security-Policy: default-src 'none'
        X-Content-Type-Options: nosniff
      /_astro/*
        Cache-Control: public, max-age=31536000, immutable
      "
    `);
  });

  test.each(['/course', '/course/'])('_headers has the base path %s in its paths', (base) => {
    const file = headersFile(headerRules(policy, base, "default-src 'none'"));
    expect(file.match(/^\/.*$/gm)).toEqual(['/course/*', '/course/_astro/*']);
  });

  test('_headers says when a policy is longer than hosts read', () => {
    expect(() => headersFile(headerRules(policy, '/', 'x'.repeat(2000)))).toThrow(
      /"_headers" has 2027 characters, but hosts read at most 2000: Content-Security-Policy: xxx/,
    );
  });

  test('nginx sends headers everywhere on its own host', () => {
    expect(nginxFile(headerRules(policy, '/', "default-src 'none'"))).toMatchInlineSnapshot(`
      "# Written by the build, for nginx: include it in the "server" block that serves the site.
      # A "location" with its own "add_header" would send none of these, so do not write one there.

      add_header Content-Security-Policy "default-src 'none'" always;
      add_header X-Content-Type-Options "nosniff" always;

      set $site_header_1_cache_control "";
      if ($uri ~ "^/_astro/") {
        set $site_header_1_cache_control "public, max-age=31536000, immutable";
      }
      add_header Cache-Control $site_header_1_cache_control;
      "
    `);
  });

  test('nginx sends them below the base path alone', () => {
    expect(nginxFile(headerRules(policy, '/course/v1.2/', "default-src 'none'"))).toMatchInlineSnapshot(`
      "# Written by the build, for nginx: include it in the "server" block that serves the site.
      # A "location" with its own "add_header" would send none of these, so do not write one there.

      set $site_header_0_content_security_policy "";
      set $site_header_0_x_content_type_options "";
      if ($uri ~ "^/course/v1\\.2/") {
        set $site_header_0_content_security_policy "default-src 'none'";
        set $site_header_0_x_content_type_options "nosniff";
      }
      add_header Content-Security-Policy $site_header_0_content_security_policy always;
      add_header X-Content-Type-Options $site_header_0_x_content_type_options always;

      set $site_header_1_cache_control "";
      if ($uri ~ "^/course/v1\\.2/_astro/") {
        set $site_header_1_cache_control "public, max-age=31536000, immutable";
      }
      add_header Cache-Control $site_header_1_cache_control;
      "
    `);
  });
});
