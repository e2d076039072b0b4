import type { ExerciseFile } from '../exercise-file/read.ts';
import { sourceIn } from './folder-source.ts';
import { openKept } from './kept-exercise.ts';
import { OWN_EXERCISES } from './own-exercises.ts';
import type { Program } from './program.ts';

/** The checker of a checkout, which npm starts. Only its own exercises are kept, others would fill the disk. */
export const checkout: Program = {
  command: 'npm run -s check --',
  home: 'content/exercises',
  thread: new URL('./grading-thread.ts', import.meta.url),
  exercises: {
    ...sourceIn(OWN_EXERCISES),
    async open(id) {
      const read = async (): Promise<ExerciseFile> => {
        const { openExercise } = await import('./exercises.ts');
        return openExercise(OWN_EXERCISES, id);
      };
      return (await openKept(OWN_EXERCISES, id, read)).exercise;
    },
  },
};
