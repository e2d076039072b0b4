import { build, fillRegion, part, showButton } from './dom.ts';
import type { Grade } from './grade.ts';
import { controlsOf, type Host, type Controls } from './controls.ts';
import { removeScores, scoreOfPage, updatePageReset } from './page.ts';
import { keptAnswer, tellSetAside } from './kept-answer.ts';
import { afterCheck, afterKey, isKnown, isOld } from './retrieval.ts';
import { markYours } from './review.ts';
import type { Answered } from './state.ts';
import { store } from './store.ts';
import { dateOf, inLanguage, say, texts } from './strings.ts';
import { showVerdict } from './verdict.ts';

/**
 * Adds verdict and memory to a check whose HTML is already complete. It shows and hides what is there, moves
 * options and copies reasons; it never re-renders text, so translated pages and Read Aloud keep working.
 *
 * Nothing grades but the button, and Enter on an option that is selected or where a command is typed: arrow keys and Space
 * only select. What was graded is told by an event, `knowledge-check:answered`, and no one here listens.
 */
export class KnowledgeCheck extends HTMLElement implements Host {
  #controls: Controls | undefined;
  /** What is kept of the question. */
  #answered: Answered | undefined;
  /** Whether it is asked as if it were new, although an answer is kept. */
  #again = false;
  /** Whether the controls show an answer that has not been checked, which belongs to the reader alone. */
  #changed = false;
  #reviewOpenedHere = false;
  /** Counts what happens to the answer, so that a grade that comes late for it is dropped. */
  #turn = 0;
  /** Whether the check button has another label than at first. */
  #relabelled = false;

  get question(): string {
    return this.dataset['question'] ?? '';
  }

  get answered(): boolean {
    return (this.#answered?.answer.length ?? 0) > 0;
  }

  get right(): boolean {
    return this.#answered !== undefined && isKnown(this.#answered);
  }

  connectedCallback(): void {
    this.start();
  }

  /** Begins once its kind is known; connected again (a view transition), it has everything already. */
  start(): void {
    const controls = controlsOf(this);
    if (!controls || this.#controls) return;
    this.#controls = controls;
    this.#complete();
    controls.start(this);
    this.#changed = controls.read(this).length > 0;
    // What opens or closes tells no one above it, but anyone who listens on the way down.
    for (const type of ['click', 'input', 'keydown', 'toggle'])
      this.addEventListener(type, this, type === 'toggle');
    void this.sync();
    if (!this.#answered) tellSetAside(this);
  }

  /** Adds what only the script uses. It shows no more than there was room for, so nothing below it moves. */
  #complete(): void {
    part(this, '.check-actions').replaceWith(document.importNode(texts().content, true));
    const error = part(this, '.check-error');
    error.id = `${this.id}-error`;
    error.append(say(this, 'nothing'));
  }

  handleEvent(event: Event): void {
    const { type, target } = event;
    const pressed = (target as Element).closest('button')?.classList;
    if (type === 'input') this.change();
    else if (type === 'toggle') this.#noteKey();
    else if (type === 'keydown') this.#press(event as KeyboardEvent);
    else if (pressed?.contains('check-button')) void this.check();
    else if (pressed?.contains('check-reveal')) this.#reveal();
    else if (pressed?.contains('check-reset')) this.#startOver();
  }

  /** Enter does nothing in a radio or a checkbox by itself; on one that is selected it means the answer. */
  #press({ key, target }: KeyboardEvent): void {
    if (key === 'Enter' && (target as Element).matches('.check-choice:checked')) void this.check();
  }

  /** Grades what is answered now, or goes back to answering where that has been graded as wrong. */
  async check(): Promise<void> {
    const answer = this.#controls?.read(this) ?? [];
    if (this.dataset['verdict'] === 'wrong' || answer.length === 0) {
      this.#clear();
      this.#showError(answer.length === 0);
      this.#controls?.control(this).focus();
      return;
    }
    let grade;
    try {
      grade = await this.#grade(answer);
    } catch {
      this.tell(say(this, 'failed'));
    }
    if (!grade) return;
    this.#changed = false;
    const { revision, right } = { revision: this.#revision, right: grade.right };
    this.#keep(afterCheck(this.#answered, this.#again, { revision, answer, right }, Date.now()));
    this.#show(grade, false);
    updatePageReset(false);
    const { tries, shown } = this.#answered ?? {};
    const detail = { question: this.question, right, tries, shown };
    this.dispatchEvent(new CustomEvent('knowledge-check:answered', { bubbles: true, detail }));
  }

  /** The answer in the controls is a different one now, and has no verdict yet. */
  change(): void {
    this.#changed = true;
    this.#clear();
  }

  /**
   * Takes over what is kept, at the start and after other tabs: without a word, and the focus stays.
   *
   * @param force whatever is in the controls, because the reader has asked to start over
   */
  async sync(force = false): Promise<void> {
    const kept = keptAnswer(this);
    const known = JSON.stringify(kept) === JSON.stringify(this.#answered);
    if (!this.#controls || (!force && (this.#changed || known))) return;
    const answer = this.#showKept(kept, this.#controls);
    if (force) part<HTMLDetailsElement>(this, '.check-review').open = false;
    removeScores();
    updatePageReset(force);
    // What cannot be graded now, as a part of the script could not be loaded, is left without a verdict.
    const grade = answer.length > 0 && (await this.#grade(answer).catch(() => undefined));
    if (!grade || !this.#answered) return;
    if (grade.right !== this.#answered.right) this.#keep({ ...this.#answered, right: grade.right });
    this.#show(grade, true);
  }

  /**
   * Sets the controls to what is kept, and says what cannot be seen there.
   * @returns the answer that is to be graded
   */
  #showKept(kept: Answered | undefined, controls: Controls): readonly string[] {
    // After a day, and where it was asked for, the question is a question again.
    this.#again = kept !== undefined && (isOld(kept, Date.now()) || 'again' in this.dataset);
    const shown = this.#again ? [] : (kept?.answer ?? []);
    controls.write(this, shown);
    const answer = controls.read(this);
    // Otherwise an option no longer exists.
    const isWhole = answer.length === shown.length;
    this.#answered = isWhole ? kept : undefined;
    this.#changed = false;
    this.#clear();
    if (!isWhole) tellSetAside(this);
    else if (kept && this.#again && this.answered) {
      this.tell(say(this, 'answered', { date: dateOf(kept.at) }), true);
    }
    return isWhole ? answer : [];
  }

  async #grade(answer: readonly string[]): Promise<Grade | undefined> {
    const turn = (this.#turn += 1);
    const grade = await this.#controls?.grade(this, answer);
    return turn === this.#turn ? grade : undefined;
  }

  #keep(answered: Answered): void {
    this.#answered = answered;
    this.#again = false;
    store.set(new Map([[this.question, answered]]));
  }

  /** The key is open. Anyone who has not found it yet can only copy it now. */
  #noteKey(): void {
    const { open } = part<HTMLDetailsElement>(this, '.check-review');
    const before = this.#answered;
    if (!open || (before && !this.#again && (before.right || before.shown))) return;
    this.#keep(afterKey(before, this.#again, this.#revision, Date.now()));
  }

  get #revision(): string {
    return this.dataset['revision']?.split(',')[0] ?? '';
  }

  /** The first miss keeps the key back; after the second, and when it is right, all reasons are shown. */
  #show(grade: Grade, quiet: boolean): void {
    const tellAll = grade.right || (this.#answered?.misses ?? 0) > 1;
    removeScores();
    showVerdict(this, grade, this.right, scoreOfPage(this), quiet);
    markYours(this, grade);
    if (tellAll && !quiet) this.#openReview();
    this.#updateButtons(!tellAll);
  }

  #updateButtons(offerAnswer = false): void {
    const wrong = this.dataset['verdict'] === 'wrong';
    const button = part(this, '.check-button');
    // Only when it changes: the text on the button may be a translation of the label.
    if (wrong !== this.#relabelled) button.textContent = say(this, wrong ? 'again' : 'check');
    this.#relabelled = wrong;
    showButton(part(this, '.check-reveal'), wrong && offerAnswer);
    showButton(part(this, '.check-reset'), this.answered && !this.#again);
  }

  #reveal(): void {
    this.#openReview();
    // The reason is in the review now, so the region says no more than is new.
    this.tell(say(this, 'shown'), false, part(this, '.check-result'));
  }

  /**
   * Says something new about the answer.
   * @param quiet it is shown and not said
   */
  tell(text: string, quiet = false, ...before: Node[]): void {
    fillRegion(part(this, '.check-verdict'), quiet, ...before, inLanguage(build('p', 'check-note', text)));
  }

  #startOver(): void {
    store.take([this.question], true);
    void this.sync(true);
    this.#controls?.control(this).focus();
    this.#updateButtons();
  }

  #openReview(): void {
    const review = part<HTMLDetailsElement>(this, '.check-review');
    this.#reviewOpenedHere ||= !review.open;
    review.open = true;
  }

  #clear(): void {
    this.#turn += 1;
    this.#showError(false);
    delete this.dataset['verdict'];
    part(this, '.check-verdict').replaceChildren();
    markYours(this);
    if (this.#reviewOpenedHere) part<HTMLDetailsElement>(this, '.check-review').open = false;
    this.#reviewOpenedHere = false;
    this.#updateButtons();
  }

  #showError(shown: boolean): void {
    const error = part(this, '.check-error');
    error.hidden = !shown;
    const described = ['.check-scenario', '.check-instruction'].flatMap(
      (selector) => this.querySelector(selector)?.id ?? [],
    );
    if (shown) described.unshift(error.id);
    const field = this.querySelector('.check-typed');
    // A field that has the focus already is told to be invalid; a group is described when the focus comes to it.
    if (field) field.ariaInvalid = shown ? 'true' : null;
    (field ?? part(this, '.check-group')).setAttribute('aria-describedby', described.join(' '));
  }
}
