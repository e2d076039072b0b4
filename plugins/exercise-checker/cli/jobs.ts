import { availableParallelism } from 'node:os';

/** More threads than any machine has a use for today: each loads the engine, and holds some 100 MB. */
export const MOST_JOBS = 64;

/** A thread pays once it has so many files: loading the engine takes as long as grading some of them. */
const FILES_OF_A_JOB = 20;

/** How many threads grade so many files where no one has said. */
export function jobsFor(files: number): number {
  return Math.max(1, Math.min(availableParallelism(), MOST_JOBS, Math.ceil(files / FILES_OF_A_JOB)));
}
