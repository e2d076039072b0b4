import path from 'node:path';
import { markdownToMdast, mdxToMdast } from 'satteri';
import { childrenOf, type MarkdownNode } from '../core/index.ts';

/** The two languages of a page. */
export type Format = 'md' | 'mdx';

/** What is not Markdown inside, so that a directive in there is a quotation or commented out. */
export const LITERALS: ReadonlySet<string> = new Set([
  'code',
  'html',
  'yaml',
  'mdxFlowExpression',
  'mdxjsEsm',
]);

/**
 * Parses a whole file, front matter included, because only then do the positions in the tree agree with those in the
 * author's editor.
 * @returns undefined for what is not valid MDX; Astro stops there too, without saying which directive was the reason
 */
export function parseMarkdown(source: string, format: Format): MarkdownNode | undefined {
  const options = { features: { directive: true } };
  try {
    return format === 'mdx' ? mdxToMdast(source, options) : markdownToMdast(source, options);
  } catch {
    return undefined;
  }
}

/** Lines of a source as positions count them. */
export function linesOf(source: string): readonly string[] {
  return source.split(/\r\n|\r|\n/);
}

/** Whether a file says that it is a draft, which production does not build a page of. */
export function isDraft(tree: MarkdownNode): boolean {
  const [first] = childrenOf(tree);
  return first?.type === 'yaml' && /^draft:\s*true\s*$/m.test(first.value ?? '');
}

/** Whether a file is included in others, and is not itself a page: `_name.mdx`. */
export function isPartial(file: string): boolean {
  return path.basename(file).startsWith('_');
}
