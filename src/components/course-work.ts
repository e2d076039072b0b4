import { results } from 'starlight-exercise-checker/results';
import { store } from 'starlight-knowledge-check/store';
import { tally } from 'starlight-knowledge-check/tally';

/** How far the reader is with the questions of a page, or of several; and with exercises. */
export interface CourseWork {
  readonly answered: number;
  readonly right: number;
  readonly questions: number;
  readonly passed: number;
  readonly exercises: number;
}

/**
 * How much the reader has done of what some elements name: questions in `data-questions`, each as `id:revision` with spaces
 * between, and an exercise in `data-exercise`. Every count on the site is made here, over the links of the sidebar or over
 * some of them.
 */
export function workOf(elements: Iterable<HTMLElement>): CourseWork {
  const all = [...elements];
  const { answered, right, total } = tally(all.flatMap(answersTo));
  const ids = all.flatMap(({ dataset }) => dataset['exercise'] ?? []);
  const passed = ids.filter((id) => results.get(id)?.passed === true).length;
  return { answered, right, questions: total, passed, exercises: ids.length };
}

/** Of the whole course, as the sidebar has it, which is on every page. */
export function workOfCourse(): CourseWork {
  return workOf(document.querySelectorAll<HTMLElement>('#starlight__sidebar a'));
}

/** Calls at once, and whenever the reader has done something, here or in another tab. */
export function watchWork(changed: () => void): void {
  store.watch(changed, true);
  results.watch(changed);
  changed();
}

function answersTo({ dataset }: HTMLElement) {
  const named = (dataset['questions'] ?? '').split(' ').filter((question) => question !== '');
  return named.map((question) => {
    const [id = '', revision = ''] = question.split(':');
    return store.get(id, revision);
  });
}
