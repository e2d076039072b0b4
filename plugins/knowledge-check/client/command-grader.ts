import { sameCommand } from 'virtual:knowledge-check/commands';
import { gradeCommand } from './grade-command.ts';
import type { Grade } from './grade.ts';
import type { KnownAnswer } from './typed-answer.ts';

/** Grades a command that was typed. Loaded when the first one is checked, with what compares commands. */
export function gradeTyped(typed: string, known: readonly KnownAnswer[]): Grade {
  return gradeCommand(typed, known, sameCommand);
}
