import type { Controls, Host } from './controls.ts';
import { part, parts } from './dom.ts';
import type { Grade } from './grade.ts';

/** An answer to type that the author has listed: an accepted one, or a wrong one that was to be expected. */
export interface KnownAnswer {
  readonly id: string;
  readonly text: string;
  readonly correct: boolean;
}

type GradeTyped = (check: Host, typed: string, known: readonly KnownAnswer[]) => Promise<Grade | undefined>;

/** No one types more, and all of it is kept. */
const LONGEST = 1_000;

const field = (check: HTMLElement) => part<HTMLInputElement>(check, '.check-typed');

/** One field to type an answer into, which is compared with those that the review lists. */
export function typedAnswer(grade: GradeTyped): Controls {
  return {
    start(check) {
      // Enter in the only field of a form submits it, and an input method that uses Enter for itself does not.
      part(check, '.check-form').addEventListener('submit', () => void check.check());
    },

    read(check) {
      const typed = field(check).value.trim().slice(0, LONGEST);
      return typed === '' ? [] : [typed];
    },

    write(check, [typed = '']) {
      field(check).value = typed;
    },

    grade(check, [typed = '']) {
      const known = parts(check, '.check-entry').map((entry) => ({
        id: entry.dataset['option'] ?? '',
        text: part(entry, '.check-answer > span').textContent.trim(),
        correct: entry.dataset['correct'] !== undefined,
      }));
      return grade(check, typed, known);
    },

    control: field,
  };
}
