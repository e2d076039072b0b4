import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import type { FoundTerm } from './find.ts';

/** A node as far as it is looked at: of HTML, or of a component. */
interface Node {
  readonly type: string;
  readonly tagName?: string;
  readonly name?: string | null;
  readonly value?: string;
  readonly children?: readonly Node[];
}

/** Where no term becomes a link: what is a link or a name already, is code, is pressed, or is a block of a plugin. */
const CLOSED = new Set([
  ...['a', 'button', 'label', 'legend', 'summary'],
  ...['code', 'kbd', 'pre', 'samp', 'svg', 'script', 'style'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th', 'caption', 'figcaption'],
  ...['knowledge-check', 'knowledge-progress', 'recorded-session'],
]);

interface Settings {
  readonly find: (text: string) => readonly FoundTerm[];
  /** Address of the glossary, base path included. */
  readonly glossary: string;
  /** Whether a page has its terms linked, by the path of its file. */
  readonly wanted: (path: string) => boolean;
}

/** Links the first use of each term in a section, from one heading of the second level to the next, to its entry. */
export function termLinks({ find, glossary, wanted }: Settings): HastPluginEntry {
  return ({ fileURL }) => {
    if (fileURL === undefined || !wanted(fileURL.pathname)) return null;
    return defineHastPlugin({
      name: 'term-links',
      before(root, context) {
        const used = new Set<string>();
        const visit = (node: Node): void => {
          const name = node.tagName ?? node.name ?? '';
          if (name === 'h2') used.clear();
          if (CLOSED.has(name)) return;
          if (node.type !== 'text') {
            for (const child of node.children ?? []) visit(child);
            return;
          }
          const first = find(node.value ?? '').filter(({ anchor }) => {
            if (used.has(anchor)) return false;
            used.add(anchor);
            return true;
          });
          if (first.length > 0) {
            const parts = divided(node.value ?? '', first, glossary);
            context.replaceNode(node as typeof root, parts as (typeof root)[]);
          }
        };
        visit(root);
      },
    });
  };
}

/** A text with links in it. */
function divided(text: string, terms: readonly FoundTerm[], glossary: string): object[] {
  const parts: object[] = [];
  let at = 0;
  for (const { start, end, anchor } of terms) {
    if (start > at) parts.push({ type: 'text', value: text.slice(at, start) });
    parts.push({
      type: 'element',
      tagName: 'a',
      properties: { className: ['term'], href: `${glossary}#${anchor}` },
      children: [{ type: 'text', value: text.slice(start, end) }],
    });
    at = end;
  }
  if (at < text.length) parts.push({ type: 'text', value: text.slice(at) });
  return parts;
}
