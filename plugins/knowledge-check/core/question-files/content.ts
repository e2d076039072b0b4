import { toText } from 'hast-util-to-text';
import { toHast } from 'mdast-util-to-hast';
import { childrenOf, type MarkdownNode, textOf } from 'satteri-markdown-blocks';
import { escapeHtml } from '../html.ts';
import type { Content } from './question-set.ts';

/** Finds the full address of a link; undefined where it leads nowhere outside the site. */
export type Resolve = (link: string) => string | undefined;

/** Blocks of a question as HTML and as text. */
export function contentOf(blocks: readonly MarkdownNode[], resolve: Resolve): Content {
  return written(toElements({ type: 'root', children: portable(blocks, resolve) }));
}

/** The inline content of a question, without a paragraph around it. */
export function inlineContentOf(nodes: readonly MarkdownNode[], resolve: Resolve): Content {
  const [paragraph] = toElements({ type: 'paragraph', children: portable(nodes, resolve) });
  return written(paragraph?.children ?? []);
}

/** A part of HTML's tree (hast), as far as it comes out of Markdown. */
interface HtmlNode {
  readonly type: string;
  readonly tagName?: string;
  readonly value?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly children?: readonly HtmlNode[];
}

function toElements(node: MarkdownNode): readonly HtmlNode[] {
  const tree = toHast(node as Parameters<typeof toHast>[0]) as HtmlNode;
  return tree.type === 'root' ? (tree.children ?? []) : [tree];
}

function written(nodes: readonly HtmlNode[]): Content {
  const root = { type: 'root', children: nodes } as Parameters<typeof toText>[0];
  return { html: nodes.map(toHtml).join('').trim(), text: withSigns(toText(root)).trim() };
}

/** Attributes that mean something outside the site, by what the tree calls them. */
const ATTRIBUTES: Readonly<Record<string, string>> = { href: 'href', className: 'class', align: 'align' };

/** Every element is closed and every attribute has a value, because the same text has to be XML. */
function toHtml({ type, tagName = '', value = '', properties = {}, children = [] }: HtmlNode): string {
  if (type === 'text') return escapeHtml(withSigns(value));
  if (type !== 'element') return '';
  const attributes = Object.entries(properties).flatMap(([name, content]) => {
    const attribute = ATTRIBUTES[name];
    return attribute ? [` ${attribute}="${escapeHtml([content].flat().join(' '))}"`] : [];
  });
  const start = `<${tagName}${attributes.join('')}`;
  if (tagName === 'br' || tagName === 'hr') return `${start} />`;
  return `${start}>${children.map(toHtml).join('')}</${tagName}>`;
}

/** XML can have no control characters at all, and no other format can show them: their signs (U+2400…) can be had. */
function withSigns(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\0-\x08\v\f\x0e-\x1f\x7f\ufffe\uffff]/g, (character) => {
      const code = character.codePointAt(0) ?? 0;
      if (code === 0x7f) return '\u2421';
      return code < 0x20 ? String.fromCodePoint(0x2400 + code) : '\ufffd';
    });
}

/** The same content made of what every program knows. Components and pictures are their texts. */
function portable(nodes: readonly MarkdownNode[], resolve: Resolve): MarkdownNode[] {
  return nodes.flatMap((node) => {
    // What plugins have attached would be rendered in the place of the node.
    const plain = { ...node, data: undefined, checked: undefined };
    const inside = () => portable(childrenOf(node), resolve);
    switch (node.type) {
      case 'image':
      case 'imageReference':
        return [{ type: 'text', value: textOf(node) }];
      case 'link': {
        const url = resolve(node.url ?? '');
        return url === undefined ? inside() : [{ ...plain, url, children: inside() }];
      }
      case 'textDirective':
        return [{ type: 'text', value: `:${node.name ?? ''}` }, ...inside()];
      case 'containerDirective':
        return [{ type: 'blockquote', children: inside() }];
      case 'leafDirective':
        return [{ type: 'paragraph', children: inside() }];
      case 'inlineMath':
        return [{ type: 'inlineCode', value: node.value }];
      case 'math':
        return [{ type: 'code', value: node.value }];
      case 'mdxJsxFlowElement':
        return node.children?.length ? inside() : [{ type: 'paragraph', children: [named(node)] }];
      case 'mdxJsxTextElement':
        return node.children?.length ? inside() : [named(node)];
      case 'delete':
        return inside();
      case 'html':
      case 'mdxTextExpression':
      case 'mdxFlowExpression':
        return [];
      default:
        return [node.children ? { ...plain, children: inside() } : plain];
    }
  });
}

function named(component: MarkdownNode): MarkdownNode {
  return { type: 'text', value: textOf(component) };
}
