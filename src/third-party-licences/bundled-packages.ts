import path from 'node:path';
import type { AstroUserConfig } from 'astro';

/** The type of Vite itself, which comes with Astro. */
type VitePlugin = Extract<
  NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number],
  { name: string }
>;

/** Rendered into pages, or only run when they are built: nothing of it is served but the styles. */
const STYLE = /\.css(?:\?|$)|[?&]type=style\b/;

/**
 * Vite plugin: notes the packages of which something gets into the files that browsers load: modules of scripts and
 * workers, style sheets, and files such as fonts.
 *
 * @param folders where the folder of each package is noted
 */
export function bundledPackages(root: string, folders: Set<string>): VitePlugin {
  const note = (file: string) => {
    const folder = packageFolder(path.resolve(root, file));
    if (folder !== undefined) folders.add(folder);
  };
  return {
    name: 'third-party-licences',
    generateBundle(_, bundle) {
      const inBrowser = this.environment.name === 'client';
      for (const output of Object.values(bundle)) {
        if (output.type === 'asset') output.originalFileNames.forEach(note);
        else output.moduleIds.filter((id) => inBrowser || STYLE.test(id)).forEach(note);
      }
    },
  };
}

/**
 * The folder of the package a file belongs to, if it is of one.
 *
 * @example packageFolder('/site/node_modules/@scope/name/dist/a.js?b') // '/site/node_modules/@scope/name'
 */
export function packageFolder(file: string): string | undefined {
  // A name that begins with NUL is of a module that was made up by a plugin.
  const [, folder] = /^([^\0]*\/node_modules\/(?:@[^/]+\/)?[^/@][^/]*)\//.exec(file) ?? [];
  return folder;
}
