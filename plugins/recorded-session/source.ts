import { markdownToMdast, mdxToMdast } from 'satteri';
import { isSession, looksLikeSession } from './core/directive.ts';
import type { MarkdownNode } from './core/node.ts';
import { childrenOf } from './core/node.ts';
import { problem, type Problem } from './core/problems.ts';

/** What the whole-tree pass learns from one file. */
export interface SourceFile {
  /** The directives, in any form; not yet known to be right. */
  readonly sessions: readonly MarkdownNode[];
  readonly problems: readonly Problem[];
  /** Not built into a page of its own in production. */
  readonly draft: boolean;
}

/**
 * Reads the sessions of one Markdown file. It gets the whole file, front matter included, because only then do
 * the positions in the tree agree with those in the author's editor.
 */
export function readSource(source: string, format: 'md' | 'mdx'): SourceFile {
  const lines = source.split(/\r\n|\r|\n/);
  const tree = parse(source, format);
  // Not valid MDX. Astro stops there too, without saying that ":: session{…}" was the reason.
  if (!tree) return { sessions: [], problems: findMalformed(lines, isWellFormed), draft: false };

  const sessions: MarkdownNode[] = [];
  const known = new Set<number>();
  for (const node of walk(tree, known)) if (isSession(node)) sessions.push(node);
  const problems = findMalformed(lines, (_, line) => known.has(line));
  return { sessions, problems, draft: isDraft(tree) };
}

function parse(source: string, format: 'md' | 'mdx'): MarkdownNode | undefined {
  const options = { features: { directive: true } };
  try {
    return format === 'mdx' ? mdxToMdast(source, options) : markdownToMdast(source, options);
  } catch {
    return undefined;
  }
}

/** Lines that were meant to show a session and that the parser took for something else. */
function findMalformed(lines: readonly string[], isFine: (text: string, line: number) => boolean): Problem[] {
  return lines.flatMap((text, index) => {
    if (!looksLikeSession(text) || isFine(text, index + 1)) return [];
    const column = text.search(/(?<!:):{2,}\s*session/i) + 1;
    return [problem('malformed-directive', { line: index + 1, column }, text.trim())];
  });
}

function isWellFormed(text: string): boolean {
  return /^[\s>]*::session(?:\[.*\])?\{.*\}\s*$/.test(text);
}

function isDraft(tree: MarkdownNode): boolean {
  const [first] = childrenOf(tree);
  return first?.type === 'yaml' && /^draft:\s*true\s*$/m.test(first.value ?? '');
}

/** What is not Markdown inside, so that a session in there is a quotation or commented out. */
const literals = new Set(['code', 'html', 'yaml', 'mdxFlowExpression', 'mdxjsEsm']);

/** All nodes; notes the lines that need no second look for a session that was not recognised. */
function* walk(node: MarkdownNode, known: Set<number>): Generator<MarkdownNode> {
  if (node.position) {
    const { start, end } = node.position;
    // A block form without its end takes in the rest of the page, where other mistakes may be.
    const last = literals.has(node.type) || node.type === 'leafDirective' ? end.line : start.line;
    if (literals.has(node.type) || isSession(node)) {
      for (let line = start.line; line <= last; line += 1) known.add(line);
    }
  }
  yield node;
  for (const child of childrenOf(node)) yield* walk(child, known);
}
