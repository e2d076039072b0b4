import { fileURLToPath } from 'node:url';
import {
  componentModule,
  moduleFrom,
  resolvedModule,
  virtualModules,
  type VitePlugin,
} from 'satteri-markdown-blocks/astro';

/** What the browser part and the page component import under the name `virtual:knowledge-check/…`. */
export interface KnowledgeCheckModules {
  /**
   * The MarkdownContent component that was configured before this plugin's, which wraps it, no matter what configured it: the
   * site, another plugin, or Starlight. As in Starlight's option `components`.
   */
  readonly markdownContent: string | undefined;
  /** The module that compares commands; without one they are compared as text. */
  readonly commands: string | undefined;
  /** The questions that the list of progress names; called again after each change of a page. */
  readonly questions: () => object;
  /** The texts for pages in each language of the site. */
  readonly texts: object;
  /** Folder of the site, from which paths count. */
  readonly root: string;
}

const PLUGIN = 'knowledge-check';

/** The name by which Vite keeps the module with the questions. */
export const questionsModule = resolvedModule(PLUGIN, 'questions');

/** Makes the modules for Vite. */
export function knowledgeCheckModules({
  markdownContent,
  commands,
  questions,
  texts,
  root,
}: KnowledgeCheckModules): VitePlugin {
  const fallback = fileURLToPath(new URL('./client/plain-command.ts', import.meta.url));
  const component = componentModule(markdownContent, root);
  const comparison = commands === undefined ? fallback : moduleFrom(root, commands);
  return virtualModules(PLUGIN, {
    MarkdownContent: () => component,
    commands: () => `export { sameCommand } from ${JSON.stringify(comparison)};`,
    questions: () => `export default ${JSON.stringify(questions())};`,
    texts: () => `export default ${JSON.stringify(texts)};`,
  });
}
