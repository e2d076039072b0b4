import type { Attributes, Option, Question } from '../model.ts';
import type { MarkdownNode } from 'satteri-markdown-blocks';
import type { Problem } from '../problems.ts';
import type { Interaction } from '../question-files/question-set.ts';
import type { Strings } from '../strings.ts';

/** The list of answers that an author writes. */
export interface AnswerList {
  /** Whether a block may be that list. */
  matches(block: MarkdownNode): boolean;
  /** Reads the answers; what is wrong with them goes to `problems`. */
  compile(list: MarkdownNode, attributes: Attributes, problems: Problem[]): readonly Option[];
  /** Code of the problem of a question without such a list. */
  missing: 'missing-options' | 'missing-steps' | 'missing-pairs';
  /** Blanks in front of a reason below an answer. */
  indent: string;
  /** Whether another such list above it is a part of the question. */
  mayRepeat: boolean;
}

/** What only the browser says about a question of one kind, by the names that `client/strings.ts` lists. */
interface SaidTexts {
  /** What a reader is told who checks an answer that is not there. */
  readonly nothing: string;
  readonly [name: string]: string;
}

/** How the answers are listed with their reasons. */
interface ReviewStyle {
  /** Whether the place of an answer is what makes it right. */
  ordered: boolean;
  /** Whether those that are correct are marked as the key. */
  marksKey: boolean;
  /** Attributes of an answer's text. */
  text: Readonly<Record<string, string>>;
}

/** Which rules of item writing a kind has to keep. */
interface LintRules {
  /** Whether one reads and compares options: their number, length and wording count. */
  comparesOptions: boolean;
  /** Whether answers that mean the same are a mistake. */
  distinct: boolean;
  /** Whether wordings and lengths are the author's own; an output is as it is. */
  worded: boolean;
  /** What an answer is called where another one points at it ("the option above"); undefined if none may be seen. */
  called: string | undefined;
  /** Whether one answer is right, so that its place and length take part in the counts over a course. */
  oneRight: boolean;
  /** Finds what no other kind can have. */
  find?(question: Question): Problem[];
}

/** Everything that differs between the kinds of questions when they are compiled. The browser part is in `client/`. */
export interface QuestionKind {
  /** As authors write it: `kind="order"`. */
  readonly name: string;
  /** How it is answered, which is what other programs know of it. */
  readonly interaction: Interaction;
  readonly list: AnswerList;
  /** Attributes that mean nothing for it, each with the reason. */
  readonly unsuited: Readonly<Record<string, string>>;
  readonly review: ReviewStyle;
  readonly lint: LintRules;
  /** Whether a site has to say what compares commands. */
  readonly comparesCommands: boolean;
  /** Whether the key is what a recording has to show. */
  readonly predictsOutput: boolean;
  /** What is wrong with the question as a whole. */
  check(quiz: MarkdownNode, attributes: Attributes, options: readonly Option[]): Problem[];
  /** The controls a reader answers with. */
  render(id: string, options: readonly Option[], strings: Strings): MarkdownNode[];
  /** What to do, in words. */
  instruction(strings: Strings, options: readonly Option[]): string;
  /** The same for all questions of the kind: it is on the page once. */
  said(strings: Strings): SaidTexts;
  /** What of the answers a kept answer depends on: it counts only for the key it was given to. */
  key(options: Question['options']): readonly string[];
}
