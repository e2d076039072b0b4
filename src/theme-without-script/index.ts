import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { lightRules } from './light-rules.ts';

/**
 * Astro integration: the light theme for readers who prefer it and let no script run. Starlight writes every page as dark,
 * and its script makes it light. Where that does not run, a style sheet of the finished site's own rules for the light theme
 * does; no one else loads it.
 * @example integrations: [starlight(…), themeWithoutScript(), siteHeaders()]
 */
export default function themeWithoutScript(): AstroIntegration {
  let address = '';
  let assets = '';
  return {
    name: 'theme-without-script',
    hooks: {
      'astro:config:done'({ config }) {
        assets = config.build.assets;
        address = `${config.base.replace(/\/$/, '')}/${assets}/`;
      },
      'astro:build:done'({ dir, logger }) {
        const dist = fileURLToPath(dir);
        const styles = globSync(`${assets}/*.css`, { cwd: dist }).sort();
        const css = styles.map((file) => lightRules(readFileSync(path.join(dist, file), 'utf8'))).join('\n');
        const hash = createHash('sha256').update(css).digest('hex').slice(0, 8);
        const name = `light-without-script.${hash}.css`;
        writeFileSync(path.join(dist, assets, name), css);
        const link = `<noscript><link rel="stylesheet" media="(prefers-color-scheme: light)" href="${address}${name}"></noscript>`;
        const pages = globSync('**/*.html', { cwd: dist });
        for (const page of pages) {
          const file = path.join(dist, page);
          writeFileSync(
            file,
            readFileSync(file, 'utf8').replace('</head>', () => `${link}</head>`),
          );
        }
        logger.info(`\`${assets}/${name}\` has the light theme for pages without scripts`);
      },
    },
  };
}
