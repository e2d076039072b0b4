import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { writeSections } from './sections-fs.ts';

/** From the root of the project. */
const SEARCH_WORDS = 'content/search-words.yaml';

/** Astro integration: writes the file of sections that the search of the finished site loads. */
export default function siteSearch(): AstroIntegration {
  let root: URL;
  let base = '/';
  return {
    name: 'site-search',
    hooks: {
      'astro:config:done'({ config }) {
        root = config.root;
        base = config.base;
      },
      'astro:build:done'({ dir, logger }) {
        const words = { text: readFileSync(new URL(SEARCH_WORDS, root), 'utf8'), file: SEARCH_WORDS };
        const { problems, summary } = writeSections(fileURLToPath(dir), base, words);
        if (problems.length > 0)
          throw new AstroError(`The search cannot use its words:\n${problems.join('\n')}`);
        logger.info(summary);
      },
    },
  };
}
