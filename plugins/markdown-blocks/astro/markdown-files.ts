import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Format } from './markdown.ts';

/** A Markdown file of the site. */
export interface MarkdownFile {
  readonly absolute: string;
  /** Relative to the root of the site, with slashes, as messages name it. */
  readonly name: string;
  readonly source: string;
  readonly format: Format;
}

/** The endings that Starlight makes pages of. */
const ENDINGS = '{md,mdx,markdown,mdown,mkdn,mkd,mdwn}';

/**
 * Reads the Markdown files of a site in the order of their names.
 * @param root folder that names are relative to
 * @param docs folder that is searched
 * @param mayHold what a source has to hold; most have no block of the kind, and need no parsing
 */
export function readMarkdownFiles(root: string, docs: string, mayHold: RegExp): MarkdownFile[] {
  return globSync(`**/*.${ENDINGS}`, { cwd: docs })
    .sort()
    .flatMap((file): MarkdownFile[] => {
      const absolute = path.join(docs, file);
      const source = readFileSync(absolute, 'utf8');
      if (!mayHold.test(source)) return [];
      const name = path.relative(root, absolute).replaceAll('\\', '/');
      return [{ absolute, name, source, format: file.endsWith('.mdx') ? 'mdx' : 'md' }];
    });
}
