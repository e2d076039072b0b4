/** The recordings of a site, for what reads them beside the pages that show them. */
export { BrokenRecording } from 'terminal-recording';
export { differencesOf } from './core/differences.ts';
export { textOf } from './core/lines.ts';
export type { Recording } from './core/model.ts';
export { openRecordings, type Recordings } from './recordings-fs.ts';
