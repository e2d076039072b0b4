/** What a directive needs of the site it is part of: its Markdown files, Astro, Starlight, and the finished pages. */
export { builtHtml } from './built-html.ts';
export { cacheKey } from './cache-key.ts';
export { componentModule } from './component-module.ts';
export { isDraft, isPartial, LITERALS, linesOf, parseMarkdown, type Format } from './markdown.ts';
export { readMarkdownFiles, type MarkdownFile } from './markdown-files.ts';
export { checkNeededVersions } from './needed-versions.ts';
export { satteriOptions } from './processor.ts';
export { stopAt } from './stop.ts';
export { moduleFrom, resolvedModule, virtualModules, type VitePlugin } from './virtual-modules.ts';
export { stringsByLanguage, stringsFrom, type Translate } from './strings.ts';
