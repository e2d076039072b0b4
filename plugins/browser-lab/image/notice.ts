import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { EMULATOR, EMULATOR_LICENCE } from './emulator.ts';
import { DEBIAN_PACKAGES, GO_MODULES } from './pinned.ts';

const LINE = '-'.repeat(80);

const INTRODUCTION = `The browser lab runs the programs below, each under the licence that stands with it.

Corresponding sources: of a package of Debian 12, what "apt-get source NAME=VERSION" gets, with Debian's archive of
sources in apt's list, and for versions that are no longer there, from Debian's archive of snapshots; of Go modules,
what "go mod download MODULE@VERSION" gets. What the project itself added, and the scripts that put all of it together,
are in its repository, in plugins/browser-lab/image.`;

/**
 * The text that goes with the image: every package and module in it with its version, its licence, and where its source
 * is.
 *
 * @param packages folder with the unpacked packages of Debian
 * @param licences folder with the licence files of Go modules
 */
export function noticeOf(packages: string, licences: string): string {
  const sections = [
    section(`v86 ${EMULATOR} (BSD-2-Clause)`, readFileSync(EMULATOR_LICENCE, 'utf8')),
    ...Object.entries(DEBIAN_PACKAGES).map(([name, { version, licence }]) =>
      section(`${name} ${version}, of Debian 12, i386 (${licence})`, copyrightOf(packages, name)),
    ),
    ...GO_MODULES.map(({ module, version }) =>
      section(`${module} ${version} (Apache-2.0), with the modules below`, ''),
    ),
    ...readdirSync(licences)
      .sort()
      .map((file) => section(file.replaceAll('+', '/'), readFileSync(path.join(licences, file), 'utf8'))),
  ];
  return [INTRODUCTION, ...sections].join('\n\n');
}

function section(title: string, text: string): string {
  return `${LINE}\n${title}\n\n${text.trim()}\n`;
}

/** Some packages have the folder of another one for their own. */
function copyrightOf(packages: string, name: string): string {
  const folder = path.join(packages, name, 'usr/share/doc');
  const files = readdirSync(folder).map((other) => path.join(folder, other, 'copyright'));
  const file = files.find((candidate) => existsSync(candidate));
  if (file !== undefined) return readFileSync(file, 'utf8');
  return `Its text is that of another package of the same source: see there.`;
}
