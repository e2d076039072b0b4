import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SilentPipe, unreadableBy } from '../../plugins/exercise-checker/cli/file-error.ts';

function errorOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
}

test.each([
  ['a path that is not there', () => readFileSync('/nowhere/at/all'), 'missing'],
  ['a folder in the place of a file', () => readFileSync('/'), 'other'],
  [
    'a pipe that says nothing',
    () => {
      throw new SilentPipe();
    },
    'silent',
  ],
])('%s is the file system’s word', (_, work, cause) => {
  expect(unreadableBy(errorOf(work))).toMatchObject({ code: 'unreadable', cause });
});

test.each([
  ['a wrong argument to Node', () => readFileSync(Symbol('x') as unknown as string)],
  ['a URL that is none', () => new URL('::')],
  ['a slip', () => (undefined as unknown as string).length],
])('%s has a code or none, and is a bug', (_, work) => {
  expect(unreadableBy(errorOf(work))).toBeUndefined();
});
