import { UnreadableRecording, type BinaryCode } from '../unreadable.ts';

/** First bytes of files that are handed in by mistake; a number below 0 stands for any byte. */
const SIGNATURES: [BinaryCode, name: string, bytes: number[]][] = [
  ['compressed', 'gzip', [0x1f, 0x8b]],
  ['compressed', 'zstd', [0x28, 0xb5, 0x2f, 0xfd]],
  ['compressed', 'xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['compressed', 'bzip2', [0x42, 0x5a, 0x68, -1, 0x31, 0x41, 0x59, 0x26]],
  ['compressed', 'lz4', [0x04, 0x22, 0x4d, 0x18]],
  ['archive', 'ZIP', [0x50, 0x4b, 0x03, 0x04]],
  ['archive', '7-Zip', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', 'RAR', [0x52, 0x61, 0x72, 0x21, 0x1a]],
  ['picture', 'PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', 'JPEG', [0xff, 0xd8, 0xff]],
  ['picture', 'GIF', [0x47, 0x49, 0x46, 0x38]],
  ['picture', 'WebP', [0x52, 0x49, 0x46, 0x46, -1, -1, -1, -1, 0x57, 0x45, 0x42, 0x50]],
  ['picture', 'MP4', [0, 0, 0, -1, 0x66, 0x74, 0x79, 0x70]],
  ['picture', 'WebM', [0x1a, 0x45, 0xdf, 0xa3]],
  ['document', 'PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['document', 'RTF', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];
const TAR = [0x75, 0x73, 0x74, 0x61, 0x72];
const TAR_OFFSET = 257;

/**
 * Refuses a file whose first bytes say that it is something else than text.
 * @throws UnreadableRecording that names what it is
 */
export function refuseBinary(bytes: Uint8Array): void {
  const known = SIGNATURES.find(([, , signature]) => standsAt(bytes, 0, signature));
  if (known) throw new UnreadableRecording({ code: known[0], format: known[1] });
  // The name of the first member, in front of that, is filled up with zeros.
  if (standsAt(bytes, TAR_OFFSET, TAR) && bytes[99] === 0)
    throw new UnreadableRecording({ code: 'archive', format: 'tar' });
}

function standsAt(bytes: Uint8Array, at: number, signature: readonly number[]): boolean {
  return signature.every((byte, index) => byte < 0 || bytes[at + index] === byte);
}
