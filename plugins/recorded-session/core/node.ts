/** A point in a source file; line and column count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * The part of a Markdown syntax tree (mdast) that is read and written here. Written down, instead of imported,
 * because the parser's own types bring Node and the DOM with them.
 */
export interface MarkdownNode {
  readonly type: string;
  readonly children?: readonly MarkdownNode[] | undefined;
  readonly value?: string | undefined;
  readonly name?: string | null | undefined;
  readonly attributes?: unknown;
  readonly data?: object | undefined;
  readonly position?: { readonly start: Place; readonly end: Place } | undefined;
}

/** Children of a node; none for a leaf. */
export function childrenOf(node: MarkdownNode): readonly MarkdownNode[] {
  return node.children ?? [];
}

/** Where a node starts; the top of the file when the parser recorded no positions. */
export function placeOf(node: MarkdownNode): Place {
  return node.position?.start ?? { line: 1, column: 1 };
}
