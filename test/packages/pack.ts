import { execFileSync } from 'node:child_process';
import { copyFileSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { emitPackages, withoutTypeScript } from './emit.ts';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const PLUGINS = path.join(PROJECT, 'plugins');

/** What a package has beside its code. */
const BESIDE = ['README.md', 'CHANGELOG.md'];
/** Code of a package that is for its maintainers alone. */
const OWN_TOOLS = [
  'container-commands/dialects/generate.*',
  'exercise-checker/exercise-file/write-json-schema.*',
];

interface Manifest {
  name: string;
  version: string;
  exports: Record<string, string>;
  [field: string]: unknown;
}

/** A package as npm gets it. */
export interface Tarball {
  name: string;
  file: string;
}

/**
 * Makes of each package in `plugins/` that is not private what others install: JavaScript with declarations instead of TypeScript, as a
 * tarball made by `npm pack`.
 */
export function packAll(): Tarball[] {
  const to = mkdtempSync(path.join(tmpdir(), 'packages-'));
  emitPackages(PLUGINS, to);
  for (const file of globSync(OWN_TOOLS, { cwd: to })) rmSync(path.join(to, file));
  return globSync('*/package.json', { cwd: PLUGINS })
    .filter((file) => !isPrivate(path.join(PLUGINS, file)))
    .sort()
    .map((file) => pack(path.dirname(file), to));
}

/** What is made of more than npm carries, as the browser lab is, stays in the repository. */
function isPrivate(file: string): boolean {
  return (JSON.parse(readFileSync(file, 'utf8')) as Manifest)['private'] === true;
}

function pack(folder: string, to: string): Tarball {
  const [source, target] = [path.join(PLUGINS, folder), path.join(to, folder)];
  for (const file of globSync('**/*.{css,json,astro,mjs,d.ts}', { cwd: source })) {
    if (/(?:^|\/)(?:tsconfig|package)\.json$/.test(file)) continue;
    mkdirSync(path.dirname(path.join(target, file)), { recursive: true });
    const isCode = /\.(?:astro|mjs)$/.test(file);
    if (isCode) {
      const text = readFileSync(path.join(source, file), 'utf8');
      writeFileSync(path.join(target, file), withoutTypeScript(text));
    } else copyFileSync(path.join(source, file), path.join(target, file));
  }
  for (const file of BESIDE) copyFileSync(path.join(source, file), path.join(target, file));
  copyFileSync(path.join(PROJECT, 'LICENSE'), path.join(target, 'LICENSE'));
  const manifest = JSON.parse(readFileSync(path.join(source, 'package.json'), 'utf8')) as Manifest;
  writeFileSync(path.join(target, 'package.json'), JSON.stringify(published(manifest), null, 2));
  const [{ filename = '' } = {}] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--pack-destination', to], { cwd: target, encoding: 'utf8' }),
  ) as { filename?: string }[];
  return { name: manifest.name, file: path.join(to, filename) };
}

/** In the repository the exports of a package are its sources. */
function published(manifest: Manifest): Manifest {
  const compiled = Object.entries(manifest.exports).map(([name, file]): [string, unknown] => {
    if (!file.endsWith('.ts')) return [name, file];
    const base = file.slice(0, -'.ts'.length);
    return [name, { types: `${base}.d.ts`, default: `${base}.js` }];
  });
  return { ...manifest, exports: Object.fromEntries(compiled) as Manifest['exports'] };
}
