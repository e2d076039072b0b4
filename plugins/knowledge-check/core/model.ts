import type { MarkdownNode } from './node.ts';
import type { Problem } from './problems.ts';

/**
 * One knowledge check, ready to render.
 *
 * `id` is unique over the whole site and belongs to the author, so it survives moving the question to
 * another page. Whatever later remembers an answer stores the pair of question id and option id.
 */
export interface Question {
  readonly id: string;
  /** Blocks of the stem before the asked sentence. */
  readonly before: readonly MarkdownNode[];
  /** The asked sentence: inline content only, because it becomes the legend. */
  readonly asked: readonly MarkdownNode[];
  /** Blocks of the stem between the asked sentence and the options, such as a listing. */
  readonly after: readonly MarkdownNode[];
  readonly options: readonly Option[];
}

/** One answer a reader can choose. */
export interface Option {
  /**
   * `a`, `b`, `c`... in source order. A slug of the text would be lost with every typo fixed, and would
   * differ between two translations of the same question.
   */
  readonly id: string;
  readonly text: readonly MarkdownNode[];
  readonly reason: readonly MarkdownNode[];
  readonly correct: boolean;
}

/** Result of compiling one `:::quiz`: a question, or the problems that prevent it. */
export interface Compiled {
  readonly question?: Question;
  readonly problems: readonly Problem[];
}
