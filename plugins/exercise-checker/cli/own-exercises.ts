import { fileURLToPath } from 'node:url';

/** The folder of the project's own exercises. */
export const OWN_EXERCISES = fileURLToPath(new URL('../../../content/exercises', import.meta.url));
