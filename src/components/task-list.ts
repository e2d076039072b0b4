import { results } from 'starlight-exercise-checker/results';

/** Ticks the items of a task that the reader's last recording shows, as soon as it was graded. */
class TaskList extends HTMLElement {
  connectedCallback(): void {
    results.watch(() => {
      this.#show();
    });
    this.#show();
  }

  #show(): void {
    const result = results.get(this.dataset['exercise'] ?? '');
    for (const item of this.querySelectorAll<HTMLElement>('[data-outcomes]')) {
      const outcomes = (item.dataset['outcomes'] ?? '').split(' ');
      tick(item, result !== undefined && outcomes.every((id) => result.outcomes.includes(id)));
    }
    // The box that has graded says so by itself, so this is not a live region.
    const score = this.querySelector('.task-score');
    if (score) score.textContent = result === undefined ? '' : sentence(result);
  }
}

function tick(item: HTMLElement, met: boolean): void {
  item.classList.toggle('task-met', met);
  const mark = item.querySelector('.task-mark');
  if (!mark) return;
  const word = document.createElement('span');
  word.className = 'sr-only';
  word.textContent = 'Shown: ';
  mark.replaceChildren(...(met ? [word] : []));
}

function sentence({ passed, met, required }: NonNullable<ReturnType<typeof results.get>>): string {
  if (passed) return 'Passed: your recording shows every outcome.';
  return `Your last recording shows ${met} of ${required} outcomes.`;
}

customElements.define('task-list', TaskList);
