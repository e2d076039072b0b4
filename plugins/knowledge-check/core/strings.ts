/**
 * Texts of a knowledge check in the language of its page; none of them is Markdown or HTML. The names are those
 * of the translations, without the prefix. `{name}` stands for what is filled in later.
 */
export interface Strings {
  /** Language of the texts, and the direction it is written in. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Whether that is not the language of the page, for which there are none. */
  readonly isForeign: boolean;

  /** Small title above the question. */
  readonly title: string;

  /** What to do, in words; one for each kind. */
  readonly selectOne: string;
  readonly selectAll: string;
  readonly orderSteps: string;
  readonly typeCommand: string;
  readonly typeNumber: string;
  /** The same, of a number with a unit. */
  readonly typeQuantity: string;
  readonly matchPairs: string;

  /** Errors for a check without an answer. */
  readonly nothingSelected: string;
  readonly nothingTyped: string;
  readonly nothingMoved: string;
  readonly nothingCounted: string;
  readonly nothingMatched: string;

  /** Text of an option or a step that is nothing but code, a list or an image. */
  readonly optionBelow: string;
  /** Labels of the inputs for a command and for a number. */
  readonly command: string;
  readonly number: string;
  /** What a list shows from which nothing has been chosen. */
  readonly choose: string;
  /** Labels of the buttons at a step; `{step}` is its text. */
  readonly moveUp: string;
  readonly moveDown: string;
  /** Summary of a hint, `{number}` of `{total}`, and of the only one. */
  readonly hint: string;
  readonly onlyHint: string;

  readonly check: string;
  readonly showAnswer: string;
  readonly startOver: string;

  /** Summary of the closed part with key and reasons. */
  readonly review: string;
  readonly correctAnswer: string;
  readonly yourAnswer: string;
  /** Link to what to read again; `{heading}` is its title. */
  readonly readAgain: string;
  /** What proves the key; `{caption}` describes the recording. */
  readonly evidence: string;
  /** Label of the box that puts the answers of a page on paper. */
  readonly printAnswers: string;

  /** Link to where readers tell what is wrong with the question. */
  readonly report: string;

  /** What only the browser says; see `client/strings.ts` for when. */
  readonly right: string;
  readonly wrong: string;
  readonly again: string;
  readonly shown: string;
  readonly seen: string;
  readonly answered: string;
  readonly aside: string;
  readonly score: string;
  readonly startOverPage: string;
  readonly undo: string;
  readonly cleared: string;
  readonly restored: string;
  readonly multipleCredit: string;
  readonly multipleMissing: string;
  readonly orderCredit: string;
  readonly orderEarly: string;
  readonly orderMoved: string;
  readonly orderPlace: string;
  readonly commandOther: string;
  readonly commandFailed: string;
  readonly numberOther: string;
  readonly numberUnit: string;
  readonly numberUnread: string;
  readonly numberBare: string;
  readonly numberAlone: string;
  readonly numberFailed: string;
  readonly matchCredit: string;
  readonly matchExtra: string;
  readonly matchPlace: string;

  /** The list of all pages with checks. */
  readonly progressScript: string;
  readonly progressUnkept: string;
  readonly progressNone: string;
  readonly progressQuestions: string;
  readonly progressCount: string;
  readonly progressTotal: string;
  readonly progressMissed: string;
  readonly progressReset: string;
  readonly progressResetPage: string;
  readonly progressResetAll: string;

  /** The review: `{left}` questions, `{date}` of the next one, and counts of `scoresOf`. */
  readonly reviewScript: string;
  readonly reviewNone: string;
  readonly reviewLeft: string;
  readonly reviewDone: string;
  readonly reviewEnough: string;
  readonly reviewNext: string;
  readonly reviewMore: string;
  readonly reviewFirst: string;
  readonly reviewLater: string;
  readonly reviewFailed: string;
  readonly reviewExport: string;
  readonly reviewImport: string;
  readonly reviewImported: string;
  readonly reviewUnread: string;
}

/** Attributes of an element whose text is one of these; none where the page says the same already. */
export function languageOf({ lang, dir, isForeign }: Strings): { lang?: string; dir?: string } {
  return isForeign ? { lang, dir } : {};
}

/** A count as the language of the texts writes it. */
export function countIn({ lang }: Strings, count: number): string {
  return new Intl.NumberFormat(lang).format(count);
}
