/** The exercise checker's engine. Pure: no files, no network, no clock, no DOM. */
export { gradeTranscript, type Grading } from './grade.ts';
export { notGradableReport } from './report/not-gradable-report.ts';
export type { Exercise } from './exercise.ts';
export type { Report } from './report/report.ts';
