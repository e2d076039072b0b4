import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { OWN_EXERCISES } from '../../plugins/exercise-checker/cli/own-exercises.ts';
import { suggestFor } from '../../plugins/exercise-checker/cli/suggest/suggest.ts';
import { gradeTranscript } from '../../plugins/exercise-checker/core/index.ts';
import { listExercises, loadExercise } from '../../plugins/exercise-checker/exercise-file/folder.ts';
import { readExercise } from '../../plugins/exercise-checker/exercise-file/read.ts';
import { commandLineIn, makeFolder } from './command-line.ts';
import { paste } from './support.ts';

vi.setConfig({ testTimeout: 120_000 });

const folder = makeFolder();
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const { check } = commandLineIn(folder);

const passing = listExercises(OWN_EXERCISES).flatMap((id) => {
  const loaded = loadExercise(OWN_EXERCISES, id, OWN_EXERCISES);
  if ('problems' in loaded) throw new Error(loaded.problems.join('\n'));
  return loaded.sessions
    .filter(({ expected }) => expected === 'pass')
    .map(({ file }) => join(OWN_EXERCISES, id, 'sessions', file));
});

test('there are recordings to try it on', () => {
  expect(passing.length).toBeGreaterThan(50);
});

test.each(passing)('%s passes what it suggests', async (file) => {
  const source = await suggestFor(file, { inputFormat: 'auto', prompt: undefined });
  const read = readExercise(source, 'exercise.yaml');
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  expect(read.exercise.outcomes.length).toBeGreaterThan(1);
  const { report } = await gradeTranscript(read.exercise, readFileSync(file), { file });
  expect(report.verdict).toBe('pass');
});

test('what is suggested for one session, another that did less does not pass', async () => {
  const source = await suggestFor(join(folder, 'passes.txt'), { inputFormat: 'auto', prompt: undefined });
  const read = readExercise(source, 'exercise.yaml');
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  expect(read.exercise.outcomes.map(({ id }) => id)).toEqual(['task-shown', 'task-gone']);
  const { report } = await gradeTranscript(read.exercise, readFileSync(join(folder, 'partial.txt')), {
    file: 'partial.txt',
  });
  expect(report.verdict).toBe('partial');
});

test('a PID that two kinds of facts show is a variable', async () => {
  writeFileSync(
    join(folder, 'pid.txt'),
    paste(
      ['ctr t ls', 'TASK    PID    STATUS', 'web     468    RUNNING'],
      ['ps -o pid,ppid,comm -p 468', '    PID    PPID COMMAND', '    468     400 httpd'],
    ),
  );
  const source = await suggestFor(join(folder, 'pid.txt'), { inputFormat: 'auto', prompt: undefined });
  expect(source.match(/pid: \$pid-1/g)).toHaveLength(2);
  expect(source).not.toMatch(/\b468\b(?!")/);
});

test('a value that means something else in an exercise, or cannot be seen, is left out', async () => {
  writeFileSync(
    join(folder, 'odd.txt'),
    paste(['ctr t ls', 'TASK    PID    STATUS', '$x     468    RUNNING', 'a\u202eb     469    RUNNING']),
  );
  const { stdout } = check(['--suggest', 'odd.txt']);
  expect(stdout).not.toContain('$x');
  expect(stdout).not.toContain('\u202e');
});

test.each([
  [['--suggest'], /takes one recording/],
  [['--suggest', 'passes.txt', 'fails.txt'], /takes one recording/],
  [['--suggest', 'folder'], /is a folder/],
  [['--suggest', 'prose.txt'], /prose\.txt: /],
  [['--suggest', 'nowhere.txt'], /nowhere\.txt: There is no such file/],
])('%s is refused', (words, message) => {
  const { status, stdout, stderr } = check(words);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(message);
});
