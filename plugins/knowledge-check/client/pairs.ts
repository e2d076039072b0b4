import type { Controls } from './controls.ts';
import { part, parts } from './dom.ts';
import { gradePairs } from './grade-pairs.ts';

const lists = (check: HTMLElement) => parts<HTMLSelectElement>(check, '.check-partner');
const leftOf = (side: HTMLElement) => side.closest<HTMLElement>('[data-option]')?.dataset['option'] ?? '';
const words = (element: HTMLElement) => element.textContent.trim();

/** For each of several, something that belongs to it. An answer has the ids of both, as `left:right`. */
export const pairs: Controls = {
  start() {
    // Lists of the browser need nothing.
  },

  /** Where something is left open, there is no answer. */
  read(check) {
    const all = lists(check);
    return all.every(({ value }) => value !== '') ? all.map((list) => `${leftOf(list)}:${list.value}`) : [];
  },

  write(check, answer) {
    const chosen = new Map(answer.map((pair) => pair.split(':') as [string, string]));
    for (const list of lists(check)) {
      list.value = chosen.get(leftOf(list)) ?? '';
      // What is no longer offered leaves it without any choice, even the one that says so.
      if (list.selectedIndex < 0) list.value = '';
    }
  },

  grade(check, answer) {
    const key = parts(check, '.check-right').map(
      (right) => `${leftOf(right)}:${right.dataset['partner'] ?? ''}`,
    );
    const grade = gradePairs(answer, key);
    const first = lists(check).find((list) => leftOf(list) === grade.first);
    return {
      ...grade,
      chosen: lists(check).map(({ selectedOptions: [chosen] }) => chosen?.text ?? ''),
      credit: { ...grade.credit, first: words(first?.labels[0] ?? check) },
    };
  },

  control: (check) => lists(check).find(({ value }) => value === '') ?? part(check, '.check-partner'),
};
