import type { Controls } from './controls.ts';
import { part, parts } from './dom.ts';
import { gradePairs } from './grade-pairs.ts';

const lists = (check: HTMLElement) => parts<HTMLSelectElement>(check, '.check-partner');
const leftOf = (list: HTMLElement) => list.closest<HTMLElement>('.check-pair')?.dataset['option'] ?? '';
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
    const rightOf = (left: string) =>
      part(check, `.check-entry[data-option="${left}"] .check-right`).dataset['partner'] ?? '';
    const chosen = lists(check).map((list) => ({
      left: leftOf(list),
      right: answer.find((pair) => pair.startsWith(`${leftOf(list)}:`))?.split(':')[1] ?? '',
    }));
    const named = (id: string) => words(part(check, `.check-partner > [value="${id}"]`));
    const key = new Map(chosen.map(({ left }) => [left, rightOf(left)]));
    const extra = parts(check, '.check-entry:not(:has(.check-right))').map(
      ({ dataset }) => dataset['option'] ?? '',
    );
    const grade = gradePairs(chosen, key, extra);
    const first = lists(check).find((list) => leftOf(list) === grade.first);
    return {
      ...grade,
      chosen: chosen.map(({ right }) => named(right)),
      credit: { ...grade.credit, first: words(first?.labels[0] ?? check) },
    };
  },

  control: (check) => lists(check).find(({ value }) => value === '') ?? part(check, '.check-partner'),
};
