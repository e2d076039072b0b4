import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { debian } from './debian.ts';
import { sha256 } from './fingerprint.ts';
import { GO_MODULES, GO_VERSION, type GoModule } from './pinned.ts';
import { mustRun } from './run-command.ts';
import { ownSource } from './source.ts';
import type { Stage } from './stage.ts';

/** containerd, ctr, the shim and runc for linux/386; and, in `licences`, the licence of every module in them. */
export const programs: Stage = {
  name: 'programs',
  inputs: [JSON.stringify(GO_MODULES), GO_VERSION, ownSource(import.meta.url)],
  after: [debian],
  async make(folder, [packages = '']) {
    mkdirSync(path.join(folder, 'licences'));
    for (const released of GO_MODULES) await build(released, folder, packages);
  },
};

const ENVIRONMENT = {
  GOARCH: '386',
  GOFLAGS: '-mod=readonly',
  GOOS: 'linux',
  GOTOOLCHAIN: `go${GO_VERSION}`,
  GOWORK: 'off',
};

/**
 * Builds in the folder that Go unpacks a release into. `go install module@version` does not cross-compile into a folder
 * of our choice; there the release's own go.mod and go.sum hold, which name every byte of what it needs.
 */
async function build(released: GoModule, folder: string, packages: string): Promise<void> {
  const source = await download(released);
  const linker = ['-s', '-w'];
  if (released.versionVariable !== undefined)
    linker.push('-X', `${released.versionVariable}=${released.version}`);
  if (released.hasC) linker.push('-linkmode', 'external', '-extldflags', '-static');
  const environment = { ...ENVIRONMENT, ...(released.hasC ? withC(folder, packages) : { CGO_ENABLED: '0' }) };
  for (const program of released.programs) {
    const name = programName(released, program.package);
    const file = path.join(folder, name);
    await mustRun(
      [
        ...['go', 'build', '-trimpath', '-buildvcs=false', '-tags', released.tags.join(',')],
        ...['-ldflags', linker.join(' '), '-o', file, `./${program.package}`],
      ],
      { folder: source, environment },
    );
    const found = sha256(readFileSync(file));
    if (program.sha256 !== undefined && program.sha256 !== found) {
      throw new Error(`The program ${name} has the checksum ${found}, and pinned.ts says ${program.sha256}.`);
    }
    await noteLicences(file, path.join(folder, 'licences'), source);
  }
}

/** As Go names it: by the last part of an import path that is no version. */
function programName({ module }: GoModule, name: string): string {
  return path.posix.basename(path.posix.join(module, name));
}

async function download({ module, version, sum }: GoModule): Promise<string> {
  const about = JSON.parse(
    await mustRun(['go', 'mod', 'download', '-json', `${module}@${version}`], { environment: ENVIRONMENT }),
  ) as { Dir: string; Sum: string };
  if (about.Sum === sum) return about.Dir;
  throw new Error(`The module ${module} ${version} has the sum ${about.Sum}, and pinned.ts says ${sum}.`);
}

/** What the C parts of runc are built with: a cross compiler of this host, and libseccomp of Debian's package. */
function withC(folder: string, packages: string): Record<string, string> {
  const seccomp = path.join(packages, 'libseccomp-dev/usr');
  const answers = path.join(folder, '.pkg-config');
  // pkg-config would answer for this host. It is asked whether there is libseccomp, and how to link with it.
  writeFileSync(answers, '#!/bin/sh\ncase $* in *--libs*) echo -lseccomp ;; *--cflags*) echo ;; esac\n', {
    mode: 0o755,
  });
  return {
    CC: 'i686-linux-gnu-gcc',
    CGO_CFLAGS: `-O2 -I${seccomp}/include`,
    CGO_ENABLED: '1',
    CGO_LDFLAGS: `-L${seccomp}/lib/i386-linux-gnu`,
    PKG_CONFIG: answers,
  };
}

/** Copies the licence of every module that a program has in it, named after module and version. */
async function noteLicences(program: string, folder: string, mainSource: string): Promise<void> {
  const lines = (await mustRun(['go', 'version', '-m', program], { environment: ENVIRONMENT })).split('\n');
  for (const line of lines) {
    const [kind, module = '', version = ''] = line.trim().split('\t');
    if (kind !== 'dep' && kind !== 'mod') continue;
    const where = kind === 'mod' ? mainSource : await folderOfModule(`${module}@${version}`);
    for (const name of ['LICENSE', 'LICENSE.txt', 'LICENSE.md', 'LICENCE', 'COPYING', 'NOTICE']) {
      const target = path.join(folder, `${module.replaceAll('/', '+')}@${version} ${name}`);
      try {
        copyFileSync(path.join(where, name), target);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      }
    }
  }
}

async function folderOfModule(module: string): Promise<string> {
  const about = await mustRun(['go', 'mod', 'download', '-json', module], { environment: ENVIRONMENT });
  return (JSON.parse(about) as { Dir: string }).Dir;
}
