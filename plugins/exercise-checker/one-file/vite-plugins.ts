import { virtualModule, type VitePlugin } from '../virtual-module.ts';
import type { Bundle } from './bundle.ts';
import { BrokenExercises } from './enclosed-exercises.ts';
import { FILE_NAME } from './file-name.ts';

const MODULE = 'virtual:check-transcript';

/**
 * Gives pages the digest of the one file, again after each change of what it is made of. While there is none, because an
 * author is writing an exercise, the pages are shown all the same.
 */
export function describeToPages(make: () => Promise<Bundle>): VitePlugin {
  return virtualModule(MODULE, async (loading) => {
    try {
      const { sha256, sources } = await make();
      for (const source of sources) loading.addWatchFile(source);
      return `export const sha256 = ${JSON.stringify(sha256)};`;
    } catch (error) {
      if (!(error instanceof BrokenExercises)) throw error;
      for (const file of error.files) loading.addWatchFile(file);
      loading.warn(error.message);
      return 'export const sha256 = undefined;';
    }
  });
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
