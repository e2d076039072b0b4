import { expect, test } from 'vitest';
import { opensShell } from '../../plugins/exercise-checker/core/segments/own-shell.ts';
import { LIMITS } from '../../plugins/exercise-checker/core/limits.ts';
import { inTime } from './processor-time.ts';
import { factsOf, paste } from './support.ts';

/** As many letters as a row may have; what reads them letter by letter from each letter on takes half a second a row. */
const long = (text: string): string => text.repeat(Math.ceil(LIMITS.lineLength / text.length));
const ROWS = 20;
const rows = (text: string): string[] => Array<string>(ROWS).fill(text);

test.each([
  ['a tree of processes', paste(['pstree -p', ...rows(long('a'))])],
  ['a tree with open brackets', paste(['pstree -p', ...rows(long('a(1,'))])],
  ['a list of files', paste(['ls -l /a', ...rows(`${long('a').slice(2)} b`)])],
  ['no file', paste(['ls /a', ...rows(long('cannot open '))])],
  ['no process', paste(['ls /proc', ...rows(long('/proc/1/'))])],
  ['columns of ps', paste(...rows('').map(() => [`ps -${long('o').slice(10)}X!`, '1'] as const))],
  ['letters of ps', paste(...rows('').map(() => [`ps ${long('j').slice(10)}X`, '1'] as const))],
])('%s in rows without end is read at once', async (_, session) => {
  await inTime(() => factsOf(session));
});

test('a command without end opens no shell, and that is seen at once', async () => {
  expect(await inTime(() => rows(`sudo -${long('i')}!`).some(opensShell))).toBe(false);
  expect(opensShell('sudo -i')).toBe(true);
});
