import { defineHastPlugin } from 'satteri';

/**
 * Lets authors write `[the map](/topics/the-map/)` wherever the site is served: links that begin with one
 * slash get the site's base path in front. Markdown knows nothing of a base path, and Astro leaves it alone.
 * @param base the site's base path, `/` or `/course/`
 */
export function basePathLinks(base: string) {
  const prefix = base.replace(/(?<!\/)\/+$/, '');
  return defineHastPlugin({
    name: `base-path-links${prefix}`,
    element: {
      filter: ['a'],
      visit(node, context) {
        const href = node.properties['href'];
        if (typeof href !== 'string' || !/^\/(?!\/)/.test(href)) return;
        context.setProperty(node, 'href', prefix + href);
      },
    },
  });
}
