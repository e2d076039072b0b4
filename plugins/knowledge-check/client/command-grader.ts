/** What it takes to grade a command: one script, loaded when the first one is checked. */
export { gradeCommand } from './grade-command.ts';
export { sameCommand } from 'virtual:knowledge-check/commands';
