import { part, parts } from './dom.ts';
import type { Controls } from './controls.ts';

/** Nobody types more, and all of it is kept. */
const LONGEST = 1_000;

const field = (check: HTMLElement) => part<HTMLInputElement>(check, '.check-command');

/** A command to type, graded by what it means. */
export const typedCommand: Controls = {
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

  async grade(check, [typed = '']) {
    const { gradeCommand, sameCommand } = await import('./command-grader.ts');
    const known = parts(check, '.check-entry').map((entry) => ({
      id: entry.dataset['option'] ?? '',
      text: part(entry, '.check-answer > span').textContent.trim(),
      correct: entry.dataset['correct'] !== undefined,
    }));
    return gradeCommand(typed, known, sameCommand);
  },

  control: field,
};
