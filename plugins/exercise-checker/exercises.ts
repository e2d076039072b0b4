/** The exercises of the site, for its pages: they are in the folder that the plugin was given. */
import { files, folder } from 'virtual:exercise-checker/exercises';
import { readExercise, type ExerciseFile } from './exercise-file/read.ts';

/** The ids of all exercises of the site. */
export function exerciseIds(): string[] {
  return Object.keys(files).map((file) => file.split('/').at(-2) ?? '');
}

/** Where the file of an exercise is, from the root of the site. */
export function exercisePath(id: string): string {
  return `${folder}/${id}/exercise.yaml`;
}

/**
 * The text of an exercise's file.
 * @throws Error that lists what there is
 */
export async function exerciseSource(id: string): Promise<string> {
  const load = files[`/${exercisePath(id)}`];
  if (load !== undefined) return load();
  throw new Error(`There is no exercise "${id}" in ${folder}. ${whatThereIs()}`);
}

/**
 * The exercise of one of the folders, compiled.
 * @throws Error that lists what there is, or the problems of its file
 */
export async function exerciseNamed(id: string): Promise<ExerciseFile> {
  const loaded = readExercise(await exerciseSource(id), exercisePath(id));
  if ('problems' in loaded) throw new Error(`The exercise "${id}" is broken:\n${loaded.problems.join('\n')}`);
  return loaded;
}

/** The command that grades a session where the site and its packages are installed. */
export function commandFor(id: string): string {
  return `npx check-transcript --exercises ${folder} ${id} session.cast`;
}

function whatThereIs(): string {
  const ids = exerciseIds();
  if (ids.length > 0) return `There are: ${ids.join(', ')}.`;
  return `That folder has no exercises: write ${exercisePath('<id>')}, or name another folder by the plugin's option "exercises".`;
}
