import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { OWN_EXERCISES } from '../../plugins/exercise-checker/cli/own-exercises.ts';
import { openExercise } from '../../plugins/exercise-checker/cli/exercises.ts';
import { gradeTranscript } from '../../plugins/exercise-checker/core/index.ts';

/**
 * Sessions by somebody who had read the pages of the exercises and nothing of the checker: recorded on the lab's machines,
 * in the folder of their exercise, and labelled before they were graded.
 */
const FOLDER = path.join(import.meta.dirname, 'from-the-pages');

const label = z.strictObject({
  file: z.string(),
  passes: z.boolean(),
  /** What the page asks for and the session does not show. */
  missing: z.string().optional(),
  unusual: z.string(),
  /** Why the verdict cannot be the one it should be: what was there before the recording began and is shown nowhere. */
  hidden: z.string().optional(),
});

const labels = readFileSync(path.join(FOLDER, 'index.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => label.parse(JSON.parse(line)));

test('every recording has its label', () => {
  const files = globSync('*/*', { cwd: FOLDER }).sort();
  expect(labels.map(({ file }) => file)).toEqual(files);
});

describe.each([...Map.groupBy(labels, ({ file }) => path.dirname(file))])('%s', (id, own) => {
  const { exercise } = openExercise(OWN_EXERCISES, id);
  test.each(own.map((one) => [one.file, one] as const))('%s', async (file, { passes, missing, hidden }) => {
    const bytes = readFileSync(path.join(FOLDER, file));
    const { report } = await gradeTranscript(exercise, bytes, { file });
    expect(report.verdict === 'pass', missing ?? JSON.stringify(report.outcomes, null, 1)).toBe(
      passes && hidden === undefined,
    );
  });
});
