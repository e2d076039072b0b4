import { createReadStream, cpSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { builtImage, type BuiltImage } from './built-image.ts';
import { bytesOf } from './core/manifest.ts';

type VitePlugin = Extract<NonNullable<AstroConfig['vite']['plugins']>[number], { name: string }>;

/** What pages import to know about the image. */
const MODULE = 'virtual:browser-lab/image';

const WITHOUT =
  'There is no image of the browser lab, and the pages say so. To build it, type: npm run browser-lab';

/** The part of the plugin that takes part in an Astro build: it tells pages about the image, and serves it. */
export function browserLabIntegration(): AstroIntegration {
  const built = builtImage();
  return {
    name: 'browser-lab',
    hooks: {
      'astro:config:setup'({ config, updateConfig }) {
        const plugins = [imageModule(built), ...(built ? [serveInDevelopment(built, config.base)] : [])];
        updateConfig({ vite: { plugins } });
      },
      'astro:build:done'({ dir, logger }) {
        if (built) cpSync(built.folder, path.join(fileURLToPath(dir), 'lab'), { recursive: true });
        else logger.warn(WITHOUT);
      },
    },
  };
}

function imageModule(built: BuiltImage | undefined): VitePlugin {
  const resolved = `\0${MODULE}`;
  const about = built && { bytes: bytesOf(built.manifest), ...built.manifest };
  return {
    name: MODULE,
    resolveId: (wanted) => (wanted === MODULE ? resolved : undefined),
    load: (wanted) => (wanted === resolved ? `export const image = ${JSON.stringify(about)};` : undefined),
  };
}

function serveInDevelopment({ folder }: BuiltImage, base: string): VitePlugin {
  return {
    name: 'browser-lab/files',
    configureServer({ middlewares }) {
      middlewares.use(`${base.replace(/(?<!\/)\/+$/, '')}/lab`, (request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://dev.test');
        // A URL has no ".." left in its path.
        const file = path.join(folder, pathname);
        void stat(file).then(
          (about) => {
            if (!about.isFile()) next();
            else createReadStream(file).pipe(response);
          },
          () => {
            next();
          },
        );
      });
    },
  };
}
