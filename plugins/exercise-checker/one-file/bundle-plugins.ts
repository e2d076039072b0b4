import type { Plugin } from 'esbuild';
import type { EnclosedExercises } from './enclosed-exercises.ts';

const EXERCISES = 'enclosed';
const NODE = 'node';

/** Whether an input is a file, and nothing that one of these plugins has made. */
export function isFile(input: string): boolean {
  return ![EXERCISES, NODE].some((namespace) => input.startsWith(`${namespace}:`));
}

/** Answers for the module that has the exercises, each as JSON: only the one that is asked for is parsed. */
export function withExercises(exercises: EnclosedExercises['exercises']): Plugin {
  const texts = Object.entries(exercises).map(([id, exercise]) => [id, JSON.stringify(exercise)]);
  const contents = JSON.stringify(Object.fromEntries(texts));
  return {
    name: 'enclosed-exercises',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^virtual:enclosed-exercises$/ }, () => ({
        path: 'exercises',
        namespace: EXERCISES,
      }));
      onLoad({ filter: /^/, namespace: EXERCISES }, () => ({ contents, loader: 'json' }));
    },
  };
}

/**
 * Loads a module of Node when what imports it runs. As imports they would be linked before the first line of the file
 * runs, and where one lacks a name, an old Node would say that, and not that it is old.
 */
export function withNode(): Plugin {
  return {
    name: 'node-modules',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^node:/ }, ({ path, kind }) =>
        kind === 'require-call' ? { path, external: true } : { path, namespace: NODE },
      );
      onLoad({ filter: /^/, namespace: NODE }, ({ path }) => ({
        contents: `module.exports = require(${JSON.stringify(path)});`,
      }));
    },
  };
}
