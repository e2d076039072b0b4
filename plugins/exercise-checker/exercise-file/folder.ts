import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readExercise, type ExerciseFile } from './read.ts';

/** The exercises of a folder: one sub-folder each, named by the id, with an `exercise.yaml` in it. */
export function listExercises(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'exercise.yaml')))
    .map((entry) => entry.name)
    .sort();
}

/**
 * Loads one exercise from its folder.
 * @param root folder that paths in errors are relative to
 */
export function loadExercise(
  folder: string,
  id: string,
  root: string,
): ExerciseFile | { problems: string[] } {
  const file = join(folder, id, 'exercise.yaml');
  const shown = relative(root, file) || file;
  const loaded = readExercise(readFileSync(file, 'utf8'), shown);
  if ('exercise' in loaded && loaded.exercise.id !== id) {
    return { problems: [`${shown}:1:1 id: is "${loaded.exercise.id}", but the folder is named "${id}"`] };
  }
  return loaded;
}
