import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { LIMITS } from '../core/limits.ts';

/** A file to grade, under the name the user knows it by. */
export interface TranscriptFile {
  name: string;
  read(): Uint8Array;
}

/** The folder the user typed the command in; npm runs scripts elsewhere but remembers it. */
export function workingFolder(): string {
  return process.env['INIT_CWD'] ?? process.cwd();
}

/**
 * The files behind what was typed: `-` is standard input, a folder stands for every file in it, recursively,
 * in the order of their names; files and folders whose names begin with a dot are left out.
 * @throws Error of the file system where a path cannot be looked at
 */
export function findTranscripts(path: string): { files: TranscriptFile[]; folder: boolean } {
  if (path === '-') return { files: [{ name: '-', read: () => readSome(0) }], folder: false };
  const folder = statSync(resolve(workingFolder(), path)).isDirectory();
  return { files: folder ? filesIn(path) : [fileAt(path)], folder };
}

function filesIn(path: string): TranscriptFile[] {
  return readdirSync(resolve(workingFolder(), path), { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const name = join(path, entry.name);
      if (entry.isDirectory()) return filesInSome(name);
      return isFile(name) ? [fileAt(name)] : [];
    });
}

/** A folder that cannot be opened has a report in its place, and its neighbours keep theirs. */
function filesInSome(path: string): TranscriptFile[] {
  try {
    return filesIn(path);
  } catch (error) {
    return [
      {
        name: path,
        read() {
          throw error;
        },
      },
    ];
  }
}

/** A file or a link to one; links to folders are not followed, they may lead in circles. */
function isFile(path: string): boolean {
  return statSync(resolve(workingFolder(), path), { throwIfNoEntry: false })?.isFile() === true;
}

function fileAt(path: string): TranscriptFile {
  return {
    name: path,
    read() {
      const file = openSync(resolve(workingFolder(), path), 'r');
      try {
        return readSome(file);
      } finally {
        closeSync(file);
      }
    },
  };
}

/** Reads a file, but hardly more of it than is graded: it may be a device that never ends. */
function readSome(file: number): Uint8Array {
  const pieces: Buffer[] = [];
  for (let length = 0; length <= LIMITS.bytes;) {
    const piece = Buffer.alloc(1_000_000);
    const count = readSync(file, piece);
    if (count === 0) break;
    pieces.push(piece.subarray(0, count));
    length += count;
  }
  return Buffer.concat(pieces);
}
