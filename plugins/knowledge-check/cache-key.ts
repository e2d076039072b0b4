import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Strings } from './core/strings.ts';

/**
 * Changes when the compiler or one of its texts does. Astro keeps rendered Markdown between builds and drops
 * it when the configuration changes, so the key goes into the name of a plugin, which is part of that.
 */
export function cacheKey(strings: readonly Strings[]): string {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const hash = createHash('sha256').update(JSON.stringify(strings));
  for (const file of ['directive.ts', ...globSync('core/*.ts', { cwd: here }).sort()]) {
    hash.update(readFileSync(path.join(here, file)));
  }
  return hash.digest('hex').slice(0, 8);
}
