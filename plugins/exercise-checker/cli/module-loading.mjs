import { enableCompileCache, registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Makes Node load the checker's many small modules in half the time, in the thread that calls this and in those it
 * starts. What was compiled once is not compiled again, and a relative import is taken at its word: Node would ask for
 * each import statement whether the file is there, where it really lies and what package it belongs to. A package is
 * looked for once.
 */
export function loadQuickly() {
  // A thread that finds the folder in its environment can load even its first module without the TypeScript compiler.
  process.env['NODE_COMPILE_CACHE'] ??= join(tmpdir(), 'node-compile-cache');
  enableCompileCache();
  const packages = new Map();
  registerHooks({
    resolve(specifier, context, next) {
      const { parentURL } = context;
      if (/^[a-z]/.test(specifier) && !specifier.includes(':')) {
        const known = packages.get(specifier) ?? next(specifier, context);
        packages.set(specifier, known);
        return { ...known, shortCircuit: true };
      }
      const isOurs = specifier.startsWith('.') && specifier.endsWith('.ts');
      if (!isOurs || parentURL === undefined) return next(specifier, context);
      return { url: new URL(specifier, parentURL).href, format: 'module-typescript', shortCircuit: true };
    },
  });
}
