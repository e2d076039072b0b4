import { describe, expect, test } from 'vitest';
import {
  isOmission,
  joinRows,
  LONGEST_ROW,
  widthOf,
  type RowShape,
} from '../../../plugins/exercise-checker/core/facts/rows.ts';
import { linesOf } from './observations.ts';

/** `NAME NUMBER WORD`, the word perhaps with a long tail. */
const read = (text: string): string | undefined =>
  /^[a-z]+ +\d+ +[A-Z]+\S*$/.test(text) ? text.replace(/ +/g, ' ') : undefined;

function rowsOf(rows: readonly string[], shape?: RowShape): { rows: [number, string][]; unread: number[] } {
  const found = joinRows(linesOf(rows), read, shape);
  return {
    rows: found.rows.map(({ value, line }) => [line.line, value]),
    unread: found.unread.map(({ line }) => line),
  };
}

const WIDE = 'name            12345';

describe('rows of one line each', () => {
  test('each is a row, and what is none is left unread', () => {
    expect(rowsOf(['web 1 UP', 'something else', '', 'db 2 DOWN', '   '])).toEqual({
      rows: [
        [1, 'web 1 UP'],
        [4, 'db 2 DOWN'],
      ],
      unread: [2],
    });
  });

  test('none of them is taken into the one before, whatever their lengths', () => {
    expect(rowsOf(['averylongname      1 RUNNING', 'averylongname      2 RUNNING']).rows).toHaveLength(2);
  });
});

describe('a row that a narrow terminal cut', () => {
  test.each([
    ['within a word', [`${WIDE}   RU`, 'NNING']],
    ['within the blanks', [WIDE, 'RUNNING']],
    ['before the blanks', [WIDE, '    RUNNING']],
    ['twice within words', ['averylongnameindeed 1', '23456789012345678 RUN', 'NING']],
    ['in blanks and in a word', ['averylongnameindeedx', '1234567890123456789 RU', 'NNING']],
    ['at the edge and in a word', ['averylongnameindeedxx', ' 12345678901234567 RU', 'NNING']],
  ])('%s', (_, lines) => {
    const { rows, unread } = rowsOf(lines);
    expect(unread).toEqual([]);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.[0]).toBe(1);
    expect(rows[0]?.[1]).toMatch(/^[a-z]+ \d+ RUNNING$/);
  });

  test('is the longest join, though the first line looks like its own row', () => {
    const { rows } = rowsOf(['averylongname  1 RUN', 'NING']);
    expect(rows).toEqual([[1, 'averylongname 1 RUNNING']]);
  });

  test('ends where it can be read and does not reach the edge', () => {
    expect(rowsOf(['averylongname  1 RUN', 'NING'], { width: 30 })).toEqual({
      rows: [[1, 'averylongname 1 RUN']],
      unread: [2],
    });
  });

  test('ends before a line that is a row by itself', () => {
    const lines = ['averylongname      1', 'web 2 UP'];
    expect(rowsOf(lines)).toEqual({ rows: [[2, 'web 2 UP']], unread: [1] });
  });

  test('ends before an empty line and before one that reports missing rows', () => {
    expect(rowsOf([WIDE, '', 'RUNNING']).rows).toEqual([]);
    expect(rowsOf([WIDE, '   ', 'RUNNING']).rows).toEqual([]);
    expect(rowsOf(['averylongname  1 RUN', '...']).rows).toEqual([[1, 'averylongname 1 RUN']]);
  });

  test('was cut in no line that is shorter than any terminal', () => {
    expect(rowsOf(['averylongname 12345', 'RUNNING']).rows).toEqual([]);
    expect(rowsOf(['averylongname 123456', 'RUNNING']).rows).toHaveLength(1);
  });

  test('takes six lines at most before it can be read', () => {
    const part = 'a'.repeat(20);
    const lines = (parts: number): string[] => [...Array<string>(parts).fill(part), `${part} 1 U`];
    expect(rowsOf(lines(5)).rows).toHaveLength(1);
    expect(rowsOf(lines(6)).rows[0]?.[0]).not.toBe(1);
  });

  test('takes as many as its end needs once it can be read', () => {
    const tail = 'A'.repeat(20);
    const { rows, unread } = rowsOf(['averylongname  1 AAAA', ...Array<string>(12).fill(`${tail}A`), 'END']);
    expect(rows).toHaveLength(1);
    expect(unread).toEqual([]);
    expect(rows[0]?.[1].endsWith('AEND')).toBe(true);
  });

  test('is not put together where rows are said to be of one line', () => {
    expect(rowsOf([WIDE, 'RUNNING'], { joined: false })).toEqual({ rows: [], unread: [1, 2] });
  });
});

describe('what the header reports the rows', () => {
  test('where it takes two lines, a row takes two at least', () => {
    const lines = ['averylongname  1 RUNN', 'ING', 'averylongname  2 RUNN', 'ING'];
    expect(rowsOf(lines, { least: 2 }).rows).toEqual([
      [1, 'averylongname 1 RUNNING'],
      [3, 'averylongname 2 RUNNING'],
    ]);
    expect(rowsOf(['averylongname  1 RUNN'], { least: 2 })).toEqual({ rows: [], unread: [1] });
  });

  test('a line that looks like a row is part of one where each takes two', () => {
    const lines = ['averylongname       1', 'web 2 UP'];
    expect(rowsOf(lines, { least: 2 }).rows).toEqual([]);
    expect(rowsOf(['averylongnameaverylon', 'web 2 UP'], { least: 2 }).rows).toEqual([
      [1, 'averylongnameaverylonweb 2 UP'],
    ]);
  });

  test('where it fits into one, a line that does not reach the edge is whole', () => {
    const lines = ['averylongname              12345', 'averylongname       1', 'RUNNING'];
    expect(rowsOf(lines, { least: 1 }).rows).toEqual([]);
    expect(rowsOf(lines).rows).toEqual([[2, 'averylongname 1 RUNNING']]);
  });

  test('the edge may have swallowed one blank', () => {
    const shape = { least: 1, width: 21 };
    expect(rowsOf(['averylongname  12345', 'RUNNING'], shape).rows).toHaveLength(1);
    expect(rowsOf(['averylongname  12345', 'RUNNING'], { ...shape, width: 22 }).rows).toEqual([]);
  });
});

describe('bounds', () => {
  test('a row that is too long ends before the cell that would be cut', () => {
    const seen: string[] = [];
    joinRows(linesOf([`${'a'.repeat(1990)} ${'b'.repeat(50)}`]), (text) => {
      seen.push(text);
      return undefined;
    });
    expect(seen).toEqual(['a'.repeat(1990)]);
  });

  test('one without a blank is nothing', () => {
    const seen: string[] = [];
    joinRows(linesOf(['/'.repeat(20_000)]), (text) => {
      seen.push(text);
      return undefined;
    });
    expect(seen).toEqual(['']);
  });

  test('no more than the longest row is ever read', () => {
    const lines = linesOf(Array<string>(40).fill('x'.repeat(400)));
    let longest = 0;
    joinRows(lines, (text) => {
      longest = Math.max(longest, text.length);
      return undefined;
    });
    expect(longest).toBeLessThanOrEqual(LONGEST_ROW);
    expect(longest).toBeGreaterThan(LONGEST_ROW - 500);
    let most = 0;
    joinRows(
      lines,
      (text) => {
        most = Math.max(most, text.length);
        return undefined;
      },
      { longest: 900 },
    );
    expect(most).toBeLessThanOrEqual(900);
  });

  test('after two hundred lines that are not rows, lines are no longer joined', () => {
    const others = (count: number): string[] => Array<string>(count).fill('?');
    const cut = [WIDE, 'RUNNING'];
    expect(rowsOf([...others(199), ...cut]).rows).toHaveLength(1);
    expect(rowsOf([...others(200), ...cut]).rows).toEqual([]);
    expect(rowsOf([...others(500), 'web 1 UP']).rows).toHaveLength(1);
  });

  test('each line is read a few times only', () => {
    let reads = 0;
    joinRows(linesOf(Array<string>(20_000).fill('x'.repeat(80))), () => {
      reads++;
      return undefined;
    });
    expect(reads).toBeLessThan(30_000);
  });
});

describe('the signs of rows that were cut out by hand', () => {
  test.each(['...', '..', '…', '  ...  ', '[...]', '[…]', '(snip)', '<snip>', '[cut]', '..........'])(
    '%j',
    (text) => {
      expect(isOmission(text)).toBe(true);
      expect(joinRows(linesOf([text]), () => 'row')).toMatchObject({ rows: [], unread: [{ line: 1 }] });
    },
  );

  test.each(['.', 'snip', 'web ...', '...web', '', '...........', '[snip'])('%j is none', (text) => {
    expect(isOmission(text)).toBe(false);
  });
});

test('the width is that of the longest line', () => {
  expect(widthOf(linesOf(['ab', 'abcd', 'abc']))).toBe(4);
  expect(widthOf([])).toBe(0);
});
