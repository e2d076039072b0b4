import { markdownToMdast, mdxToMdast } from 'satteri';
import { compileQuestion } from './core/compile.ts';
import { isClosed, isQuiz, looksLikeQuiz } from './core/fence.ts';
import type { MarkdownNode, Place } from './core/node.ts';
import { childrenOf, placeOf } from './core/node.ts';
import { problem, type Problem } from './core/problems.ts';

/** What the whole-tree pass learns from one file. */
export interface SourceFile {
  readonly questions: readonly (Place & { readonly id: string })[];
  readonly problems: readonly Problem[];
  /** Not built into a page of its own in production. */
  readonly draft: boolean;
}

/**
 * Reads the questions of one Markdown file. It gets the whole file, front matter included, because only then
 * do the positions in the tree agree with those in the author's editor.
 */
export function readSource(source: string, format: 'md' | 'mdx'): SourceFile {
  const lines = source.split(/\r\n|\r|\n/);
  const tree = parse(source, format);
  // Not valid MDX. Astro stops there too, without saying that "::: quiz{#id}" was the reason.
  if (!tree) return { questions: [], problems: findMalformed(lines, isWellFormed), draft: false };

  const questions: (Place & { id: string })[] = [];
  const problems: Problem[] = [];
  const known = new Set<number>();
  for (const node of blocksOf(tree, known)) {
    if (!isQuiz(node)) continue;
    if (!isClosed(node, lines)) {
      problems.push(problem('unclosed-fence', placeOf(node)));
      continue;
    }
    const compiled = compileQuestion(node);
    problems.push(...compiled.problems);
    if (compiled.question) questions.push({ id: compiled.question.id, ...placeOf(node) });
  }
  problems.push(...findMalformed(lines, (_, line) => known.has(line)));
  return { questions, problems: problems.sort((a, b) => a.line - b.line), draft: isDraft(tree) };
}

function parse(source: string, format: 'md' | 'mdx'): MarkdownNode | undefined {
  const options = { features: { directive: true } };
  try {
    return format === 'mdx' ? mdxToMdast(source, options) : markdownToMdast(source, options);
  } catch {
    return undefined;
  }
}

/** Lines that were meant to open a quiz and that the parser took for something else. */
function findMalformed(lines: readonly string[], isFine: (text: string, line: number) => boolean): Problem[] {
  return lines.flatMap((text, index) => {
    if (!looksLikeQuiz(text) || isFine(text, index + 1)) return [];
    return [problem('malformed-fence', { line: index + 1, column: text.indexOf(':') + 1 }, text.trim())];
  });
}

function isWellFormed(text: string): boolean {
  return /:::quiz\{#[^}]*\}\s*$/.test(text);
}

function isDraft(tree: MarkdownNode): boolean {
  const [first] = childrenOf(tree);
  return first?.type === 'yaml' && /^draft:\s*true\s*$/m.test(first.value ?? '');
}

/** What is not Markdown inside, so that a quiz in there is a quotation or commented out. */
const literals = new Set(['code', 'html', 'yaml', 'mdxFlowExpression', 'mdxTextExpression', 'mdxjsEsm']);

/** Blocks outside of a quiz; notes the lines that need no second look for a quiz that was not recognised. */
function* blocksOf(node: MarkdownNode, known: Set<number>): Generator<MarkdownNode> {
  if ((literals.has(node.type) || isQuiz(node)) && node.position) {
    for (let line = node.position.start.line; line <= node.position.end.line; line += 1) known.add(line);
  }
  yield node;
  if (!isQuiz(node)) for (const child of childrenOf(node)) yield* blocksOf(child, known);
}
