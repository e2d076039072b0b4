/** Comparing recordings of one session by meaning. */
export { describeDifference, differences } from './differences.ts';
export { printReading, readPrinted } from './print.ts';
export { readingOf, type Reading } from './reading.ts';
