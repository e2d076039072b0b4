import { satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri';
import { defineHastPlugin, markdownToHtml, mdxToJs } from 'satteri';

/**
 * Titles of the headings of a Markdown source by the id that they get on the page. Headings that a component or
 * another plugin makes are not among them, so this serves for wordings and never for a verdict.
 */
export async function headingsOf(source: string, format: 'md' | 'mdx'): Promise<ReadonlyMap<string, string>> {
  const headings = new Map<string, string>();
  const collect = defineHastPlugin({
    name: 'knowledge-check-headings',
    element: {
      filter: ['h2', 'h3', 'h4', 'h5', 'h6'],
      visit(node, context) {
        const { id } = node.properties;
        if (typeof id === 'string')
          headings.set(id, context.textContent(node).replaceAll(/\s+/g, ' ').trim());
      },
    },
  });
  const options = { features: { directive: true }, hastPlugins: [satteriHeadingIdsPlugin(), collect] };
  try {
    await (format === 'mdx' ? mdxToJs(source, options) : markdownToHtml(source, options));
  } catch {
    // What cannot be parsed is reported by Astro.
  }
  return headings;
}
