import type { MarkdownNode, Place } from 'satteri-markdown-blocks';
import type { Problem } from './problems.ts';

/** What an author types into the braces of a quiz. */
export interface Attributes {
  readonly id: string;
  readonly read: string | undefined;
  readonly evidence: string | undefined;
  readonly shows: string | undefined;
  /** Every option keeps its place. */
  readonly pinned: boolean;
  /** Letters of options that keep their place. */
  readonly pin: readonly string[];
  readonly allow: readonly string[];
  /** Raised by the author to drop the answers that readers have kept. */
  readonly revision: string;
}

/**
 * One knowledge check, ready to render.
 *
 * `id` is unique over the whole site and belongs to the author, so it survives moving the question to
 * another page. Whatever later remembers an answer stores the pair of question id and option id.
 */
export interface Question {
  readonly id: string;
  /** Name of what the reader is asked to do: one of `kinds/`. */
  readonly kind: string;
  /** Where the opening fence stands. */
  readonly place: Place;
  /** Blocks of the stem before the asked sentence. */
  readonly before: readonly MarkdownNode[];
  /** The asked sentence: inline content only, because it becomes the legend. */
  readonly asked: readonly MarkdownNode[];
  /** Blocks of the stem between the asked sentence and the options, such as a listing. */
  readonly after: readonly MarkdownNode[];
  /** Blocks of each hint, in the order in which they are given. */
  readonly hints: readonly (readonly MarkdownNode[])[];
  /** In the author's order. For `order` that is the right one; for `command` and `number` these are what is
   * known, and for `match` the pairs and what belongs to none. */
  readonly options: readonly Option[];
  /** Link to what should be read again: `#heading` or `/topics/x/#heading`. */
  readonly read: string | undefined;
  /** Recorded step that proves the key, in the notation of the site. */
  readonly evidence: string | undefined;
  /** Text that the evidence has to contain; for `output` it is the correct option's code instead. */
  readonly shows: string | undefined;
  /** Codes of the findings about item writing that the author accepts. */
  readonly allow: readonly string[];
  /** Changes with what is correct, and with nothing else, unless the author asks for it. */
  readonly revision: string;
  /** What the author has raised `revision` to. */
  readonly authorsRevision: string;
}

/** One answer a reader can choose, one step to put in its place, or one command someone may type. */
export interface Option {
  /** Made from what it says, or set by the author; a translation has that of its original. See `option-id.ts`. */
  readonly id: string;
  /** Inline content; empty when the option begins with a block. */
  readonly text: readonly MarkdownNode[];
  /** Code, lists or images below the text. */
  readonly blocks: readonly MarkdownNode[];
  readonly reason: readonly MarkdownNode[];
  readonly correct: boolean;
  /** Whether it stays in its place when the others are shuffled. */
  readonly pinned: boolean;
  /** What belongs to it, where the question is about pairs. */
  readonly partner?: Partner;
  readonly place: Place;
}

/** What a reader may choose for a side of a pair. */
export type Partner = Pick<Option, 'id' | 'text'>;

/** Result of compiling one `:::quiz`: a question, or the problems that prevent it. */
export interface Compiled {
  readonly question?: Question;
  readonly problems: readonly Problem[];
}
