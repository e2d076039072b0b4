import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from './fingerprint.ts';
import { DEBIAN_PACKAGES } from './pinned.ts';
import { mustRun } from './run-command.ts';
import { ownSource } from './source.ts';
import type { Stage } from './stage.ts';

/** One folder for each package, with its files as they would lie on a machine. */
export const debian: Stage = {
  name: 'debian-packages',
  inputs: [JSON.stringify(DEBIAN_PACKAGES), ownSource(import.meta.url)],
  after: [],
  async make(folder) {
    const apt = path.join(folder, 'apt');
    const environment = { APT_CONFIG: writeConfiguration(apt) };
    // An index that a mirror is just replacing is an error, and the others are there: a package says what is missing.
    await mustRun(['apt-get', 'update', '-qq'], { environment }).catch(() => undefined);
    const wanted = Object.entries(DEBIAN_PACKAGES).map(([name, { version }]) => `${name}=${version}`);
    const debs = path.join(apt, 'debs');
    mkdirSync(debs);
    await mustRun(['apt-get', 'download', '-qq', ...wanted], { folder: debs, environment }).catch((error) => {
      throw new Error(
        `${(error as Error).message}\nWhere Debian has another version now, put it and its checksum into pinned.ts.`,
      );
    });
    for (const file of readdirSync(debs)) await unpack(path.join(debs, file), folder);
    rmSync(apt, { recursive: true });
  },
};

/**
 * An apt of its own, which knows the sources and keys of this host, takes packages for i386, and has nothing installed:
 * nothing of the host changes, and nobody has to be root.
 */
function writeConfiguration(apt: string): string {
  for (const folder of ['lists/partial', 'cache/archives/partial']) {
    mkdirSync(path.join(apt, folder), { recursive: true });
  }
  writeFileSync(path.join(apt, 'status'), '');
  const file = path.join(apt, 'apt.conf');
  const settings = [
    'APT::Architecture "i386";',
    'APT::Architectures { "i386"; };',
    'APT::Sandbox::User "";',
    'Acquire::Languages "none";',
    `Dir::State "${apt}";`,
    `Dir::State::Lists "${apt}/lists";`,
    `Dir::State::status "${apt}/status";`,
    `Dir::Cache "${apt}/cache";`,
  ];
  writeFileSync(file, `${settings.join('\n')}\n`);
  return file;
}

async function unpack(file: string, folder: string): Promise<void> {
  const name = path.basename(file).split('_')[0] ?? '';
  const found = sha256(readFileSync(file));
  const expected = DEBIAN_PACKAGES[name]?.sha256;
  if (found !== expected) {
    throw new Error(
      `The package ${name} has the checksum ${found}, and pinned.ts says ${expected ?? 'nothing'}.`,
    );
  }
  await mustRun(['dpkg-deb', '--extract', file, path.join(folder, name)]);
}
