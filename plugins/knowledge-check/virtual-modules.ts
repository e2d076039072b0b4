import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';
import { componentModule } from 'satteri-markdown-blocks/astro';

export type VitePlugin = NonNullable<NonNullable<AstroConfig['vite']['plugins']>[number]>;

/** What the browser part and the page component import under the name `virtual:knowledge-check/…`. */
export interface VirtualModules {
  /**
   * The MarkdownContent component that was configured before this plugin's, which wraps it, whoever did that: the
   * site, another plugin, or Starlight. As in Starlight's option `components`.
   */
  readonly markdownContent: string | undefined;
  /** The module that compares commands; without one they are compared as text. */
  readonly commands: string | undefined;
  /** The questions that the list of progress names; called anew after each change of a page. */
  readonly questions: () => object;
  /** Folder of the site, from which paths count. */
  readonly root: string;
}

const prefix = 'virtual:knowledge-check/';
export const questionsModule = `\0${prefix}questions`;

/** Makes the modules for Vite. */
export function virtualModules({ markdownContent, commands, questions, root }: VirtualModules): VitePlugin {
  const fallback = fileURLToPath(new URL('./client/plain-command.ts', import.meta.url));
  const component = componentModule(markdownContent, root);
  const comparison = commands === undefined ? fallback : resolve(commands, root);
  const sources: Readonly<Record<string, () => string>> = {
    MarkdownContent: () => component,
    commands: () => `export { sameCommand } from ${JSON.stringify(comparison)};`,
    questions: () => `export default ${JSON.stringify(questions())};`,
  };
  return {
    name: 'knowledge-check-modules',
    resolveId: (wanted: string) => (wanted.startsWith(prefix) ? `\0${wanted}` : undefined),
    load: (wanted: string) =>
      wanted.startsWith(`\0${prefix}`) ? sources[wanted.slice(prefix.length + 1)]?.() : undefined,
  };
}

function resolve(module: string, root: string): string {
  return module.startsWith('.') ? path.resolve(root, module) : module;
}
