import { isDraft, linesOf, LITERALS, parseMarkdown, type Format } from 'satteri-markdown-blocks/astro';
import { isSession, looksLikeSession } from './core/directive.ts';
import { walk, type MarkdownNode } from 'satteri-markdown-blocks';
import { problem, type Problem } from './core/problems.ts';

/** What the whole-tree pass learns from one file. */
export interface SourceFile {
  /** The directives, in any form; not yet known to be right. */
  readonly sessions: readonly MarkdownNode[];
  readonly problems: readonly Problem[];
  /** Names of the questions in the file. */
  readonly questions: readonly string[];
  /** Not built into its own page in production. */
  readonly draft: boolean;
}

/**
 * Reads the sessions of one Markdown file. It gets the whole file, front matter included, because only then do
 * the positions in the tree agree with those in the author's editor.
 */
export function readSource(source: string, format: Format): SourceFile {
  const lines = linesOf(source);
  const tree = parseMarkdown(source, format);
  // Not valid MDX. Astro stops there too, without saying that ":: session{…}" was the reason.
  if (!tree)
    return { sessions: [], problems: findMalformed(lines, isWellFormed), questions: [], draft: false };

  const sessions: MarkdownNode[] = [];
  const questions: string[] = [];
  const known = new Set<number>();
  for (const node of walk(tree)) {
    noteKnown(node, known);
    if (isSession(node)) sessions.push(node);
    questions.push(...questionIn(node));
  }
  const problems = findMalformed(lines, (_, line) => known.has(line));
  return { sessions, problems, questions, draft: isDraft(tree) };
}

/** The name of a question, such as `:::quiz{#name}` of the package starlight-knowledge-check. */
function questionIn(node: MarkdownNode): string[] {
  if (node.type !== 'containerDirective' || node.name !== 'quiz') return [];
  const { id } = (node.attributes ?? {}) as Readonly<Record<string, string | undefined>>;
  return id === undefined ? [] : [id];
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

/** Notes the lines of a node that need no second look for a session that was not recognised. */
function noteKnown(node: MarkdownNode, known: Set<number>): void {
  const isLiteral = LITERALS.has(node.type);
  if (!node.position || !(isLiteral || isSession(node))) return;
  const { start, end } = node.position;
  // A block form without its end takes in the rest of the page, where other mistakes may be.
  const last = isLiteral || node.type === 'leafDirective' ? end.line : start.line;
  for (let line = start.line; line <= last; line += 1) known.add(line);
}
