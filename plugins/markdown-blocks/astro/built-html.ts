import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The HTML of a finished page; undefined if the build wrote none.
 * @param dist folder of the finished site
 * @param name path name of the page, as Astro reports it
 */
export function builtHtml(dist: string, name: string): string | undefined {
  const file = [path.join(dist, name, 'index.html'), path.join(dist, `${name.replace(/\/$/, '')}.html`)].find(
    (candidate) => existsSync(candidate),
  );
  return file && readFileSync(file, 'utf8');
}
