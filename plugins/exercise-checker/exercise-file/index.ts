/** The files that exercises are written in. */
export { readExercise, type ExerciseFile } from './read.ts';
export type { Demands } from './schema.ts';
