import { results } from 'starlight-exercise-checker/results';
import { watchWork, workOf } from './course-work.ts';

/** Marks in the sidebar what of each page the reader has done. The sidebar is complete without this. */
class SidebarProgress extends HTMLElement {
  connectedCallback(): void {
    watchWork(() => {
      for (const link of this.querySelectorAll<HTMLElement>('a:is([data-questions], [data-exercise])')) {
        show(link);
      }
    });
  }
}

function show(link: HTMLElement): void {
  const { shown, said, done } = stateOf(link);
  const mark = link.querySelector<HTMLElement>('.work') ?? addMark(link);
  mark.classList.toggle('work-done', done);
  mark.replaceChildren(part('', shown, true), part('sr-only', said, false));
}

/** What is seen, and what is heard: "2/5" and "2 of 5 questions right". */
function stateOf(link: HTMLElement): { shown: string; said: string; done: boolean } {
  const { right, answered, questions } = workOf([link]);
  const result = results.get(link.dataset['exercise'] ?? '');
  if (result) {
    const { passed, met, required } = result;
    if (passed) return { shown: 'passed', said: '', done: true };
    return { shown: `${met}/${required}`, said: `, ${met} of ${required} outcomes shown`, done: false };
  }
  if (answered === 0) return { shown: '', said: '', done: false };
  if (right === questions) return { shown: 'done', said: ', all questions right', done: true };
  return { shown: `${right}/${questions}`, said: `, ${right} of ${questions} questions right`, done: false };
}

function addMark(link: HTMLElement): HTMLElement {
  const mark = document.createElement('span');
  mark.className = 'work';
  link.append(mark);
  return mark;
}

function part(className: string, text: string, silent: boolean): HTMLElement {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  if (silent && !/^[a-z]+$/.test(text)) element.ariaHidden = 'true';
  return element;
}

customElements.define('sidebar-progress', SidebarProgress);
