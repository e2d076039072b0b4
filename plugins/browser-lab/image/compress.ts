import { constants, zstdCompress } from 'node:zlib';
import { promisify } from 'node:util';

/** Compresses with Zstandard, over a window as large as the emulator's decompressor takes. */
export function compress(bytes: Uint8Array, level: number): Promise<Buffer> {
  return promisify(zstdCompress)(bytes, {
    params: {
      [constants.ZSTD_c_compressionLevel]: level,
      [constants.ZSTD_c_windowLog]: 27,
      [constants.ZSTD_c_enableLongDistanceMatching]: 1,
    },
  });
}
