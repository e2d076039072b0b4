import { relative, sep } from 'node:path';
import { virtualModule, type VitePlugin } from './virtual-module.ts';

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
  return virtualModule('virtual:exercise-checker/exercises', () => source);
}
