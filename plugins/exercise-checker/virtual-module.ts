import type { AstroConfig } from 'astro';

export type VitePlugin = Extract<NonNullable<AstroConfig['vite']['plugins']>[number], { name: string }>;

/** What the source of a module may tell Vite while it is made. */
interface Loading {
  addWatchFile(file: string): void;
  warn(message: string): void;
}

/**
 * Vite plugin: a module under its own name, for what only the build knows.
 * @param name as pages import it, `virtual:…`
 * @param source makes the module, again whenever Vite loads it
 */
export function virtualModule(
  name: string,
  source: (loading: Loading) => string | Promise<string>,
): VitePlugin {
  const resolved = `\0${name}`;
  return {
    name,
    resolveId: (wanted) => (wanted === name ? resolved : undefined),
    load(wanted) {
      return wanted === resolved ? source(this) : undefined;
    },
  };
}
