import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/**
 * Sessions by someone who had read the pages of the exercises and nothing of the checker: recorded on the lab's machines,
 * in the folder of their exercise, and labelled before they were graded.
 */
export const PAGES_FOLDER = path.join(import.meta.dirname, 'from-the-pages');

const label = z.strictObject({
  file: z.string(),
  passes: z.boolean(),
  /** What the page asks for and the session does not show. */
  missing: z.string().optional(),
  unusual: z.string(),
  /** Whether it depends on who typed it, which the sign of the prompt tells. */
  asUser: z.boolean().optional(),
  /** Of a session that passes with an instructor and not here: what is not read, or was never shown. */
  unread: z.string().optional(),
});

/** The labels, in the order of their files. */
export const labelled = readFileSync(path.join(PAGES_FOLDER, 'index.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => label.parse(JSON.parse(line)));
