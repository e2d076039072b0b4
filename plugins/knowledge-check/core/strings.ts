/** Texts of a knowledge check in the language of its page; none of them is Markdown or HTML. */
export interface Strings {
  /** Small title above the question. */
  readonly title: string;
  /** How many options to select, in words. */
  readonly selectOne: string;
  /** Label of the button. */
  readonly check: string;
  /** Error for a check without a selected option. */
  readonly nothingSelected: string;
  /** Summary of the closed part with key and reasons. */
  readonly review: string;
  readonly correctAnswer: string;
  readonly yourAnswer: string;
  /** Verdicts; the reason of the selected option follows. */
  readonly right: string;
  readonly wrong: string;
  /** Has the placeholders `{correct}` and `{total}`. */
  readonly score: string;
}
