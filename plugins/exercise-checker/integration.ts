import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { checkExercises } from './check-fs.ts';
import { exercisesModule } from './exercises-module.ts';

/**
 * The part of the plugin that takes part in an Astro build: it gives pages the exercises, and checks all of them first.
 * Problems stop a build; the dev server logs them.
 * @param folder of the exercises
 * @param root folder of the site
 * @param pages where each exercise must have its page, if the exercises must be complete
 */
export function exerciseCheckerIntegration(folder: string, root: string, pages?: string): AstroIntegration {
  return {
    name: 'exercise-checker',
    hooks: {
      'astro:config:setup'({ updateConfig }) {
        updateConfig({ vite: { plugins: [exercisesModule(folder, root)] } });
      },
      'astro:server:setup'({ logger }) {
        for (const problem of checkExercises(folder, root, pages)) logger.warn(problem);
      },
      'astro:build:start'() {
        const problems = checkExercises(folder, root, pages);
        if (problems.length === 0) return;
        throw new AstroError(`Found ${problems.length} problem(s) in exercises:\n${problems.join('\n')}`);
      },
    },
  };
}
