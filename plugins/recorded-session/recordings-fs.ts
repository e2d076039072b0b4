import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { BrokenRecording } from 'terminal-recording';
import type { Recording } from './core/model.ts';
import { readRecording } from './core/recording.ts';
import { sortLines } from './core/select.ts';

/** The recordings of a site: `<folder>/<name>/containerd-<line>.cast`. */
export interface Recordings {
  /** The folder as messages show it, below the site's root. */
  readonly folder: string;
  /** Names of all recorded sessions. */
  names(): string[];
  /** Lines of containerd on which a session was recorded, oldest first; none for an unknown name. */
  releaseLinesOf(name: string): string[];
  /** The file of a recording, as messages show it. */
  fileOf(name: string, line: string): string;
  /** A recording, or what is wrong with its file. */
  read(name: string, line: string): Promise<Recording | BrokenRecording>;
  /** Absolute paths of all files. */
  files(): string[];
  /** Changes when any file does. */
  digest(): string;
}

/**
 * Opens the folder with the recordings. It is looked at again with every call, for authors who record while the
 * dev server runs; only the playing of a file is remembered, by its content.
 *
 * @param root paths in messages are relative to this folder
 */
export function openRecordings(folder: string, root: string): Recordings {
  const played = new Map<string, Promise<Recording | BrokenRecording>>();
  const files = () => globSync('*/containerd-*.cast', { cwd: folder }).sort();
  const shown = (file: string) => path.relative(root, path.join(folder, file)).replaceAll('\\', '/');

  return {
    folder: shown(''),
    names: () => [...new Set(files().map((file) => path.dirname(file)))],
    releaseLinesOf: (name) =>
      sortLines(
        files()
          .filter((file) => path.dirname(file) === name)
          .map((file) => path.basename(file).replace(/^containerd-(.*)\.cast$/, '$1')),
      ),
    fileOf: (name, line) => shown(`${name}/containerd-${line}.cast`),
    read(name, line) {
      const text = readFileSync(path.join(folder, name, `containerd-${line}.cast`), 'utf8');
      const known = played.get(text) ?? play(text);
      played.set(text, known);
      return known;
    },
    files: () => files().map((file) => path.join(folder, file)),
    digest() {
      const hash = createHash('sha256');
      if (existsSync(folder))
        for (const file of files()) hash.update(file).update(readFileSync(path.join(folder, file)));
      return hash.digest('hex');
    },
  };
}

async function play(text: string): Promise<Recording | BrokenRecording> {
  try {
    return await readRecording(text);
  } catch (error) {
    if (error instanceof BrokenRecording) return error;
    throw error;
  }
}
