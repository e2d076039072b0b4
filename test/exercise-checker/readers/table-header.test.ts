import { describe, expect, test } from 'vitest';
import { headerAt } from '../../../plugins/exercise-checker/core/facts/readers/table-header.ts';
import { linesOf } from './observations.ts';

const COLUMNS = [
  { heading: 'CONTAINER ID' },
  { heading: 'IMAGE' },
  { heading: 'PORTS', mayBeEmpty: true },
  { heading: 'NAMES' },
  { heading: 'SIZE', mayBeMissing: true },
];
const SIX = ['ALPHA', 'BRAVO', 'CHARLIE', 'DELTA', 'ECHO', 'FOXTROT', 'GOLF'].map((heading) => ({ heading }));

function shown(lines: readonly string[], at = 0, columns: readonly { heading: string }[] = COLUMNS): unknown {
  const header = headerAt(linesOf(lines), at, columns);
  return header && { ...header, columns: header.columns.map(({ heading }) => heading) };
}

const ALL = ['CONTAINER ID', 'IMAGE', 'PORTS', 'NAMES', 'SIZE'];
const MOST = ALL.slice(0, -1);

describe('the header of a table', () => {
  test.each([
    [
      'in one line',
      ['CONTAINER ID    IMAGE    PORTS    NAMES'],
      { columns: MOST, used: 1, least: 1, starts: [16, 25, 34] },
    ],
    [
      'with a column that may be missing',
      ['CONTAINER ID  IMAGE  PORTS  NAMES  SIZE'],
      { columns: ALL, used: 1, least: 1, starts: [14, 21, 28, 35] },
    ],
    [
      'with blanks before it',
      ['  CONTAINER ID IMAGE PORTS NAMES'],
      { columns: MOST, used: 1, least: 1, starts: [15, 21, 27] },
    ],
    [
      'cut within a word',
      ['CONTAINER ID  IMAGE  PORTS  NA', 'MES'],
      { columns: MOST, used: 2, least: 1, starts: [14, 21, 28] },
    ],
    [
      'cut between words',
      ['CONTAINER ID  IMAGE  PORTS', '  NAMES'],
      { columns: MOST, used: 2, least: 2, starts: [14, 21] },
    ],
    [
      'cut in three',
      ['CONTAINER I', 'D  IMAGE  PO', 'RTS  NAMES'],
      { columns: MOST, used: 3, least: 3, starts: [] },
    ],
    [
      'with its last column in a line of its own',
      ['CONTAINER ID  IMAGE  PORTS  NAMES', 'SIZE'],
      { columns: ALL, used: 2, least: 2, starts: [14, 21, 28] },
    ],
    [
      'above a row',
      ['CONTAINER ID IMAGE PORTS NAMES', 'c3 a/b web'],
      { columns: MOST, used: 1, least: 1, starts: [13, 19, 25] },
    ],
  ])('%s', (_, lines, expected) => {
    expect(shown(lines)).toEqual(expected);
  });

  test.each([
    ['without a column that is always there', ['CONTAINER ID  PORTS  NAMES']],
    ['that goes on in something else', ['CONTAINER ID  IMAGE  PORTS  NA', 'web']],
    ['that ends too early', ['CONTAINER ID  IMAGE  PORTS  NA']],
    ['that ends between columns', ['CONTAINER ID  IMAGE  PORTS']],
    ['with a column nobody knows', ['CONTAINER ID  IMAGE  PORTS  NAMES  COLOUR']],
    ['in another order', ['IMAGE  CONTAINER ID  PORTS  NAMES']],
    ['in small letters', ['container id  image  ports  names']],
    ['with an empty line in it', ['CONTAINER ID  IMAGE', '', 'PORTS NAMES']],
    ['without anything', ['']],
    ['that is not there', []],
  ])('%s is none', (_, lines) => {
    expect(shown(lines)).toBeUndefined();
  });

  test('is looked for where one says', () => {
    const lines = ['CONTAINER ID IMAGE PORTS NAMES', 'x', 'CONTAINER ID IMAGE PORTS NAMES'];
    expect(shown(lines, 1)).toBeUndefined();
    expect(shown(lines, 2)).toMatchObject({ used: 1 });
    expect(shown(lines, 0, [])).toBeUndefined();
  });

  test('takes six lines at most', () => {
    const lines = SIX.map(({ heading }) => heading);
    expect(shown(lines.slice(0, 6), 0, SIX.slice(0, 6))).toMatchObject({ used: 6, least: 6 });
    expect(shown(lines, 0, SIX)).toBeUndefined();
  });

  test('where the last columns may be empty, a row ends with the one before', () => {
    const columns = [{ heading: 'NAME' }, { heading: 'PORTS', mayBeEmpty: true }];
    expect(headerAt(linesOf(['NAME', 'PORTS']), 0, columns)).toMatchObject({ used: 2, least: 1 });
  });

  test('is not looked for in more of a line than a header has', () => {
    expect(shown([`${' '.repeat(490)}CONTAINER ID IMAGE PORTS NAMES`])).toBeUndefined();
  });
});
