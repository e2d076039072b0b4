import { watchWork, workOf, workOfCourse } from './course-work.ts';

/**
 * Shows on the map of the course how far the reader is with each page, and with the whole. The map is complete without
 * it.
 */
class CourseMap extends HTMLElement {
  connectedCallback(): void {
    watchWork(() => {
      for (const page of this.querySelectorAll<HTMLElement>('[data-questions]')) showPage(page);
      this.#showTotal();
    });
  }

  #showTotal(): void {
    const { answered, right, questions, passed, exercises } = workOfCourse();
    const text = this.querySelector<HTMLElement>('.course-total');
    const count = this.querySelector('.course-total-count');
    if (!text || !count) return;
    text.hidden = answered === 0 && passed === 0;
    count.textContent = `${right} of ${questions} questions right, ${passed} of ${exercises} exercises passed`;
  }
}

function showPage(page: HTMLElement): void {
  const { answered, right, questions } = workOf([page]);
  const count = page.querySelector('.course-count');
  const bar = page.querySelector<HTMLElement>('.course-bar');
  if (!count || !bar) return;
  const total = questions === 1 ? '1 question' : `${questions} questions`;
  count.textContent = answered === 0 ? total : `${right} of ${total} right`;
  bar.hidden = answered === 0;
  bar.style.setProperty('--right', String(right / questions));
}

customElements.define('course-map', CourseMap);
