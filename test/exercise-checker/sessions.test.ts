import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { compareWithLabel, runSelfTest } from '../../plugins/exercise-checker/cli/self-test.ts';
import { exerciseWith, gradeText, paste } from './support.ts';

const EXERCISES = fileURLToPath(new URL('../../content/exercises/', import.meta.url));

test('every labelled recording of every exercise is graded as labelled', { timeout: 60_000 }, async () => {
  const { passed, failures } = await runSelfTest(EXERCISES);
  expect(failures).toEqual([]);
  expect(passed).toBeGreaterThanOrEqual(6);
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
