import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readQuery } from '../../../plugins/exercise-checker/core/facts/readers/structured/query.ts';
import { EACH } from '../../../plugins/exercise-checker/core/facts/readers/structured/tree.ts';

const value = (...path: (string | number | typeof EACH)[]): object => ({ kind: 'value', path });

const field = (json: boolean, ...path: string[]): object => ({ kind: 'field', path, json });

describe('programs of jq', () => {
  test.each([
    ['.', [], [value()]],
    ['.info.pid', [], [value('info', 'pid')]],
    ['.["info"]["pid"]', [], [value('info', 'pid')]],
    ['."info".pid?', [], [value('info', 'pid')]],
    ['.[]', [], [value(EACH)]],
    ['.items[].id', [], [value('items', EACH, 'id')]],
    ['.[] | .a, .b', [EACH], [value('a'), value('b')]],
    ['.status | .state,.reason', ['status'], [value('state'), value('reason')]],
    ['.items[] | .metadata | .name', ['items', EACH, 'metadata'], [value('name')]],
  ])('%s', (program, base, outputs) => {
    expect(readQuery(program)).toEqual({ base, outputs, narrows: false });
  });

  test('lists name the paths of their elements, also as a row', () => {
    expect(readQuery('.[] | [.a, .b.c]')).toEqual({
      base: [EACH],
      outputs: [{ kind: 'list', paths: [['a'], ['b', 'c']] }],
      narrows: false,
    });
    const [a, b] = [field(false, 'a'), field(false, 'b', 'c')];
    const row = (...parts: object[]) => [{ kind: 'text', parts }];
    expect(readQuery('[.a, .b.c] | @tsv')?.outputs).toEqual(row(a, { kind: 'literal', text: '\t' }, b));
    expect(readQuery('[.a, .b.c] | join(": ")')?.outputs).toEqual(row(a, { kind: 'literal', text: ': ' }, b));
    expect(readQuery('[.a, .b.c] | @csv')?.outputs).toEqual(
      row(field(true, 'a'), { kind: 'literal', text: ',' }, field(true, 'b', 'c')),
    );
  });

  test.each([
    '.[0]',
    '.[2].a',
    '.a[0] | .b',
    '{id: .containers[0].id}',
    '.containers | {id: .[0].id}',
    '.[] | select(.a == "|") | .b',
    '.items[] | select(.a | test("x, y"))',
  ])('%s may leave something out', (program) => {
    expect(readQuery(program)?.narrows).toBe(true);
  });

  test('objects and texts name the paths they are made of', () => {
    expect(readQuery('.status | {state, "code": .exitCode, id: .metadata.uid}')?.outputs).toEqual([
      {
        kind: 'object',
        entries: new Map([
          ['state', ['state']],
          ['code', ['exitCode']],
          ['id', ['metadata', 'uid']],
        ]),
      },
    ]);
    expect(readQuery('"\\(.a): \\(.b.c)"')?.outputs).toEqual([
      {
        kind: 'text',
        parts: [
          { kind: 'field', path: ['a'], json: false },
          { kind: 'literal', text: ': ' },
          { kind: 'field', path: ['b', 'c'], json: false },
        ],
      },
    ]);
  });

  test.each([
    '',
    'length',
    '.a | length',
    '.a + .b',
    '[.a, .b[]]',
    '[.a, .b] | @base64',
    '.a[1:2]',
    '.. | .pid',
    '.[].a, .[].b',
    '{a: .b + 1}',
    '"plain"',
    '.a, .b | .c',
    `.${'a'.repeat(500)}`,
  ])('%s is not read', (program) => {
    expect(readQuery(program)).toBeUndefined();
  });

  test('no text is too strange for a program', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'.[]{}()|,"\\ab0: select?'), maxLength: 80 }),
        (text) => {
          readQuery(text);
        },
      ),
      { seed: 14, numRuns: 2000 },
    );
  });
});
