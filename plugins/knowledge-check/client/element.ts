import { grade, scoreText, type Verdict } from './grade.ts';

/**
 * Adds the verdict to a check whose HTML is already complete. It shows and hides what is there and copies
 * one reason; it never re-renders text, so translated pages and Read Aloud keep working.
 *
 * Nothing grades but the button: arrow keys and Space only select, and Enter in an option does nothing.
 * Parts are found by class, because a question may bring buttons, lists and details of its own.
 */
class KnowledgeCheck extends HTMLElement {
  verdict: Verdict = 'open';
  #reviewOpenedHere = false;

  connectedCallback(): void {
    const button = this.#part('.check-button');
    button.hidden = false;
    // The element itself listens, so connecting it again (a view transition) adds nothing.
    button.addEventListener('click', this);
    this.addEventListener('change', this);
  }

  handleEvent(event: Event): void {
    if (event.type === 'click') this.#check();
    else this.#clear();
  }

  #check(): void {
    const chosen = this.querySelector<HTMLInputElement>('.check-choice:checked');
    if (!chosen) {
      this.#showError(true);
      this.#part('.check-choice').focus();
      return;
    }
    const key = this.#part('.check-key').closest<HTMLElement>('.check-entry')?.dataset['option'] ?? '';
    this.verdict = grade(chosen.value, key);
    this.dataset['verdict'] = this.verdict;
    this.#announce(chosen.value);
    this.#showReview(chosen.value);
  }

  /** One change of one live region that was there from the start: said once, and the focus stays. */
  #announce(chosen: string): void {
    const { sayRight = '', sayWrong = '', sayScore = '' } = this.dataset;
    const reason = this.#part(`[data-option="${chosen}"] .check-reason`).cloneNode(true) as HTMLElement;
    for (const asset of reason.querySelectorAll('link, script')) asset.remove();
    for (const node of reason.querySelectorAll('[id]')) node.removeAttribute('id');

    const checks = [...document.querySelectorAll<KnowledgeCheck>('knowledge-check')];
    // Only the last verdict carries the score: an older one would be out of date, and changing it would speak.
    for (const check of checks) check.querySelector('.check-score')?.remove();
    const score = scoreText(
      checks.map((check) => check.verdict),
      sayScore,
    );
    this.#part('.check-verdict').replaceChildren(
      paragraph('check-result', this.verdict === 'right' ? sayRight : sayWrong),
      reason,
      paragraph('check-score', score),
    );
  }

  #showReview(chosen: string): void {
    for (const yours of this.querySelectorAll<HTMLElement>('.check-yours')) {
      yours.hidden = yours.closest<HTMLElement>('.check-entry')?.dataset['option'] !== chosen;
    }
    const review = this.#part<HTMLDetailsElement>('.check-review');
    this.#reviewOpenedHere ||= !review.open;
    review.open = true;
  }

  /** A changed choice has no verdict yet. */
  #clear(): void {
    this.#showError(false);
    if (this.verdict === 'open') return;
    this.verdict = 'open';
    delete this.dataset['verdict'];
    this.#part('.check-verdict').replaceChildren();
    for (const yours of this.querySelectorAll<HTMLElement>('.check-yours')) yours.hidden = true;
    if (this.#reviewOpenedHere) this.#part<HTMLDetailsElement>('.check-review').open = false;
    this.#reviewOpenedHere = false;
  }

  #showError(shown: boolean): void {
    const error = this.#part('.check-error');
    error.hidden = !shown;
    const instruction = this.#part('.check-instruction').id;
    const description = shown ? `${error.id} ${instruction}` : instruction;
    this.#part('.check-group').setAttribute('aria-describedby', description);
  }

  #part<Part extends HTMLElement = HTMLElement>(selector: string): Part {
    const part = this.querySelector<Part>(selector);
    if (!part) throw new Error(`knowledge-check "${this.id}" has no ${selector}`);
    return part;
  }
}

function paragraph(className: string, text: string): HTMLParagraphElement {
  const element = document.createElement('p');
  element.className = className;
  element.textContent = text;
  return element;
}

customElements.define('knowledge-check', KnowledgeCheck);
