import path from 'node:path';
import type { AstroConfig } from 'astro';

export type VitePlugin = NonNullable<NonNullable<AstroConfig['vite']['plugins']>[number]>;

/**
 * Vite plugin: modules under the names `virtual:<plugin>/<name>`, for what only the build knows.
 * @param sources the source of each module by its name, asked for again whenever Vite loads it
 */
export function virtualModules(plugin: string, sources: Readonly<Record<string, () => string>>): VitePlugin {
  const known = new Map(
    Object.entries(sources).map(([name, source]) => [resolvedModule(plugin, name), source]),
  );
  return {
    name: `${plugin}-modules`,
    resolveId: (wanted: string) => (known.has(`\0${wanted}`) ? `\0${wanted}` : undefined),
    load: (wanted: string) => known.get(wanted)?.(),
  };
}

/** The name by which Vite keeps such a module. */
export function resolvedModule(plugin: string, name: string): string {
  return `\0virtual:${plugin}/${name}`;
}

/** A module as options name it: a path from the root of the site, or a package. */
export function moduleFrom(root: string, module: string): string {
  return module.startsWith('.') ? path.resolve(root, module) : module;
}
