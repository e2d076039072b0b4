import type { AstroConfig } from 'astro';
import { componentModule } from 'satteri-markdown-blocks/astro';

export type VitePlugin = NonNullable<NonNullable<AstroConfig['vite']['plugins']>[number]>;

const id = 'virtual:recorded-session/MarkdownContent';

/**
 * Lets this plugin's MarkdownContent component wrap the one that was configured before it, whoever did that: the
 * site, another plugin, or Starlight. The component imports it under the name `virtual:recorded-session/…`.
 *
 * @param earlier as in Starlight's option `components`: a path from the root of the site, or a module
 */
export function wrapMarkdownContent(earlier: string | undefined, root: string): VitePlugin {
  const source = componentModule(earlier, root);
  return {
    name: 'recorded-session-markdown-content',
    resolveId: (wanted: string) => (wanted === id ? `\0${id}` : undefined),
    load: (wanted: string) => (wanted === `\0${id}` ? source : undefined),
  };
}
