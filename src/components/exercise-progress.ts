import { results } from 'starlight-exercise-checker/results';

/** Shows on the list of exercises how the reader was graded in this browser, and forgets it when told to. */
class ExerciseIndex extends HTMLElement {
  connectedCallback(): void {
    results.watch(() => {
      this.#show();
    });
    this.querySelector('.exercises-forget')?.addEventListener('click', () => {
      results.clear();
      this.#show();
      const status = this.querySelector<HTMLElement>('.exercises-status');
      if (!status) return;
      status.textContent = 'Your results are forgotten.';
      // The button that had the focus is gone with what it was for.
      status.tabIndex = -1;
      status.focus();
    });
    this.#show();
  }

  #show(): void {
    const rows = [...this.querySelectorAll<HTMLElement>('[data-exercise]')];
    const graded = rows.map((row) => showResult(row));
    const passed = this.querySelector('.exercises-passed');
    if (passed) passed.textContent = String(graded.filter((result) => result === 'passed').length);
    const total = this.querySelector<HTMLElement>('.exercises-total');
    if (total) total.hidden = graded.every((result) => result === undefined);
  }
}

/** @returns whether the exercise was passed, or only tried */
function showResult(row: HTMLElement): 'passed' | 'tried' | undefined {
  const result = results.get(row.dataset['exercise'] ?? '');
  const shown = row.querySelector<HTMLElement>('.exercise-result');
  if (shown) {
    shown.hidden = result === undefined;
    shown.textContent = !result
      ? ''
      : result.passed
        ? 'passed'
        : `${result.met} of ${result.required} outcomes shown`;
  }
  row.classList.toggle('exercise-passed', result?.passed === true);
  if (!result) return undefined;
  return result.passed ? 'passed' : 'tried';
}

customElements.define('exercise-index', ExerciseIndex);
