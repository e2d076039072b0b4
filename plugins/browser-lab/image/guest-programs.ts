import path from 'node:path';
import { debian } from './debian.ts';
import { filesBelow } from './fingerprint.ts';
import { mustRun } from './run-command.ts';
import { beside, ownSource } from './source.ts';
import type { Stage } from './stage.ts';

const SOURCES = beside('guest/programs');
const COMPILER = ['i686-linux-gnu-gcc', '-Os', '-s', '-Wall', '-Werror'];

/** The small programs that are the lab's own: a login, what stands for sudo and for libsystemd, and the registry. */
export const guestPrograms: Stage = {
  name: 'guest-programs',
  inputs: [...filesBelow(SOURCES), ownSource(import.meta.url)],
  after: [debian],
  async make(folder, [packages = '']) {
    const source = (name: string) => path.join(SOURCES, name);
    const target = (name: string) => path.join(folder, name);
    await mustRun([...COMPILER, '-o', target('sudo'), source('sudo.c')]);
    await mustRun([...COMPILER, '-o', target('login'), source('login.c')]);
    await mustRun([
      ...[...COMPILER, '-shared', '-fPIC', '-Wl,-soname,libsystemd.so.0'],
      `-Wl,--version-script=${source('libsystemd.map')}`,
      ...['-o', target('libsystemd.so.0'), source('libsystemd.c')],
    ]);
    const encryption = path.join(packages, 'libmbedtls-dev/usr');
    await mustRun([
      ...[
        ...COMPILER,
        `-I${encryption}/include`,
        '-Wl,--gc-sections',
        '-o',
        target('registry'),
        source('registry.c'),
      ],
      ...['tls', 'x509', 'crypto'].map((part) => `${encryption}/lib/i386-linux-gnu/libmbed${part}.a`),
    ]);
  },
};
