import { moduleFrom } from './virtual-modules.ts';

/** The component that Starlight shows the Markdown of a page with. */
const STARLIGHT = '@astrojs/starlight/components/MarkdownContent.astro';

/**
 * The source of a module with the MarkdownContent component that was configured before a plugin's own, which wraps it:
 * by the site, another plugin, or Starlight.
 * @param configured as in Starlight's option `components`: a path from the root of the site, or a module
 */
export function componentModule(configured = STARLIGHT, root: string): string {
  return `export { default } from ${JSON.stringify(moduleFrom(root, configured))};`;
}
