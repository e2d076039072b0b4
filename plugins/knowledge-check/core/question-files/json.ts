import type { Format } from './format.ts';

/** Raised when a program that reads the file would no longer understand it; see `question-set.schema.json`. */
const VERSION = 1;

/** All that is known of the questions, for programs of one's own. */
export const json: Format = {
  name: 'JSON',
  ending: 'json',
  write: (set) => ({ content: `${JSON.stringify({ version: VERSION, ...set }, null, 2)}\n`, notes: [] }),
};
