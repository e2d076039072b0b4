import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shownValues } from '../../../plugins/exercise-checker/core/facts/readers/structured/values.ts';
import type { OutputLine } from '../../../plugins/exercise-checker/core/segments/segment.ts';

function output(...rows: string[]): OutputLine[] {
  return rows.map((text, line) => ({ text, line, column: 0 }));
}

/** What a terminal of a width shows of a text, copied row by row. */
function cut(text: string, width: number): string[] {
  return text.split('\n').flatMap((row) => row.match(new RegExp(`.{1,${width}}`, 'gu')) ?? ['']);
}

describe('the values of an output', () => {
  test.each([
    ['{"a": 1}', [{ a: 1 }]],
    ['{\n  "a": [\n    1\n  ]\n}', [{ a: [1] }]],
    ['{"a": 1}\n{"a": 2}', [{ a: 1 }, { a: 2 }]],
    ['{"a": 1}{"a": 2}', [{ a: 1 }, { a: 2 }]],
    ['1\n"x"\nnull', [1, 'x', null]],
    ['{"a": "}{"}\n[]', [{ a: '}{' }, []]],
    ['WARN[0000] no config\n{"a": 1}', [{ a: 1 }]],
    ['I1123 10:00:00.000000 1 a.go:1] hello\n\n[1]', [[1]]],
  ])('%j', (text, values) => {
    const shown = shownValues(output(...text.split('\n')));
    expect(shown.map(({ value }) => value)).toEqual(values);
    expect(shown.every(({ isJson }) => isJson)).toBe(true);
  });

  test('rows of anything else are texts, also those of an object that is broken', () => {
    const shown = shownValues(output('web', '{', '  "a": 1,', '}', 'Error: no'));
    expect(shown.map(({ value, isJson }) => [value, isJson])).toEqual([
      ['web', false],
      ['{', false],
      ['"a": 1,', false],
      ['}', false],
      ['Error: no', false],
    ]);
  });

  test('each has the row it begins in', () => {
    const shown = shownValues(output('{', '"a": 1', '}', '{"b": 2}'));
    expect(shown.map(({ line }) => line.line)).toEqual([0, 3]);
  });

  test('are the same at any width of the terminal', () => {
    const values = fc.array(fc.dictionary(fc.string({ maxLength: 8 }), fc.jsonValue({ maxDepth: 3 })), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(
        values,
        fc.integer({ min: 5, max: 120 }),
        fc.constantFrom(0, 2, 4),
        (trees, width, indent) => {
          const text = trees.map((tree) => JSON.stringify(tree, undefined, indent)).join('\n');
          const shown = shownValues(output(...cut(text, width)));
          expect(shown.map(({ value }) => value)).toEqual(JSON.parse(JSON.stringify(trees)));
        },
      ),
      { seed: 14, numRuns: 500 },
    );
  });

  test('no output is too strange', () => {
    const row = fc.string({ unit: fc.constantFrom(...'{}[]",:\\a1 '), maxLength: 20 });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
        shownValues(output(...rows));
      }),
      { seed: 14, numRuns: 1000 },
    );
  });
});
