import type { StarlightPlugin } from '@astrojs/starlight/types';
import { AstroError } from 'astro/errors';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkExercises } from './check-fs.ts';
import { oneFileIntegration } from './one-file/integration.ts';
import { translations } from './translations.ts';

export interface ExerciseCheckerOptions {
  /** Whether the site serves the checker as one file, `check-transcript.mjs`, with its exercises in it; false if left out. */
  readonly oneFile?: boolean;
}

/**
 * Starlight plugin: a build fails, with file and line, when an exercise of the site is broken; the texts of the
 * grading box; and, if asked for, the checker as one file.
 */
export default function exerciseChecker({ oneFile = false }: ExerciseCheckerOptions = {}): StarlightPlugin {
  return {
    name: 'exercise-checker',
    hooks: {
      'i18n:setup'({ injectTranslations }) {
        injectTranslations(translations);
      },
      'config:setup'({ addIntegration, astroConfig, logger }) {
        const content = fileURLToPath(new URL('content/', astroConfig.srcDir));
        const root = fileURLToPath(astroConfig.root);
        addIntegration({
          name: 'exercise-checker',
          hooks: {
            'astro:server:setup': () => {
              for (const problem of checkExercises(content, root)) logger.warn(problem);
            },
            'astro:build:start': () => {
              const problems = checkExercises(content, root);
              if (problems.length === 0) return;
              throw new AstroError(
                `Found ${problems.length} problem(s) in exercises:\n${problems.join('\n')}`,
              );
            },
          },
        });
        if (oneFile) addIntegration(oneFileIntegration(join(content, 'exercises'), root));
      },
    },
  };
}
