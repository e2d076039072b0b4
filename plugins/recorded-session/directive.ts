import { fileURLToPath } from 'node:url';
import { defineMdastPlugin, type MdastNode, type MdastPluginEntry } from 'satteri';
import { isSession } from './core/directive.ts';
import type { Lab } from './core/lab.ts';
import { renderSession } from './core/render.ts';
import type { Strings } from './core/strings.ts';
import type { Recordings } from './recordings-fs.ts';
import { resolveSession } from './resolve.ts';

/**
 * Turns each `::session` of a page into its figure, in `.md` and `.mdx`. One with problems is left as it is:
 * `check-fs.ts` has reported it, with its line, before any page is rendered.
 *
 * @param stringsFor texts in the language of a file
 * @param lab where readers can try commands, if the site has such a page
 */
export function sessionDirective(
  recordings: Recordings,
  stringsFor: (file: string | undefined) => Strings,
  lab: Lab | undefined,
): MdastPluginEntry {
  return ({ source, fileURL }) => {
    // Pages without a session keep the parser's fast path.
    if (!source.includes('::session')) return null;
    const strings = stringsFor(fileURL && fileURLToPath(fileURL));

    return defineMdastPlugin({
      name: 'recorded-session',
      async leafDirective(node, context) {
        if (!isSession(node)) return;
        const { shown } = await resolveSession(node, recordings, lab);
        if (shown) context.replaceNode(node, renderSession(shown, strings) as MdastNode);
      },
    });
  };
}
