import { part } from './dom.ts';

/**
 * Texts that only the browser says. The page has them once, in attributes of `#knowledge-check-texts`: `data-NAME`, or
 * `data-KIND-NAME` for those of one kind. `{placeholders}` are filled in here. What a reader needs without JavaScript
 * (labels, hints, the answer with its reasons) is in the HTML of each question.
 */
export interface CheckTexts {
  /** Verdicts of every kind: "Correct." and "Not correct.". What follows them explains. */
  right: never;
  wrong: never;
  /** Label of the button that checks: "Check", and "Try again" while it is beside a wrong answer. */
  check: never;
  again: never;
  /** At the reader's answer among the reasons: "Your answer" */
  yours: never;
  /**
   * For a check without an answer. Every kind has its own: steps that no one has moved are not answer, either ("Move the
   * steps into the right order first, then check it.").
   */
  nothing: never;
  /** Beside "Correct." after the key was shown: "The answer had been shown, so this does not count …" */
  seen: never;
  /** At a question that is asked again after a day: "You answered this on {date}. Try again." */
  answered: 'date';
  /** At a question that is a different one now: "This question has changed since you answered it on {date} …" */
  aside: 'date';
  /** "You got {correct} of {total} on this page." */
  score: 'correct' | 'total';
  /** Said after "Show answer": "The answer and all reasons are shown below." */
  shown: never;
  /** Label of the button below the last check of a page with several: "Start over on this page". */
  page: never;
  /** The same button directly after it was pressed: "Undo". */
  undo: never;
  /** "The answers on this page are cleared." and, after Undo, "Your answers are back." */
  cleared: never;
  restored: never;
}

/** Kind `multiple` says these, too. */
export interface MultipleTexts {
  /** "{selected} of the {chosen} options that you selected apply." Not how many do in all: that would tell the key. */
  credit: 'selected' | 'chosen';
  /** "Others that apply are missing." */
  missing: never;
}

/** Kind `order` says these, too. */
export interface OrderTexts {
  /** "{right} of {total} steps in their place." */
  credit: 'right' | 'total';
  /** In front of the first step that is out of place, and its reason: "This step comes too early:" */
  early: never;
  /** After each move: "Moved to position {position} of {total}." */
  moved: 'position' | 'total';
  /** Instead of "Your answer": "You put it at position {position}" */
  place: 'position';
}

/** Kind `command` says these, too. */
export interface CommandTexts {
  /** For a wrong command that the author did not expect: "This command does something else." */
  other: never;
  /** "The command reader could not be loaded. Check the connection, then try again." */
  failed: never;
}

/** Kind `number` says these, too. */
export interface NumberTexts {
  /** For a wrong number that the author did not expect: "The number is different." */
  other: never;
  /** "The number is right, but not with the unit “{unit}”." */
  unit: 'unit';
  /** What was typed is not a number, has no unit, or has one where none belongs: said, and not counted as a try. */
  unread: 'typed';
  bare: never;
  alone: 'unit';
  /** "The number reader could not be loaded. Check the connection, then try again." */
  failed: never;
}

/** Kind `match` says these, too. */
export interface MatchTexts {
  /** "{right} of {total} are matched. Look again at: {first}" */
  credit: 'right' | 'total' | 'first';
  /** In front of what was chosen and belongs to none, and its reason: "This belongs to none of them:" */
  early: never;
  /** Instead of "Your answer": "You chose: {choice}" */
  place: 'choice';
}

/**
 * Texts of `<knowledge-progress>`. Its HTML:
 *
 * ```html
 * <knowledge-progress data-pagefind-ignore="all">
 *   <p class="progress-script">Your progress is kept in this browser, so showing it needs JavaScript.</p>  (for those without)
 *   <p class="progress-unkept" hidden>This browser keeps nothing for this site: …</p>
 *   <p class="progress-total"></p>
 *   <ul class="progress-pages" role="list">
 *     <li class="progress-page">
 *       <p class="progress-title"><a href="/base/topics/the-map/">TITLE OF THE PAGE</a></p>
 *       <p class="progress-count">3 questions</p>                        (its text is replaced by the script)
 *       <div class="progress-missed" hidden><p class="progress-again">To do again:</p>
 *         <ul class="progress-questions" role="list">
 *           <li class="progress-question" data-question="ID" data-revision="8 hex"><a href="/base/topics/the-map/#check-ID">text of the legend</a></li>
 *         </ul></div>
 *       <button class="progress-reset" type="button" hidden aria-label="Reset: TITLE OF THE PAGE">Reset</button>
 *     </li>
 *   </ul>
 *   <button class="progress-reset-all" type="button" hidden>Reset all</button>
 *   <p class="progress-status" role="status"></p>
 * </knowledge-progress>
 * ```
 */
export interface ProgressTexts {
  /** One page: "{answered} of {total} answered, {right} right" */
  count: 'answered' | 'right' | 'total';
  /** All pages: "You got {right} of {total}. {answered} answered." */
  total: 'answered' | 'right' | 'total';
  /** Label of a reset button directly after it was pressed: "Undo". */
  undo: never;
  /** "Cleared." and, after Undo, "Your answers are back." */
  cleared: never;
  restored: never;
}

/** Texts of `<knowledge-review>`; its HTML is in `core/review-page.ts`. */
export interface ReviewTexts {
  /** Nothing was answered yet. */
  none: never;
  /** "Questions to review now: {left}" */
  left: 'left';
  /** "Nothing is due. The next question comes on {date}." */
  done: 'date';
  /** As many as a day should have, with more that are due. */
  enough: never;
  /** Of one page: "Known at the first try: {first} of {met}" */
  first: 'first' | 'met';
  /** "Known the last time they were asked again: {later} of {again}" */
  later: 'later' | 'again';
  failed: never;
  /** "Answers loaded: {taken} of {total}. The others are newer here." */
  imported: 'taken' | 'total';
  unread: never;
}

type Name =
  | keyof CheckTexts
  | keyof MultipleTexts
  | keyof OrderTexts
  | keyof CommandTexts
  | keyof NumberTexts
  | keyof MatchTexts
  | keyof ProgressTexts
  | keyof ReviewTexts;

/** Where the page has them. Asked for each time: another page may have taken the place of the one before. */
export const texts = () => part<HTMLTemplateElement>(document.documentElement, '#knowledge-check-texts');

/** A text for an element with its placeholders filled in; empty where the page has none. */
export function say(
  { dataset }: HTMLElement,
  name: Name,
  values: Partial<Record<string, number | string>> = {},
): string {
  const page = texts();
  const template =
    page.getAttribute(`data-${dataset['kind'] ?? ''}-${name}`) ?? page.getAttribute(`data-${name}`) ?? '';
  return template.replaceAll(/\{(\w+)\}/g, (whole, key: string) =>
    // As the language writes it, if it is a number; a text stays what it is.
    ((values[key] ?? whole) as number).toLocaleString(page.lang),
  );
}

/** An element with such a text says its language where that is not the language of the page. */
export function inLanguage<Part extends HTMLElement>(element: Part): Part {
  const { lang, dir } = texts();
  return dir === '' ? element : Object.assign(element, { lang, dir });
}

/** A day as one writes it in the language of the texts. */
export function dateOf(at: number): string {
  return new Date(at).toLocaleDateString(texts().lang, { dateStyle: 'long' });
}
