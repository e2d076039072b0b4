import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { LIMITS } from '../core/limits.ts';
import { SilentPipe } from './file-error.ts';

/** How long a pipe or a device may say nothing. Standard input may take any time: a person may be typing. */
const MOST_SILENCE = 10_000;
const PAUSE = 20;
const PIECE = 1_000_000;

/**
 * Reads what is to be graded, but hardly more than is graded: it may be a device that never ends. A pipe or a device
 * out of which nothing comes is given up.
 * @param most bytes; of a longer file a little more is read, so that its reader sees that it is
 * @throws SilentPipe, or an Error of the file system
 */
export function readFile(path: string, most: number = LIMITS.bytes): Uint8Array {
  // Opening a pipe that no one writes to would wait for ever.
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    return readAll(file, fstatSync(file).isFile() ? 0 : MOST_SILENCE, most);
  } finally {
    closeSync(file);
  }
}

/** Reads standard input. */
export function readStandardInput(most: number = LIMITS.bytes): Uint8Array {
  return readAll(0, Infinity, most);
}

/** @param silence milliseconds to wait for the next piece; 0 for a file, which is all there */
function readAll(file: number, silence: number, most: number): Uint8Array {
  const pieces: Buffer[] = [];
  const piece = Buffer.alloc(PIECE);
  let length = 0;
  let deadline = Date.now() + silence;
  while (length <= most) {
    const count = readSome(file, piece);
    // The end; but a pipe ends for as long as the first writer has not come, too.
    const ended =
      count === 0 && (length > 0 || silence === 0 || silence === Infinity || !fstatSync(file).isFIFO());
    if (ended) break;
    if (count === undefined || count === 0) {
      if (Date.now() > deadline) throw new SilentPipe();
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
      continue;
    }
    // A copy, no longer than what came: a pipe may drip.
    pieces.push(Buffer.from(piece.subarray(0, count)));
    length += count;
    deadline = Date.now() + silence;
  }
  return Buffer.concat(pieces);
}

/** How many bytes there were; undefined if there are none yet. */
function readSome(file: number, piece: Buffer): number | undefined {
  try {
    return readSync(file, piece);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') return undefined;
    if (error instanceof Error && 'code' in error && error.code === 'EOF') return 0;
    throw error;
  }
}
