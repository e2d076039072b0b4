import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { headersFile } from './headers-file.ts';
import { insertEarly, readInlineCode } from './inline-code.ts';
import { nginxFile } from './nginx-file.ts';
import type { HeaderPolicy } from './policy.ts';
import { headerRules } from './rules.ts';

/**
 * Writes the policy into every page of a finished site, and the files for hosts beside them.
 *
 * @param base path below which the site is served
 * @returns a line for everything in the pages that the policy would forbid; then nothing was written
 */
export function writeHeaders(policy: HeaderPolicy, dist: string, base: string): string[] {
  const pages = globSync('**/*.html', { cwd: dist })
    .sort()
    .map((file) => {
      const html = readFileSync(path.join(dist, file), 'utf8');
      return { file, html, code: readInlineCode(html) };
    });
  const refused = pages.flatMap(({ file, code }) =>
    code.eventHandlers.map((name) => `${file}: the attribute "${name}"`),
  );
  if (refused.length > 0) return refused;

  const codes = pages.map(({ code }) => code);
  const content = contentSecurityPolicy(policy, codes, 'meta');
  const element = `<meta http-equiv="Content-Security-Policy" content="${content}"/>`;
  for (const { file, html } of pages) writeFileSync(path.join(dist, file), insertEarly(html, element));

  const rules = headerRules(policy, base, contentSecurityPolicy(policy, codes, 'header'));
  writeFileSync(path.join(dist, '_headers'), headersFile(rules));
  writeFileSync(path.join(dist, 'nginx-headers.conf'), nginxFile(rules));
  return [];
}
