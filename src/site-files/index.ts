import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** What the site serves beside its pages, by address, each with the file that makes it. */
const FILES = {
  '/robots.txt': './robots.ts',
  '/apple-touch-icon.png': './touch-icon.ts',
  '/changes.xml': './changes-feed.ts',
  '/terms.json': './terms.ts',
  '/pictures/[...page].png': '../share-pictures/pictures.ts',
};

/**
 * Astro integration: files for those who are not readers, such as search engines, feed readers and what shows a preview of a
 * link. Astro would look for them in a folder `pages` at the root, which this project does not have.
 */
export default function siteFiles(): AstroIntegration {
  return {
    name: 'site-files',
    hooks: {
      'astro:config:setup'({ injectRoute }) {
        for (const [pattern, file] of Object.entries(FILES)) {
          const entrypoint = fileURLToPath(new URL(file, import.meta.url));
          injectRoute({ pattern, entrypoint, prerender: true });
        }
      },
    },
  };
}
