import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import { commandsIn } from '../../plugins/browser-lab/core/commands-to-try.ts';

/** One page of a built site. */
export interface BuiltPage {
  /** Path of the file below the output folder, such as `topics/the-map/index.html`. */
  file: string;
  /** Address below the site's root, such as `/topics/the-map/`. */
  address: string;
  document: HTMLElement;
}

/** Reads every HTML page below an output folder of `astro build`. */
export function readBuiltPages(folder: string): BuiltPage[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const file = relative(folder, path);
      return {
        file,
        address: `/${file.replace(/index\.html$/, '')}`,
        document: parse(readFileSync(path, 'utf8')),
      };
    });
}

/**
 * Follows every link and resource of a built site that stays within it.
 * @param base base path the site was built for, such as `/course/`
 * @returns a line for each that leads nowhere: page, link, what is missing
 */
export function findBrokenLinks(folder: string, base: string): string[] {
  const pages = readBuiltPages(folder);
  const files = new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name))),
  );
  return pages.flatMap((page) =>
    page.document.querySelectorAll('[href], [src]').flatMap((element) => {
      const link = element.getAttribute('href') ?? element.getAttribute('src') ?? '';
      const problem = problemOf(link, page, pages, files, base);
      return problem === undefined ? [] : [`${page.file}: ${link} ${problem}`];
    }),
  );
}

function problemOf(
  link: string,
  page: BuiltPage,
  pages: BuiltPage[],
  files: Set<string>,
  base: string,
): string | undefined {
  const here = new URL(base.replace(/\/$/, '') + page.address, 'http://site.test');
  const target = new URL(link, here);
  if (target.origin !== here.origin) return undefined;
  if (!target.pathname.startsWith(base)) return `leaves the base path ${base}`;
  const path = decodeURIComponent(target.pathname.slice(base.length));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!files.has(file)) return 'has no file';
  // Not the place of anything: commands that the page with the lab is to type.
  const commands = commandsIn(target.hash);
  if (commands === undefined) return 'asks for commands that the lab does not take';
  if (commands.length > 0) return undefined;
  const anchor = decodeURIComponent(target.hash.slice(1));
  const document = pages.find((other) => other.file === file)?.document;
  if (anchor === '' || anchor === '_top' || document === undefined) return undefined;
  return document.querySelectorAll('[id]').some((element) => element.id === anchor)
    ? undefined
    : 'has no such anchor';
}
