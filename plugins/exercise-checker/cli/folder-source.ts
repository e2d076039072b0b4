import type { ExerciseSource } from './program.ts';

// What reads exercises is loaded when one is asked for: until then there is other work to do.

/** The exercises in a folder, read again each time. */
export function sourceIn(folder: string): ExerciseSource {
  return {
    folder,
    async ids() {
      const { listExercises } = await import('../exercise-file/folder.ts');
      return listExercises(folder);
    },
    async open(id) {
      const { openExercise } = await import('./exercises.ts');
      return openExercise(folder, id).exercise;
    },
  };
}
