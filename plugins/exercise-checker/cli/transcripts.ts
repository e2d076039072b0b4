import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

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
  if (path === '-') return { files: [{ name: '-', read: () => readFileSync(0) }], folder: false };
  const full = resolve(workingFolder(), path);
  if (!statSync(full).isDirectory())
    return { files: [{ name: path, read: () => readFileSync(full) }], folder: false };
  const files = readdirSync(full, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.') && (entry.isFile() || entry.isDirectory()))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => findTranscripts(join(path, entry.name)).files);
  return { files, folder: true };
}
