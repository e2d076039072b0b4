import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Changes when what turns a block into HTML does, or what it takes from elsewhere. Astro keeps rendered Markdown between
 * builds and drops it when the configuration changes, so the key goes into the name of a plugin, which is part of that.
 * @param folder of the plugin
 * @param files patterns of the files in it that make the HTML; those of this kit are added
 * @param texts translations, and whatever else the HTML is made of
 */
export function cacheKey(folder: URL, files: readonly string[], texts: unknown): string {
  const hash = createHash('sha256').update(JSON.stringify(texts));
  const sources = [
    { cwd: fileURLToPath(folder), patterns: files },
    { cwd: fileURLToPath(new URL('..', import.meta.url)), patterns: ['core/*.*'] },
  ];
  for (const { cwd, patterns } of sources) {
    for (const file of globSync([...patterns], { cwd }).sort())
      hash.update(readFileSync(path.join(cwd, file)));
  }
  return hash.digest('hex').slice(0, 8);
}
