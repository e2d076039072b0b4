import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openExercise } from '../../plugins/exercise-checker/cli/exercises.ts';
import { compareWithLabel, runSelfTest } from '../../plugins/exercise-checker/cli/self-test.ts';
import { gradeTranscript } from '../../plugins/exercise-checker/core/index.ts';
import { listExercises } from '../../plugins/exercise-checker/exercise-file/folder.ts';
import { exerciseWith, gradeText, paste } from './support.ts';

const EXERCISES = fileURLToPath(new URL('../../content/exercises/', import.meta.url));
const SESSIONS = fileURLToPath(new URL('../../content/sessions/', import.meta.url));

test('every labelled recording of every exercise is graded as labelled', { timeout: 60_000 }, async () => {
  const { passed, failures } = await runSelfTest(EXERCISES);
  expect(failures).toEqual([]);
  expect(passed).toBeGreaterThanOrEqual(6);
});

describe.each(listExercises(EXERCISES))('the worked solution of %s', (id) => {
  test('passes on every containerd it was recorded on', async () => {
    const casts = globSync(path.join(SESSIONS, `solve-${id}`, '*.cast'));
    expect(casts).not.toEqual([]);
    const { exercise } = openExercise(EXERCISES, id);
    for (const cast of casts) {
      const { report } = await gradeTranscript(exercise, readFileSync(cast), { file: path.basename(cast) });
      const missed = report.outcomes.filter(({ status, required }) => required && status !== 'met');
      expect({ cast: report.file, missed: missed.map((outcome) => outcome.id) }).toEqual({
        cast: report.file,
        missed: [],
      });
    }
  });
});

test('a label that does not fit is told, in each thing it differs in', async () => {
  const exercise = exerciseWith('  - { id: up, title: up, fact: { task: { id: web } }, hint: do it }');
  const report = await gradeText(exercise, paste(['ctr t ls', 'TASK    PID    STATUS']));
  const label = { file: 'x', shows: 'x', expected: 'pass' as const, misses: [], mistakes: ['short'] };
  expect(compareWithLabel(report, label)).toEqual([
    'verdict: expected pass, found fail',
    'missed outcomes: expected none, found up',
    'mistakes: expected short, found none',
  ]);
  expect(compareWithLabel(report, { ...label, expected: 'fail', misses: ['up'], mistakes: [] })).toEqual([]);
});
