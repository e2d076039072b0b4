import type { Program } from '../cli/program.ts';
import type { Exercise } from '../core/index.ts';
import { unknownExercise } from '../cli/unknown-exercise.ts';
import { FILE_NAME } from './file-name.ts';

// Read where one is asked for: the thread that grades is started meanwhile.
const enclosed = () => import('virtual:enclosed-exercises').then(({ default: exercises }) => exercises);

/** The checker as one file, with the exercises in it. */
export const oneFile: Program = {
  command: `node ${FILE_NAME}`,
  home: 'this file',
  thread: new URL(import.meta.url),
  exercises: {
    folder: undefined,
    ids: async () => Object.keys(await enclosed()),
    async open(id) {
      const exercises = await enclosed();
      const text = Object.hasOwn(exercises, id) ? exercises[id] : undefined;
      if (text === undefined) throw unknownExercise(id, Object.keys(exercises));
      return JSON.parse(text) as Exercise;
    },
  },
};
