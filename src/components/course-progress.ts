import { store } from 'starlight-knowledge-check/store';
import { tally } from 'starlight-knowledge-check/tally';

/** Questions of a page as the map names them: `id:revision`, with spaces between. */
function answersTo(page: HTMLElement) {
  return (page.dataset['questions'] ?? '')
    .split(' ')
    .filter((question) => question !== '')
    .map((question) => {
      const [id = '', revision = ''] = question.split(':');
      return store.get(id, revision);
    });
}

/**
 * Shows on the map of the course how many questions of each page the reader has answered. The map is complete
 * without it.
 */
class CourseMap extends HTMLElement {
  connectedCallback(): void {
    store.watch(() => {
      this.#show();
    });
    this.#show();
  }

  #show(): void {
    const pages = [...this.querySelectorAll<HTMLElement>('[data-questions]')];
    const all = pages.flatMap(answersTo);
    for (const page of pages) showPage(page);
    const { answered, total } = tally(all);
    const text = this.querySelector<HTMLElement>('.course-total');
    const count = this.querySelector('.course-total-count');
    if (!text || !count) return;
    text.hidden = answered === 0;
    count.textContent = `${answered} of ${total}`;
  }
}

function showPage(page: HTMLElement): void {
  const { answered, total } = tally(answersTo(page));
  const count = page.querySelector('.course-count');
  if (count) {
    count.textContent =
      answered === 0
        ? `${total} questions`
        : `${answered} of ${total} ${total === 1 ? 'question' : 'questions'} answered`;
  }
  for (const [index, mark] of [...page.querySelectorAll('.course-marks > *')].entries()) {
    mark.classList.toggle('course-answered', index < answered);
  }
}

customElements.define('course-map', CourseMap);
