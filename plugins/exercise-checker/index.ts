import type { StarlightPlugin } from '@astrojs/starlight/types';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exerciseCheckerIntegration } from './integration.ts';
import { oneFileIntegration } from './one-file/integration.ts';
import { translations } from './translations.ts';

export interface ExerciseCheckerOptions {
  /**
   * Folder of the exercises, from the root of the site. Each has its own folder in there, named by its id, with a
   * file `exercise.yaml`.
   *
   * @default 'content/exercises'
   */
  readonly exercises?: string;
  /**
   * Whether a build fails, too, where an exercise has no page `exercises/<id>`, does not say for whom it is, or is not
   * proven by recordings: two that pass, four that miss an outcome, and one of each mistake.
   *
   * @default false
   */
  readonly complete?: boolean;
  /**
   * Whether the site serves the checker as one file, `check-transcript.mjs`, with its exercises in it.
   *
   * @default false
   */
  readonly oneFile?: boolean;
}

/**
 * Starlight plugin: pages can have the grading box, `components/ExerciseCheck.astro`; a build fails, with file and line,
 * when an exercise of the site is broken; and, if asked for, the site has the checker as one file.
 *
 * @example starlight({ plugins: [exerciseChecker()] })
 */
export default function exerciseChecker({
  exercises = 'content/exercises',
  complete = false,
  oneFile = false,
}: ExerciseCheckerOptions = {}): StarlightPlugin {
  return {
    name: 'exercise-checker',
    hooks: {
      'i18n:setup'({ injectTranslations }) {
        injectTranslations(translations);
      },
      'config:setup'({ addIntegration, astroConfig }) {
        const root = fileURLToPath(astroConfig.root);
        const folder = resolve(root, exercises);
        const pages = fileURLToPath(new URL('content/docs/exercises/', astroConfig.srcDir));
        addIntegration(exerciseCheckerIntegration(folder, root, complete ? pages : undefined));
        if (oneFile) addIntegration(oneFileIntegration(folder, root));
      },
    },
  };
}
