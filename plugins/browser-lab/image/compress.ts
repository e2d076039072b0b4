import { constants, zstdCompress } from 'node:zlib';
import { promisify } from 'node:util';

/**
 * Compresses with Zstandard, over a window as large as the emulator's decompressor takes: 128 MB, which stay with the tab. Over
 * 16 MB a snapshot is a sixth larger (46 MB for 40, at level 6), because much of it is in there twice.
 */
export function compress(bytes: Uint8Array, level: number): Promise<Buffer> {
  return promisify(zstdCompress)(bytes, {
    params: {
      [constants.ZSTD_c_compressionLevel]: level,
      [constants.ZSTD_c_windowLog]: 27,
      [constants.ZSTD_c_enableLongDistanceMatching]: 1,
    },
  });
}
