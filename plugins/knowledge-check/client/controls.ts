import { parts } from './dom.ts';
import type { Grade } from './grade.ts';

/** What a kind may ask of the element it works in; the rest of that is its own affair. */
export interface Host extends HTMLElement {
  /** The id of the question. */
  readonly question: string;
  /** The answer in the controls is a different one now. */
  change(): void;
  /**
   * Says something about the answer.
   * @param quiet it is shown and not said
   */
  tell(text: string, quiet?: boolean): void;
  /** Grades what is answered now. */
  check(): Promise<void>;
  /** Begins once its kind is known. */
  start(): void;
}

/** What differs between the kinds of questions. An answer is a list of ids, or of one text that was typed. */
export interface Controls {
  /** Gets the controls ready, once. */
  start(check: Host): void;
  /** The answer as the controls show it; empty if nothing has been answered. */
  read(check: Host): readonly string[];
  /** Sets the controls; an empty answer sets them as the page came. What no longer exists is ignored. */
  write(check: Host, answer: readonly string[]): void;
  /** No grade where it cannot be graded, which has been told then: no try is counted. */
  grade(check: Host, answer: readonly string[]): Grade | Promise<Grade | undefined>;
  /** Where to go on answering. */
  control(check: Host): HTMLElement;
}

const controls = new Map<string | undefined, Controls>();

export function controlsOf(check: Host): Controls | undefined {
  return controls.get(check.dataset['kind']);
}

/**
 * Makes a kind known, and starts the checks of the page that have waited for it: each kind has its own
 * script, for the pages that use it, and these scripts come in any order.
 */
export function addControls(kind: string, own: Controls): void {
  controls.set(kind, own);
  for (const check of parts<Partial<Host> & HTMLElement>(document, 'knowledge-check')) {
    // Not there yet where the element has not been defined; then it will find the kind by itself.
    check.start?.();
  }
}
