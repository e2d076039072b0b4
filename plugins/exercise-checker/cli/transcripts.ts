import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { UsageError } from './usage-error.ts';
import { readFile, readStandardInput } from './read-file.ts';

/** A file to grade, under the name the user knows it by. */
export interface TranscriptFile {
  name: string;
  /** Whether it is a link that leads out of the folder that was asked for; it is not read then. */
  outside: boolean;
  /**
   * @param most bytes that are read at least, where there are so many; left out: those of a recording
   * @throws SilentPipe, or an Error of the file system
   */
  read(most?: number): Uint8Array;
}

/** More files are hardly one class's sessions, and rather a folder that was not meant. */
const MOST_FILES = 10_000;

/** The folder the user typed the command in; npm runs scripts elsewhere but remembers it. */
export function workingFolder(): string {
  return process.env['INIT_CWD'] ?? process.cwd();
}

/**
 * The files behind what was typed: `-` is standard input, a folder stands for every file in it, recursively,
 * in the order of their names. Files and folders whose names begin with a dot are left out, and in a folder so is what
 * is not a file. Links to folders are not followed, they may lead in circles.
 * @throws Error of the file system where a path cannot be looked at; UsageError for a folder with too many files
 */
export function findTranscripts(path: string): { files: TranscriptFile[]; folder: boolean } {
  if (path === '-') {
    return { files: [{ name: '-', outside: false, read: readStandardInput }], folder: false };
  }
  if (!statSync(absolute(path)).isDirectory()) return { files: [fileAt(path, false)], folder: false };
  const files: TranscriptFile[] = [];
  const root = realpathSync(absolute(path));
  for (const file of filesIn(path, root)) {
    files.push(file);
    if (files.length > MOST_FILES) {
      throw new UsageError(`"${path}" has more than ${MOST_FILES} files. Name a folder of recordings.`);
    }
  }
  return { files, folder: true };
}

function* filesIn(path: string, root: string): Generator<TranscriptFile> {
  const entries = readdirSync(absolute(path), { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const name = join(path, entry.name);
    if (entry.isDirectory()) yield* filesInSome(name, root);
    else if (entry.isFile()) yield fileAt(name, false);
    else if (entry.isSymbolicLink() && isFile(name)) yield fileAt(name, leadsOut(name, root));
  }
}

/** A folder that cannot be opened has a report in its place, and its neighbours keep theirs. */
function* filesInSome(path: string, root: string): Generator<TranscriptFile> {
  try {
    yield* filesIn(path, root);
  } catch (failure) {
    yield unreadable(path, failure);
  }
}

/** What is in the place of a path that could not be looked at. */
export function unreadable(name: string, failure: unknown): TranscriptFile {
  const read = (): never => {
    throw failure;
  };
  return { name, outside: false, read };
}

function isFile(path: string): boolean {
  try {
    return statSync(absolute(path), { throwIfNoEntry: false })?.isFile() === true;
  } catch {
    // Links in a circle.
    return false;
  }
}

/** A recording handed in by a stranger must not make the checker read, and show, a file of the machine. */
function leadsOut(path: string, root: string): boolean {
  const way = relative(root, realpathSync(absolute(path)));
  return way === '..' || way.startsWith(`..${sep}`);
}

function fileAt(name: string, outside: boolean): TranscriptFile {
  return { name, outside, read: (most) => readFile(absolute(name), most) };
}

function absolute(path: string): string {
  return resolve(workingFolder(), path);
}
