import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import type { ExerciseFile } from '../exercise-file/read.ts';

const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));
/** Where exercises are kept, and what they are made by: the code that reads them, all that it imports, and libraries. */
interface Places {
  kept: string;
  /** Folders and files. */
  madeBy: readonly string[];
}

const PLACES: Places = {
  kept: join(PROJECT, 'node_modules/.cache/exercise-checker'),
  madeBy: [
    join(PROJECT, 'plugins/exercise-checker/exercise-file'),
    join(PROJECT, 'plugins/exercise-checker/core'),
    join(PROJECT, 'plugins/container-commands'),
    join(PROJECT, 'plugins/terminal-recording'),
    // The versions of the libraries are pinned here.
    join(PROJECT, 'package.json'),
  ],
};

/** An exercise as an earlier run read and checked it. */
interface Kept {
  /** Changes with whatever the exercise was made of. */
  key: string;
  file: ExerciseFile;
}

/**
 * The exercise with this id, kept by an earlier run or else read by `read`. To read and check one takes longer than to
 * grade a session, so what came of it is kept for as long as neither its text nor any code that reads it has changed. An
 * exercise with mistakes is never kept; where nothing can be kept, each run reads it again.
 * @param folder the folder of exercises
 * @throws what `read` does
 */
export async function openKept(
  folder: string,
  id: string,
  read: () => Promise<ExerciseFile>,
  { kept, madeBy } = PLACES,
): Promise<ExerciseFile> {
  const key = keyOf(id, [join(folder, id, 'exercise.yaml'), ...madeBy]);
  const place = join(kept, id);
  const known = key === undefined ? undefined : readKept(place);
  if (known !== undefined && known.key === key) return known.file;
  const file = await read();
  if (key !== undefined) keep(place, { key, file });
  return file;
}

function readKept(place: string): Kept | undefined {
  try {
    return deserialize(readFileSync(place)) as Kept;
  } catch {
    // Nothing was kept yet, or not by this program.
    return undefined;
  }
}

function keep(place: string, kept: Kept): void {
  // Another run may read it, or write it, at the same moment.
  const draft = `${place}.${process.pid}`;
  try {
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(draft, serialize(kept));
    renameSync(draft, place);
  } catch {
    // A file system that can only be read: the next run reads the exercise again.
  }
}

/** A digest of all that an exercise is made of; undefined if some of it is not there. */
function keyOf(id: string, madeOf: readonly string[]): string | undefined {
  const hash = createHash('sha256').update(JSON.stringify([process.version, id]));
  try {
    for (const file of madeOf.flatMap(filesIn)) {
      const bytes = readFileSync(file);
      hash.update(JSON.stringify([file, bytes.length])).update(bytes);
    }
    return hash.digest('hex');
  } catch {
    return undefined;
  }
}

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
