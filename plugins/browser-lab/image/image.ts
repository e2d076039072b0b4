import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Manifest, Part } from '../core/manifest.ts';
import { compress } from './compress.ts';
import { debian } from './debian.ts';
import { EMULATOR, EMULATOR_CODE } from './emulator.ts';
import { fingerprint, sha256 } from './fingerprint.ts';
import { noticeOf } from './notice.ts';
import { DEBIAN_PACKAGES, GO_MODULES } from './pinned.ts';
import { programs } from './programs.ts';
import { LIST, share } from './share.ts';
import { snapshot, STATE } from './snapshot.ts';
import { ownSource } from './source.ts';
import type { Stage } from './stage.ts';

/** Hosts of pages limit how large a file may be. */
const PART = 8 * 1024 * 1024;

export const MANIFEST = 'manifest.json';
const NOTICE = 'NOTICE.txt';

/** What a site serves below `lab/`: a manifest, and a folder named by a hash with everything it names. */
export const image: Stage = {
  name: 'image',
  inputs: [ownSource(import.meta.url), ownSource(new URL('notice.ts', import.meta.url).href), EMULATOR],
  after: [snapshot, share, programs, debian],
  async make(folder, [saved = '', files = '', built = '', packages = '']) {
    const state = await compress(readFileSync(path.join(saved, STATE)), 19);
    const hash = fingerprint([state, readFileSync(path.join(files, LIST)), EMULATOR]);
    const target = path.join(folder, hash);
    mkdirSync(target);
    const parts: Part[] = [];
    for (let start = 0; start < state.length; start += PART) {
      const bytes = state.subarray(start, start + PART);
      const file = `state-${String(parts.length).padStart(2, '0')}.zst`;
      writeFileSync(path.join(target, file), bytes);
      parts.push(partOf(file, bytes));
    }
    const emulator = gzipSync(readFileSync(EMULATOR_CODE), { level: 9 });
    writeFileSync(path.join(target, 'emulator.bin'), emulator);
    for (const name of readdirSync(files)) copyFileSync(path.join(files, name), path.join(target, name));
    writeFileSync(path.join(target, NOTICE), noticeOf(packages, path.join(built, 'licences')));
    const manifest: Manifest = {
      version: 1,
      hash,
      emulator: partOf('emulator.bin', emulator),
      parts,
      list: LIST,
      programs: versions(),
    };
    writeFileSync(path.join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
  },
};

function partOf(file: string, bytes: Uint8Array): Part {
  return { file, bytes: bytes.length, sha256: sha256(bytes) };
}

function versions(): Record<string, string> {
  const [kernel, about] = Object.entries(DEBIAN_PACKAGES)[0] ?? ['', { version: '' }];
  const released = GO_MODULES.map(({ module, version }) => [module.split('/')[2] ?? '', version.slice(1)]);
  return { ...Object.fromEntries(released), [kernel]: about.version };
}
