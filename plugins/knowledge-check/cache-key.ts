import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Strings } from './core/strings.ts';

/**
 * Changes when the compiler does, or one of the texts that it takes from elsewhere: translations, and captions and
 * headings that questions refer to. Astro keeps rendered Markdown between builds and drops
 * it when the configuration changes, so the key goes into the name of a plugin, which is part of that.
 */
export function cacheKey(strings: readonly Strings[], references: readonly string[] = []): string {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const hash = createHash('sha256').update(JSON.stringify([strings, references]));
  for (const file of ['directive.ts', ...globSync('core/**/*.ts', { cwd: here }).sort()]) {
    hash.update(readFileSync(path.join(here, file)));
  }
  return hash.digest('hex').slice(0, 8);
}
