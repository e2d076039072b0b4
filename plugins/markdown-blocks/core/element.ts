import type { MarkdownNode } from './node.ts';

type Attributes = Readonly<Record<string, string | true>>;

/**
 * A syntax tree node that every Markdown pipeline turns into the given HTML element. Text is escaped by the
 * pipeline, and Markdown nodes may be children, so nothing is ever rendered to a string here.
 */
export function element(
  tag: string,
  attributes: Attributes,
  children: readonly (MarkdownNode | string)[] = [],
): MarkdownNode {
  return {
    type: 'blockElement',
    data: { hName: tag, hProperties: attributes },
    children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  };
}
