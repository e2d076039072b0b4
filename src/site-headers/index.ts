import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { writeHeaders } from './pages-fs.ts';
import { sitePolicy, type HeaderPolicy } from './policy.ts';

/**
 * Astro integration: a strict Content Security Policy and its companions for every page, in the page itself and as
 * files for hosts that send headers. It has to be the last integration, because it hashes the finished pages.
 *
 * Astro's own `security.csp` does not serve here: it knows nothing of the inline scripts that Starlight marks as
 * `is:inline`, writes the hash of every bundled file into every page, and follows the first script.
 *
 * @example integrations: [starlight(…), siteHeaders()]
 */
export default function siteHeaders(policy: HeaderPolicy = sitePolicy): AstroIntegration {
  let base = '/';
  return {
    name: 'site-headers',
    hooks: {
      'astro:config:done'({ config }) {
        base = config.base;
      },
      'astro:build:done'({ dir }) {
        const refused = writeHeaders(policy, fileURLToPath(dir), base);
        if (refused.length === 0) return;
        throw new AstroError(
          `The site's Content Security Policy forbids code that its pages contain:\n${refused.join('\n')}`,
          'Attributes that contain code cannot be allowed one by one: add an event listener in a script instead.',
        );
      },
    },
  };
}
