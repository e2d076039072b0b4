import { describe, expect, test } from 'vitest';
import { paste, valuesOf } from '../support.ts';

describe('an archive', () => {
  test('entries of an archive, verbose or not', async () => {
    const verbose = '-rw-r--r-- 0/0              42 2024-03-01 12:00 ./www/index.html';
    expect(await valuesOf(paste(['tar tvf a.tar', verbose]), 'entry')).toEqual([{ path: 'www/index.html' }]);
    expect(await valuesOf(paste(['tar -tf a.tar', 'index.json']), 'entry')).toEqual([{ path: 'index.json' }]);
  });
});

test.each([
  'tar -tvf a.tar',
  'tar tf a.tar',
  'tar --list -f a.tar',
  'cat a.tar | tar t',
  'sudo tar ztf a.tgz',
  'bsdtar -tf a.tar',
])('%s lists an archive', async (command) => {
  expect(await valuesOf(paste([command, 'index.json'], ['true']), 'entry')).toEqual([{ path: 'index.json' }]);
});

test.each([
  'tar xtf a.tar',
  'tar -xf a.tar',
  'tar xvf test.tar',
  'echo tar tf a.tar',
  'tar -cf t.tar index.json',
])('%s does not', async (command) => {
  expect(await valuesOf(paste([command, 'index.json'], ['true']), 'entry')).toEqual([]);
});
