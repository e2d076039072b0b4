import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { bundledPackages } from './bundled-packages.ts';
import { readLicence } from './licence-fs.ts';
import { licencesFile } from './licences-file.ts';

interface Options {
  /**
   * Packages of which something is served that Vite does not bundle as a module of theirs, such as the script of a
   * search.
   */
  readonly served?: readonly string[];
  /** Files with the text, from the root of the site, for packages that come without, or with too much. */
  readonly texts?: Readonly<Record<string, string>>;
}

/**
 * Astro integration: writes `third-party-licences.txt` beside the pages, with the licences of all packages of which
 * something is in the files that browsers load. A package without a licence text fails the build.
 */
export default function thirdPartyLicences({ served = [], texts = {} }: Options = {}): AstroIntegration {
  const folders = new Set<string>();
  let root = '';
  return {
    name: 'third-party-licences',
    hooks: {
      'astro:config:setup'({ config, updateConfig }) {
        root = fileURLToPath(config.root);
        // Workers are bundled by themselves, with plugins of their own.
        const plugin = bundledPackages(root, folders);
        updateConfig({ vite: { plugins: [plugin], worker: { plugins: () => [plugin] } } });
      },
      'astro:build:done'({ dir }) {
        for (const name of served) folders.add(path.join(root, 'node_modules', name));
        const files = Object.fromEntries(
          Object.entries(texts).map(([name, file]) => [name, path.resolve(root, file)]),
        );
        try {
          const licences = [...folders].map((folder) => readLicence(folder, files));
          writeFileSync(new URL('third-party-licences.txt', dir), licencesFile(licences));
        } catch (error) {
          throw new AstroError(error instanceof Error ? error.message : String(error));
        }
      },
    },
  };
}
