import { part, parts } from './dom.ts';
import { gradeMultiple, gradeSingle } from './grade.ts';
import type { Host, Controls } from './controls.ts';
import { keyOf } from './review.ts';
import { shuffled } from './shuffle.ts';
import { store } from './store.ts';

const inputsOf = (check: Host) => parts<HTMLInputElement>(check, '.check-choice');
const idsOf = (check: Host) => inputsOf(check).map(({ value }) => value);

/** One option, or all that apply. */
const options: Omit<Controls, 'grade'> = {
  start(check) {
    // Nothing moves under the hands of a reader who was faster than this script.
    if (check.contains(document.activeElement) || options.read(check).length > 0) return;
    const isPinned = (id: string) => part(check, `[data-option="${id}"]`).dataset['pinned'] !== undefined;
    for (const id of shuffled(idsOf(check), isPinned, store.seed, check.question)) {
      // The option, and in the review its reason: both at the end of their lists.
      for (const item of parts(check, `[data-option="${id}"]`)) item.parentElement?.append(item);
    }
  },

  read: (check) =>
    inputsOf(check)
      .filter(({ checked }) => checked)
      .map(({ value }) => value),

  write(check, answer) {
    for (const input of inputsOf(check)) input.checked = answer.includes(input.value);
  },

  control: (check) => inputsOf(check).find(({ checked }) => checked) ?? part(check, '.check-choice'),
};

export const single: Controls = {
  ...options,
  grade: (check, [chosen = '']) => gradeSingle(chosen, keyOf(check)[0] ?? ''),
};

export const multiple: Controls = {
  ...options,
  grade: (check, answer) => gradeMultiple(answer, keyOf(check)),
};
