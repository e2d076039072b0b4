import { listExercises, loadExercise } from '../exercise-file/folder.ts';
import type { ExerciseFile } from '../exercise-file/read.ts';
import { workingFolder } from './transcripts.ts';
import { unknownExercise } from './unknown-exercise.ts';
import { UsageError } from './usage-error.ts';

/**
 * Loads an exercise by its id.
 * @throws UsageError for an unknown id, with the known ones, or for a file with mistakes, with all of them
 */
export function openExercise(folder: string, id: string): ExerciseFile {
  const known = listExercises(folder);
  if (!known.includes(id)) throw unknownExercise(id, known, folder);
  const loaded = loadExercise(folder, id, workingFolder());
  if ('problems' in loaded)
    throw new UsageError(`The exercise file is broken:\n${loaded.problems.join('\n')}`);
  return loaded;
}
