import { describe, expect, test } from 'vitest';
import { paste, valuesOf } from '../support.ts';

describe('an archive', () => {
  test('entries of an archive, verbose or not', async () => {
    const verbose = '-rw-r--r-- 0/0              42 2024-03-01 12:00 ./www/index.html';
    expect(await valuesOf(paste(['tar tvf a.tar', verbose]), 'entry')).toEqual([{ path: 'www/index.html' }]);
    expect(await valuesOf(paste(['tar -tf a.tar', 'index.json']), 'entry')).toEqual([{ path: 'index.json' }]);
  });
});
