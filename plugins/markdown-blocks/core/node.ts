/** A point in a source file; line and column count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * The part of a Markdown syntax tree (mdast) that directives are read from and written to. Written down here, instead of
 * imported, because the parser's own types bring Node and the DOM with them.
 */
export interface MarkdownNode {
  readonly type: string;
  readonly children?: readonly MarkdownNode[] | undefined;
  readonly value?: string | undefined;
  readonly alt?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly url?: string | undefined;
  readonly checked?: boolean | null | undefined;
  readonly ordered?: boolean | null | undefined;
  readonly attributes?: unknown;
  readonly data?: object | undefined;
  readonly position?: { readonly start: Place; readonly end: Place } | undefined;
}

/** Children of a node; none for a leaf. */
export function childrenOf(node: MarkdownNode): readonly MarkdownNode[] {
  return node.children ?? [];
}

/** An entry of the data that a plugin or the parser attached to a node. */
export function dataOf(node: MarkdownNode, key: string): unknown {
  return (node.data as Readonly<Record<string, unknown>> | undefined)?.[key];
}

/** Where a node starts; the top of the file when the parser recorded no positions. */
export function placeOf(node: MarkdownNode): Place {
  return node.position?.start ?? { line: 1, column: 1 };
}

/**
 * What a reader would see of a node, as plain text with single spaces. A component or an image without any
 * text still counts as something, so it yields its name.
 */
export function textOf(node: MarkdownNode): string {
  return rawTextOf(node).replaceAll(/\s+/g, ' ').trim();
}

/** A node and everything below it, parents first. */
export function* walk(node: MarkdownNode): Generator<MarkdownNode> {
  yield node;
  for (const child of childrenOf(node)) yield* walk(child);
}

/** A deep copy, for content that is shown in two places: the parser moves a node that it sees again. */
export function copyOf(node: MarkdownNode): MarkdownNode {
  return node.children ? { ...node, children: node.children.map(copyOf) } : { ...node };
}

function rawTextOf(node: MarkdownNode): string {
  if (node.type === 'break') return ' ';
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? 'image';
  // "image:tag" parses as text and a directive named "tag".
  if (node.type === 'textDirective') return `:${node.name ?? ''}${childrenOf(node).map(rawTextOf).join('')}`;
  if (node.value !== undefined) return node.value;
  const text = childrenOf(node).map(rawTextOf).join('');
  return text === '' && node.type.startsWith('mdxJsx') ? `<${node.name ?? ''}/>` : text;
}
