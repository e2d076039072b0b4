import type { Accepted } from '../quantity.ts';

/**
 * The questions of a site in one language, as far as another program can use them: no place in a source, no control, no kept
 * answer. Every format is written from this, and the JSON file is this.
 */
export interface QuestionSet {
  /** Title of the site. */
  readonly title: string;
  /** Language of the questions, as a BCP 47 tag. */
  readonly language: string;
  readonly questions: readonly PortableQuestion[];
}

/** A piece of a question, twice: as HTML that is also well-formed XML, and as plain text. */
export interface Content {
  readonly html: string;
  readonly text: string;
}

/** How a question is answered; each format has a writer for each of them. */
export type Interaction = 'one' | 'several' | 'order' | 'pairs' | 'command' | 'number';

/** A question with its key and all of its reasons. */
export interface PortableQuestion {
  readonly id: string;
  /** As its author calls it: `single`, `output`… */
  readonly kind: string;
  readonly interaction: Interaction;
  /** The page that it is on. */
  readonly page: PageLink;
  /** What it asks, as plain text in one line. */
  readonly asked: string;
  /** All that stands above the options, what it asks included: blocks. */
  readonly stem: Content;
  /** What a reader is asked to do, in a sentence: "Select one option". */
  readonly instruction: string;
  readonly hints: readonly Content[];
  /**
   * What can be selected, or is known of what can be typed. The steps of an order are in the right one; for pairs these are
   * those with a partner and, without one, what belongs to none.
   */
  readonly options: readonly PortableOption[];
  /** What to read again. */
  readonly read?: PageLink;
  /** What its evidence is a recording of. */
  readonly evidence?: string;
}

/** One option, step, side of a pair, command or number. */
export interface PortableOption {
  readonly id: string;
  readonly content: Content;
  readonly correct: boolean;
  /** Whether it stays in its place when the others are shuffled. */
  readonly pinned: boolean;
  readonly reason: Content;
  /** What belongs to it, for pairs: an inline text. Several may have the same. */
  readonly partner?: { readonly id: string; readonly content: Content };
  /** For a number: its value, how far another one may be from it, and its unit, which may be empty. */
  readonly number?: Accepted;
}

/** A place on the site. */
export interface PageLink {
  readonly title: string;
  /** With the origin, where the site says which it has; else from the root of the host. */
  readonly address: string;
}
