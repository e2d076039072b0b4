/** The exercise checker's engine. Pure: no files, no network, no clock, no DOM, and no words of any language. */
export { gradeTranscript, type Grading } from './grade.ts';
export type { Exercise } from './exercise.ts';
export type { Assessment } from './report/assessment.ts';
