import { isDraft, linesOf, LITERALS, parseMarkdown, type Format } from 'satteri-markdown-blocks/astro';
import { compileQuestion } from './core/compile.ts';
import {
  isClosed,
  isNearQuiz,
  isProgress,
  isQuiz,
  isReview,
  looksLikeProgress,
  looksLikeQuiz,
} from './core/fence.ts';
import type { Question } from './core/model.ts';
import { childrenOf, inOrder, type MarkdownNode, placeOf } from 'satteri-markdown-blocks';
import { problem, type Problem } from './core/problems.ts';
import { checkProgress } from './core/progress.ts';

/** What the whole-tree pass learns from one file. */
export interface SourceFile {
  readonly questions: readonly Question[];
  readonly problems: readonly Problem[];
  /** Not built into its own page in production. */
  readonly draft: boolean;
}

/**
 * Reads the questions of one Markdown file. It gets the whole file, front matter included, because only then
 * do the positions in the tree agree with those in the author's editor.
 */
export function readSource(source: string, format: Format): SourceFile {
  const lines = linesOf(source);
  const tree = parseMarkdown(source, format);
  // Not valid MDX. Astro stops there too, without saying that "::: quiz{#id}" was the reason.
  if (!tree) return { questions: [], problems: findMalformed(lines, isWellFormed), draft: false };

  const questions: Question[] = [];
  const problems: Problem[] = [];
  const progress: MarkdownNode[] = [];
  const reviews: MarkdownNode[] = [];
  const known = new Set<number>();
  for (const node of blocksOf(tree, known)) {
    if (isProgress(node)) progress.push(node);
    if (isReview(node)) reviews.push(node);
    if (isNearQuiz(node)) problems.push(misnamed(node, lines));
    if (!isQuiz(node)) continue;
    if (!isClosed(node, lines)) {
      problems.push(problem('unclosed-fence', placeOf(node)));
      continue;
    }
    const compiled = compileQuestion(node, lines[placeOf(node).line - 1]);
    problems.push(...compiled.problems);
    if (compiled.question) questions.push(compiled.question);
  }
  problems.push(...checkProgress(progress), ...checkProgress(reviews));
  problems.push(...findMalformed(lines, (_, line) => known.has(line)));
  return { questions, problems: inOrder(problems), draft: isDraft(tree) };
}

function misnamed(node: MarkdownNode, lines: readonly string[]): Problem {
  const place = placeOf(node);
  return problem('malformed-fence', place, (lines[place.line - 1] ?? '').trim());
}

/** Lines that were meant to be one of the plugin's and that the parser took for something else. */
function findMalformed(lines: readonly string[], isFine: (text: string, line: number) => boolean): Problem[] {
  return lines.flatMap((text, index) => {
    if (isFine(text, index + 1)) return [];
    const place = { line: index + 1, column: text.indexOf(':') + 1 };
    if (looksLikeProgress(text)) return [problem('malformed-progress', place, text.trim())];
    return looksLikeQuiz(text) ? [problem('malformed-fence', place, text.trim())] : [];
  });
}

function isWellFormed(text: string): boolean {
  return /:::quiz\{#[^}]*\}\s*$|::quiz-(?:progress|review)\s*$/.test(text);
}

/** Also what is commented out within a line of MDX. */
const SETTLED = new Set([...LITERALS, 'mdxTextExpression']);

/** Blocks outside a quiz; notes the lines that need no second look for a quiz that was not recognised. */
function* blocksOf(node: MarkdownNode, known: Set<number>): Generator<MarkdownNode> {
  if ((SETTLED.has(node.type) || isQuiz(node) || isProgress(node) || isReview(node)) && node.position) {
    for (let line = node.position.start.line; line <= node.position.end.line; line += 1) known.add(line);
  }
  yield node;
  if (!isQuiz(node)) for (const child of childrenOf(node)) yield* blocksOf(child, known);
}
