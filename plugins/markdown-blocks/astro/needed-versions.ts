import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { AstroError } from 'astro/errors';
import satisfies from 'semver/functions/satisfies.js';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/**
 * Stops a site whose packages are of other versions than a plugin needs. They would fail later, without a word of why.
 * @param plugin the plugin's own package.json, which says what it needs
 * @param root folder of the site
 * @throws AstroError that says what is needed and what there is
 */
export function checkNeededVersions(plugin: URL, root: URL): void {
  const { name, peerDependencies = {} } = readManifest(fileURLToPath(plugin));
  for (const [needed, range] of Object.entries(peerDependencies)) {
    const file = manifestFile(needed, fileURLToPath(root));
    const version = file && readManifest(file).version;
    if (version !== undefined && satisfies(version, range, { includePrerelease: true })) continue;
    throw new AstroError(
      `${name} needs ${needed} ${range}, and this site has ${version ?? 'none'}.`,
      `Type: npm install "${needed}@${range}"`,
    );
  }
}

/** Where a package is installed, seen from a folder; undefined if it is not. */
function manifestFile(name: string, folder: string): string | undefined {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    const file = path.join(at, 'node_modules', name, 'package.json');
    if (existsSync(file)) return file;
    if (at === path.dirname(at)) return undefined;
  }
}

function readManifest(file: string): Manifest {
  return JSON.parse(readFileSync(file, 'utf8')) as Manifest;
}
