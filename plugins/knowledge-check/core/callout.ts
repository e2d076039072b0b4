import { childrenOf, type MarkdownNode, placeOf, textOf } from 'satteri-markdown-blocks';
import { problem, type Problem } from './problems.ts';

const marker = /^\s*\[!(\w+)\][ \t]*\n?/;

/** Name of a callout as GitHub writes it, `> [!TIP]`; undefined for any other block. */
export function calloutOf(block: MarkdownNode): string | undefined {
  if (block.type !== 'blockquote') return undefined;
  const [paragraph] = childrenOf(block);
  const [text] = paragraph?.type === 'paragraph' ? childrenOf(paragraph) : [];
  return text?.type === 'text' ? marker.exec(text.value ?? '')?.[1]?.toUpperCase() : undefined;
}

/**
 * Takes the hints out of the blocks above the options.
 *
 * @returns the blocks of each hint without its marker, and the blocks that are not hints
 */
export function takeHints(
  blocks: readonly MarkdownNode[],
  problems: Problem[],
): { readonly hints: readonly (readonly MarkdownNode[])[]; readonly rest: readonly MarkdownNode[] } {
  const hints: (readonly MarkdownNode[])[] = [];
  const rest: MarkdownNode[] = [];
  for (const block of blocks) {
    const callout = calloutOf(block);
    if (callout === undefined) {
      rest.push(block);
    } else if (callout === 'TIP') {
      const content = withoutMarker(block);
      if (content.map(textOf).join('') === '') problems.push(problem('empty-hint', placeOf(block)));
      hints.push(content);
    } else {
      problems.push(problem('unknown-callout', placeOf(block), callout));
    }
  }
  return { hints, rest };
}

function withoutMarker(quote: MarkdownNode): readonly MarkdownNode[] {
  const [paragraph, ...blocks] = childrenOf(quote);
  const [text, ...inline] = paragraph ? childrenOf(paragraph) : [];
  if (!paragraph || !text) return blocks;
  const value = text.value?.replace(marker, '') ?? '';
  const rest = value === '' ? inline : [{ ...text, value }, ...inline];
  if (rest[0]?.type === 'break') rest.shift();
  return rest.length === 0 ? blocks : [{ ...paragraph, children: rest }, ...blocks];
}
