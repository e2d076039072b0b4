import { defineCollection } from 'astro:content';
import { docsLoader, i18nLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { z } from 'zod';
import { CHAPTER, LAYERS } from './src/course.ts';

/** One of some names; any other fails the build with the names there are. */
function oneOf<const Names extends readonly [string, ...string[]]>(what: string, names: Names) {
  return z.enum(names, {
    error: ({ input }) => `"${String(input)}" is no ${what}. Use one of these: ${names.join(', ')}.`,
  });
}

// Astro looks for this file in `srcDir`, which is the root of the project (see astro.config.mjs).
export const collections = {
  docs: defineCollection({
    loader: docsLoader(),
    schema: docsSchema({
      extend: z.object({
        /** Layers the page is about, shown as tags below its title and on the course map. */
        layers: z.array(oneOf('layer', LAYERS)).optional(),
        /** Pages of the chapter to read first, shown as links below its title. */
        before: z.array(oneOf('page of the chapter', CHAPTER)).optional(),
      }),
    }),
  }),
  i18n: defineCollection({
    loader: i18nLoader(),
    schema: i18nSchema({ extend: z.object({ 'page.reportLink': z.string() }) }),
  }),
};
