import type { AstroConfig } from 'astro';
import type { Bundle } from './bundle.ts';
import { BrokenExercises } from './enclosed-exercises.ts';
import { FILE_NAME } from './file-name.ts';

type VitePlugin = Extract<NonNullable<AstroConfig['vite']['plugins']>[number], { name: string }>;

const MODULE = 'virtual:check-transcript';
const RESOLVED = `\0${MODULE}`;

/**
 * Gives pages the digest of the one file, anew after each change of what it is made of. While there is none, because an
 * author is writing an exercise, the pages are shown all the same.
 */
export function describeToPages(make: () => Promise<Bundle>): VitePlugin {
  return {
    name: MODULE,
    resolveId: (wanted) => (wanted === MODULE ? RESOLVED : undefined),
    async load(wanted) {
      if (wanted !== RESOLVED) return undefined;
      try {
        const { sha256, sources } = await make();
        for (const source of sources) this.addWatchFile(source);
        return `export const sha256 = ${JSON.stringify(sha256)};`;
      } catch (error) {
        if (!(error instanceof BrokenExercises)) throw error;
        for (const file of error.files) this.addWatchFile(file);
        this.warn(error.message);
        return 'export const sha256 = undefined;';
      }
    },
  };
}

/** Serves the one file from the dev server, as its sources are at that moment. */
export function serveInDevelopment(make: () => Promise<Bundle>): VitePlugin {
  return {
    name: `${MODULE}/server`,
    configureServer({ middlewares, config }) {
      const address = `${config.base.replace(/\/$/, '')}/${FILE_NAME}`;
      middlewares.use((request, response, next) => {
        if (request.url?.split('?')[0] !== address) {
          next();
          return;
        }
        make().then(({ text }) => {
          response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
          response.end(text);
        }, next);
      });
    },
  };
}
