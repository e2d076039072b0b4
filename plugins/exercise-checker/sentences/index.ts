/** What a report says: the engine's codes and values put into words. For every host alike, and free of what only one of them offers. */
export { en } from './en/index.ts';
export { nearestToShow } from './nearest-to-show.ts';
export type { Report, Shard } from './report.ts';
export { writeBehind, type WrittenBehind, type WrittenFact } from './write-behind.ts';
export { writeReading, type Reading } from './write-reading.ts';
export { writeReport } from './write-report.ts';
