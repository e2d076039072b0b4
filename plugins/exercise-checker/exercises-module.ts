import { relative, sep } from 'node:path';
import type { AstroConfig } from 'astro';

type VitePlugin = Extract<NonNullable<AstroConfig['vite']['plugins']>[number], { name: string }>;

const MODULE = 'virtual:exercise-checker/exercises';
const RESOLVED = `\0${MODULE}`;

/**
 * Gives pages the exercises of the site, which only its configuration knows the folder of.
 * @param folder of the exercises
 * @param root folder of the site
 */
export function exercisesModule(folder: string, root: string): VitePlugin {
  const shown = relative(root, folder).split(sep).join('/');
  const files = JSON.stringify(`/${shown}/*/exercise.yaml`);
  // As a glob, because Vite then watches the folder, too: an exercise may come or go while pages are written.
  const source = `
    export const folder = ${JSON.stringify(shown)};
    export const files = import.meta.glob(${files}, { query: '?raw', import: 'default' });`;
  return {
    name: MODULE,
    resolveId: (wanted) => (wanted === MODULE ? RESOLVED : undefined),
    load: (wanted) => (wanted === RESOLVED ? source : undefined),
  };
}
