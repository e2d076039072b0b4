import { join } from 'node:path';
import type { Exercise } from '../core/index.ts';
import { listExercises, loadExercise } from '../exercise-file/folder.ts';

/** The exercises that are put into the one file. */
export interface EnclosedExercises {
  /** By their ids, which are in order. */
  readonly exercises: Readonly<Record<string, Exercise>>;
  /** The files they were read from. */
  readonly files: readonly string[];
}

/** There is no one file as long as an exercise has mistakes; the message has all of them. */
export class BrokenExercises extends Error {
  /** Those of all exercises: any of them may be what is mended. */
  readonly files: readonly string[];

  constructor(problems: readonly string[], files: readonly string[]) {
    super(`The checker cannot be made into one file while exercises are broken:\n${problems.join('\n')}`);
    this.files = files;
  }
}

/**
 * Reads and checks all exercises of a folder.
 * @param root folder that paths in errors are relative to
 * @throws BrokenExercises, each mistake with the file and line to open
 */
export function readEnclosed(folder: string, root: string): EnclosedExercises {
  const ids = listExercises(folder);
  const files = ids.map((id) => join(folder, id, 'exercise.yaml'));
  const loaded = ids.map((id) => loadExercise(folder, id, root));
  const problems = loaded.flatMap((one) => ('problems' in one ? one.problems : []));
  if (problems.length > 0) throw new BrokenExercises(problems, files);
  const exercises = loaded.flatMap((one) => ('exercise' in one ? [one.exercise] : []));
  return { exercises: Object.fromEntries(exercises.map((exercise) => [exercise.id, exercise])), files };
}
