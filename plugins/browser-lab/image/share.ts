import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compress } from './compress.ts';
import { debian } from './debian.ts';
import { sha256 } from './fingerprint.ts';
import { programs } from './programs.ts';
import { ownSource } from './source.ts';
import type { Stage } from './stage.ts';

/** What is too large for the RAM disk, in `bin` of the share, which the guest has as /usr/local. */
export const SHARED = ['containerd', 'ctr', 'containerd-shim-runc-v2', 'runc', 'strace'];

/** The list of the files that the emulator offers its guest (9p), in the form it reads. */
export const LIST = 'files.json';

/**
 * The large programs as files of the emulator. In a snapshot the guest has all of them in memory; they are fetched only
 * where it ran out of memory and dropped one.
 */
export const share: Stage = {
  name: 'share',
  inputs: [SHARED.join(' '), ownSource(import.meta.url)],
  after: [programs, debian],
  async make(folder, [built = '', packages = '']) {
    const entries: unknown[] = [];
    let size = 0;
    for (const name of [...SHARED].sort()) {
      const file = name === 'strace' ? path.join(packages, 'strace/usr/bin/strace') : path.join(built, name);
      const bytes = readFileSync(file);
      const stored = `${sha256(bytes).slice(0, 16)}.bin.zst`;
      writeFileSync(path.join(folder, stored), await compress(bytes, 12));
      entries.push([name, bytes.length, TIME, 0o100755, 0, 0, stored]);
      size += bytes.length;
    }
    const list = { fsroot: [['bin', 4096, TIME, 0o40755, 0, 0, entries]], version: 3, size };
    writeFileSync(path.join(folder, LIST), JSON.stringify(list));
  },
};

/** Of every file, in seconds: that of the build would be another one each time. */
const TIME = 1_709_294_400;
