import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { bundleChecker, type Bundle } from './bundle.ts';
import { readEnclosed } from './enclosed-exercises.ts';
import { FILE_NAME } from './file-name.ts';
import { describeToPages, serveInDevelopment } from './vite-plugins.ts';

/** What Astro tells the site's own types: only a site that serves the file has this module. */
const DECLARATION = `/** The checker as one file, for pages that offer it. */
declare module 'virtual:check-transcript' {
  /** Of its bytes, in hexadecimal; undefined while an exercise is broken, which no build lets pass. */
  export const sha256: string | undefined;
}
`;

/**
 * Makes the checker as one file: a build puts it beside the pages, the dev server makes it when it is asked for, and
 * pages can import its digest from `virtual:check-transcript`.
 * @param folder of the exercises that are put into it
 * @param root folder of the site
 */
export function oneFileIntegration(folder: string, root: string): AstroIntegration {
  const make = (): Promise<Bundle> => bundleChecker(readEnclosed(folder, root), root);
  // A build makes it once, and what pages say of it is said of that one.
  let made: Promise<Bundle> | undefined;
  return {
    name: 'check-transcript',
    hooks: {
      'astro:config:setup'({ command, updateConfig }) {
        const plugins =
          command === 'dev'
            ? [describeToPages(make), serveInDevelopment(make)]
            : [describeToPages(() => (made ??= make()))];
        updateConfig({ vite: { plugins } });
      },
      'astro:config:done'({ injectTypes }) {
        injectTypes({ filename: 'modules.d.ts', content: DECLARATION });
      },
      async 'astro:build:done'({ dir }) {
        const { text } = await (made ??= make());
        await writeFile(fileURLToPath(new URL(FILE_NAME, dir)), text);
      },
    },
  };
}
