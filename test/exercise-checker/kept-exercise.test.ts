import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openExercise } from '../../plugins/exercise-checker/cli/exercises.ts';
import { openKept } from '../../plugins/exercise-checker/cli/kept-exercise.ts';
import { listExercises } from '../../plugins/exercise-checker/exercise-file/folder.ts';
import type { ExerciseFile } from '../../plugins/exercise-checker/exercise-file/read.ts';
import { EXERCISE } from './command-line.ts';

const OWN = fileURLToPath(new URL('../../content/exercises', import.meta.url));

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'));
  mkdirSync(join(folder, 'up'));
  mkdirSync(join(folder, 'code'));
  writeFileSync(join(folder, 'up/exercise.yaml'), EXERCISE);
  writeFileSync(join(folder, 'code/reader.ts'), 'one');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const file = (): string => join(folder, 'up/exercise.yaml');
const places = (): { kept: string; madeBy: string[] } => ({
  kept: join(folder, 'kept'),
  madeBy: [join(folder, 'code')],
});

/** Opens the exercise, and tells whether it was read for that. */
async function open(where = places()): Promise<{ title: string; wasRead: boolean }> {
  const read = vi.fn(() => Promise.resolve(openExercise(folder, 'up')));
  const { exercise } = await openKept(folder, 'up', read, where);
  return { title: exercise.title, wasRead: read.mock.calls.length > 0 };
}

test('an exercise is read once', async () => {
  expect(await open()).toEqual({ title: 'Up', wasRead: true });
  expect(await open()).toEqual({ title: 'Up', wasRead: false });
});

test.each([
  [
    'its text',
    () => {
      writeFileSync(file(), EXERCISE.replace('title: Up', 'title: Down'));
    },
    'Down',
  ],
  [
    'the code that reads it',
    () => {
      writeFileSync(join(folder, 'code/reader.ts'), 'two');
    },
    'Up',
  ],
  [
    'the name of that code',
    () => {
      writeFileSync(join(folder, 'code/more.ts'), '');
    },
    'Up',
  ],
  [
    'what was kept',
    () => {
      writeFileSync(join(folder, 'kept/up'), readFileSync(join(folder, 'kept/up')).subarray(0, 99));
    },
    'Up',
  ],
])('it is read again after a change of %s', async (_, change, title) => {
  await open();
  change();
  expect(await open()).toEqual({ title, wasRead: true });
  expect(await open()).toEqual({ title, wasRead: false });
});

test('what cannot be kept is read each time', async () => {
  // A file, in which there can be no folder, stands for a file system that can only be read.
  const nowhere = { ...places(), kept: join(file(), 'kept') };
  const unknown = { ...places(), madeBy: [join(folder, 'missing')] };
  for (const where of [nowhere, nowhere, unknown, unknown]) {
    expect(await open(where)).toEqual({ title: 'Up', wasRead: true });
  }
});

test('mistakes are told each time, and what was kept before them does not hide them', async () => {
  await open();
  writeFileSync(file(), 'id: up\n');
  await expect(open()).rejects.toThrow(/broken/);
  await expect(open()).rejects.toThrow(/broken/);
});

test.each(listExercises(OWN))('"%s" is kept as it was read', async (id) => {
  const read = (): Promise<ExerciseFile> => Promise.resolve(openExercise(OWN, id));
  const never = (): Promise<ExerciseFile> => Promise.reject(new Error('read again'));
  const first = await openKept(OWN, id, read, places());
  expect(await openKept(OWN, id, never, places())).toStrictEqual(first);
});
