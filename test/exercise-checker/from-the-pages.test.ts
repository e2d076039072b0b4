import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { OWN_EXERCISES } from '../../plugins/exercise-checker/cli/own-exercises.ts';
import { openExercise } from '../../plugins/exercise-checker/cli/exercises.ts';
import { gradeTranscript } from '../../plugins/exercise-checker/core/index.ts';
import { labelled, PAGES_FOLDER } from './from-the-pages.ts';

test('every recording has its label', () => {
  const files = globSync('*/*', { cwd: PAGES_FOLDER }).sort();
  expect(labelled.map(({ file }) => file)).toEqual(files);
});

describe.each([...Map.groupBy(labelled, ({ file }) => path.dirname(file))])('%s', (id, own) => {
  const { exercise } = openExercise(OWN_EXERCISES, id);
  test.each(own.map((one) => [one.file, one] as const))('%s', async (file, { passes, missing, unread }) => {
    const bytes = readFileSync(path.join(PAGES_FOLDER, file));
    const { report } = await gradeTranscript(exercise, bytes, { file });
    expect(report.verdict === 'pass', missing ?? JSON.stringify(report.outcomes, null, 1)).toBe(
      passes && unread === undefined,
    );
  });
});
