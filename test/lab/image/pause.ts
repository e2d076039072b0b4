import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { mustRun } from '../run-command.ts';
import { CREATED, layerOf, newImage, type Image } from './image.ts';

const REPOSITORY = 'driftwood/pause';
const TAG = '1.0.0';

/** x86-64: `pause()`, which is system call 34, and once more when a signal has ended it. */
const CODE = Buffer.from([0xb8, 34, 0, 0, 0, 0x0f, 0x05, 0xeb, 0xf7]);

const ADDRESS = 0x400000;
const HEADERS = 64 + 56;

/**
 * Builds the image a pod's sandbox runs, whose one program does nothing: it holds the pod's namespaces. Unlike the one
 * of Kubernetes it does not reap processes whose parent has ended, and only SIGKILL ends it.
 */
export async function buildPause(): Promise<Image> {
  const folder = mkdtempSync(path.join(tmpdir(), 'driftwood-pause-'));
  try {
    writeFileSync(path.join(folder, 'pause'), pauseProgram(), { mode: 0o755 });
    await mustRun('tar', [
      ...['--format=ustar', `--mtime=${CREATED}`, '--owner=0', '--group=0', '--numeric-owner', '--mode=755'],
      ...['-C', folder, '-cf', path.join(folder, 'layer.tar'), 'pause'],
    ]);
    return newImage({
      repository: REPOSITORY,
      tag: TAG,
      author: 'Driftwood',
      layers: [layerOf(readFileSync(path.join(folder, 'layer.tar')))],
      history: ['COPY pause /pause'],
      config: { Entrypoint: ['/pause'], WorkingDir: '/' },
      annotations: { 'org.opencontainers.image.version': TAG },
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A whole ELF file, as elf(5) lays it out: its header, one segment that is all of the file, and the code. */
function pauseProgram(): Buffer {
  const size = HEADERS + CODE.length;
  const file = Buffer.alloc(size);
  file.write('\x7fELF\x02\x01\x01', 'latin1');
  file.writeUInt16LE(2, 16); // an executable
  file.writeUInt16LE(62, 18); // for x86-64
  file.writeUInt32LE(1, 20);
  file.writeBigUInt64LE(BigInt(ADDRESS + HEADERS), 24); // where it begins to run
  file.writeBigUInt64LE(64n, 32); // where the segment is described
  file.writeUInt16LE(64, 52);
  file.writeUInt16LE(56, 54);
  file.writeUInt16LE(1, 56);
  file.writeUInt32LE(1, 64); // to be loaded,
  file.writeUInt32LE(5, 68); // read and run
  file.writeBigUInt64LE(BigInt(ADDRESS), 80);
  file.writeBigUInt64LE(BigInt(ADDRESS), 88);
  file.writeBigUInt64LE(BigInt(size), 96);
  file.writeBigUInt64LE(BigInt(size), 104);
  file.writeBigUInt64LE(0x1000n, 112);
  CODE.copy(file, HEADERS);
  return file;
}
