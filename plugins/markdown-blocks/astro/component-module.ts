import path from 'node:path';

/** The component that Starlight shows the Markdown of a page with. */
const STARLIGHT = '@astrojs/starlight/components/MarkdownContent.astro';

/**
 * The source of a module with the MarkdownContent component that was configured before a plugin's own, which wraps it:
 * by the site, another plugin, or Starlight.
 * @param configured as in Starlight's option `components`: a path from the root of the site, or a module
 */
export function componentModule(configured: string | undefined, root: string): string {
  const component = configured ?? STARLIGHT;
  const file = component.startsWith('.') ? path.resolve(root, component) : component;
  return `export { default } from ${JSON.stringify(file)};`;
}
