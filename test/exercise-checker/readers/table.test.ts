import { describe, expect, test } from 'vitest';
import { NUMBER, oneOf, QUOTED, word } from '../../../plugins/exercise-checker/core/facts/readers/cells.ts';
import {
  isNarrowed,
  ownTable,
  quietList,
  readCells,
  type Table,
} from '../../../plugins/exercise-checker/core/facts/readers/table.ts';
import { observe, observed } from './observations.ts';

const TASKS: Table<'id' | 'pid' | 'status'> = {
  columns: [
    { heading: 'TASK', name: 'id', cell: word() },
    { heading: 'PID', name: 'pid', cell: NUMBER },
    { heading: 'STATUS', name: 'status', cell: oneOf('RUNNING', 'STOPPED') },
  ],
};
const HEADER = 'TASK    PID    STATUS';
const WEB = 'web     468    RUNNING';
const OLD = 'old     7      STOPPED';

function tasks(command: string, ...rows: readonly string[]): { ids: (string | undefined)[]; whole: boolean } {
  const { rows: found, whole } = ownTable(observed(command, ...rows), TASKS);
  return { ids: found.map(({ value }) => value.id), whole };
}

describe('a table', () => {
  test('has its cells by name, each row at its line', () => {
    const { rows, whole } = ownTable(observed('ctr t ls', HEADER, WEB, OLD), TASKS);
    expect(rows).toMatchObject([
      { value: { id: 'web', pid: '468', status: 'RUNNING' }, line: { line: 2 } },
      { value: { id: 'old', pid: '7', status: 'STOPPED' }, line: { line: 3 } },
    ]);
    expect(whole).toBe(true);
  });

  test.each([
    ['an empty one', [HEADER], [], true],
    ['one below a remark of the tool', ['WARN[0000] deprecated', HEADER, WEB], ['web'], true],
    ['one with a remark in it', [HEADER, 'WARN[0000] deprecated', WEB], ['web'], true],
    ['one below other text', ['hello', HEADER, WEB], ['web'], true],
    ['one without its header', [WEB], ['web'], false],
    ['no table at all', ['hello'], [], false],
    ['nothing', [], [], false],
    ['a second one, of another call', [HEADER, WEB, HEADER, OLD], ['web', 'old'], false],
    ['one above that of another tool', [HEADER, WEB, 'CONTAINER IMAGE RUNTIME', 'a b c'], ['web'], true],
  ])('%s', (_, rows, ids, whole) => {
    expect(tasks('ctr t ls', ...rows)).toEqual({ ids, whole });
  });

  test('ends where another one begins, though its rows look alike', () => {
    expect(tasks('ctr t ls', HEADER, WEB, 'NAME    PID    STATE', OLD)).toEqual({
      ids: ['web'],
      whole: true,
    });
    expect(tasks('ctr t ls', HEADER, WEB, 'NAME PID and more', OLD)).toEqual({
      ids: ['web', 'old'],
      whole: false,
    });
  });

  test.each(['ctr t ls | uniq', 'ctr t ls > file', 'ctr t ls | grep web'])('%s is never whole', (command) => {
    expect(tasks(command, HEADER, WEB)).toEqual({ ids: ['web'], whole: false });
  });
});

describe('a row that was not read', () => {
  test.each([
    ['between others', [HEADER, 'something', WEB], false],
    ['at the end, with its second word below a heading', [HEADER, WEB, 'db      9      UNHEARD-OF'], false],
    ['alone, with its second word below a heading', [HEADER, 'db      9      UNHEARD-OF'], false],
    ['with its second word below a later heading', [HEADER, WEB, 'db             UNHEARD-OF'], false],
    ['cut out by hand', [HEADER, WEB, '...'], false],
    ['cut out by hand, all of them', [HEADER, '[…]'], false],
    ['which is no row, but a prompt below the table', [HEADER, WEB, '┌──(learner㉿lab)-[~]'], true],
    ['which is no row, but what a job has to say', [HEADER, WEB, '[1]+  Done   sleep 1'], true],
    ['which is no row, but a word', [HEADER, WEB, '~'], true],
  ])('%s', (_, rows, whole) => {
    expect(tasks('ctr t ls', ...rows).whole).toBe(whole);
  });
});

describe('a table in a terminal that is too narrow', () => {
  const id = 'c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3c3';
  test.each([
    [
      'cut in the last heading',
      ['TASK                                PID    STA', 'TUS', `${id}    4101   RUN`, 'NING'],
    ],
    [
      'cut in a row only',
      ['TASK                                PID    STATUS', `${id}    4101   RUNNIN`, 'G'],
    ],
    ['cut in the blanks', ['TASK                                PID', 'STATUS', `${id}    4101`, 'RUNNING']],
    [
      'cut in the first cell',
      [
        'TASK                    ',
        '        PID    STATUS',
        id.slice(0, 24),
        `${id.slice(24)}    4101   RUNNING`,
      ],
    ],
  ])('%s', (_, rows) => {
    expect(tasks('ctr t ls', ...rows)).toEqual({ ids: [id], whole: true });
  });

  test('the rest of a heading is not a row', () => {
    const rows = ['TASK    PID    STATU', 'S', 'web     468    RUNNING'];
    expect(tasks('ctr t ls', ...rows)).toEqual({ ids: ['web'], whole: true });
  });

  test('a heading that goes on in the first row is none', () => {
    expect(tasks('ctr t ls', 'TASK    PID    STATU', 'web     468    RUNNING').whole).toBe(false);
  });
});

describe('several calls in a line', () => {
  const LOOP = 'ctr t ls; ctr -n blue t ls';

  test('each has its own table', () => {
    const calls = observe(LOOP, [HEADER, WEB, HEADER, OLD]);
    const tables = calls.map((call) => ownTable(call, TASKS));
    expect(tables.map(({ rows, whole }) => [rows.map(({ value }) => value.id), whole])).toEqual([
      [['web'], true],
      [['old'], true],
    ]);
  });

  test.each([
    ['one of them showed none: nobody knows whose it is', LOOP, [HEADER, WEB], ['', '']],
    [
      'a name that is there as often as there are lists is in each',
      LOOP,
      [WEB, OLD, WEB, 'new 9 STOPPED'],
      ['web', 'web'],
    ],
    [
      'rows that a filter left',
      'for n in a b; do ctr -n $n t ls | grep RUN; done',
      [WEB, WEB],
      ['web', 'web'],
    ],
    ['a row that a filter left', 'for n in a b; do ctr -n $n t ls | grep RUN; done', [WEB], ['', '']],
    ['the same list twice: it is in one of them', 'ctr t ls; ctr t ls', [HEADER, WEB], ['web', 'web']],
  ])('%s', (_, line, rows, expected) => {
    const calls = observe(line, rows).filter(({ invocation }) => invocation.tool === 'ctr');
    const tables = calls.map((call) => ownTable(call, TASKS));
    expect(tables.map(({ rows }) => rows.map(({ value }) => value.id).join(' '))).toEqual(expected);
    expect(tables.some(({ whole }) => whole)).toBe(false);
  });
});

describe('shapes of a table', () => {
  const PS: Table<'id' | 'ports' | 'name'> = {
    columns: [
      { heading: 'CONTAINER ID', name: 'id', cell: word(/^[0-9a-f]{12}$/) },
      { heading: 'COMMAND', cell: QUOTED },
      { heading: 'PORTS', name: 'ports', cell: word(/->/), mayBeEmpty: true },
      { heading: 'NAMES', name: 'name', cell: word(), mayBeEmpty: true },
      { heading: 'SIZE', cell: word(/^\d+B$/), mayBeMissing: true },
    ],
    enough: 4,
  };
  const ID = 'c3c3c3c3c3c3';
  const cellsOf = (...rows: readonly string[]): unknown[] =>
    ownTable(observed('nerdctl ps', ...rows), PS).rows.map(({ value }) => value);

  test('a cell that may be empty is taken to be there where it can', () => {
    const rows = [
      `${ID}    "sleep 1"    80->80/tcp    web`,
      `${ID}    "sleep 1"                  web`,
      `${ID}    "sleep 1"`,
    ];
    expect(cellsOf('CONTAINER ID    COMMAND    PORTS    NAMES', ...rows)).toEqual([
      { id: ID, ports: '80->80/tcp', name: 'web' },
      { id: ID, name: 'web' },
      { id: ID },
    ]);
  });

  test('a column that the header has is in every row, and one it has not is in none', () => {
    const row = `${ID}    "sleep 1"    80->80/tcp    web    3B`;
    expect(cellsOf('CONTAINER ID    COMMAND    PORTS    NAMES    SIZE', row)).toHaveLength(1);
    expect(cellsOf('CONTAINER ID    COMMAND    PORTS    NAMES', row)).toEqual([]);
    expect(cellsOf('CONTAINER ID    COMMAND    PORTS    NAMES    SIZE', row.slice(0, -2))).toEqual([]);
  });

  test('without a header the first columns make a row, whatever follows', () => {
    expect(cellsOf(`${ID}    "sleep 1"    80->80/tcp    web    3B   more`)).toEqual([
      { id: ID, ports: '80->80/tcp', name: 'web' },
    ]);
  });

  test('the first shape whose header is shown is taken', () => {
    const observation = observed('nerdctl ps', HEADER, WEB);
    expect(ownTable<string>(observation, PS, TASKS).rows).toHaveLength(1);
    expect(ownTable(observation).rows).toEqual([]);
  });

  test('a cell is as it was shown, with all its blanks', () => {
    const columns = [{ heading: 'COMMAND', name: 'command', cell: QUOTED }] as const;
    expect(readCells('  "a   b"  ', columns, false)).toEqual({ command: '"a   b"' });
    expect(readCells('"a" b', columns, false)).toBeUndefined();
    expect(readCells('"a" b', columns, true)).toEqual({ command: '"a"' });
    expect(readCells('   ', [], true)).toBeUndefined();
  });
});

describe('what narrows a list', () => {
  test.each([
    ['ctr c ls', { flags: ['quiet'], operands: true }, false],
    ['ctr c ls -q', { flags: ['quiet'], operands: true }, true],
    ['ctr c ls name==web', { flags: ['quiet'], operands: true }, true],
    ['ctr c ls name==web', { flags: ['quiet'] }, false],
    ['ctr c ls name==web -q', {}, false],
  ])('%s by %j', (command, by, narrowed) => {
    expect(isNarrowed(observed(command).invocation, by)).toBe(narrowed);
  });
});

describe('a list of names alone', () => {
  test.each([
    ['ctr t ls -q', ['web', 'old'], ['web', 'old'], true],
    ['ctr t ls -q', [], [], true],
    ['ctr t ls -q 2>/dev/null', [], [], false],
    ['ctr t ls -q 2>/dev/null', ['web'], ['web'], true],
    ['ctr t ls -q', ['web', 'two words'], ['web'], false],
    ['ctr t ls -q', ['12'], ['12'], true],
    ['ctr t ls -q | wc -l', ['12'], [], false],
    ['ctr t ls -q | head -1', ['web'], ['web'], false],
    ['ctr t ls -q; ctr -n blue t ls -q', ['web'], [], false],
    ['ctr t ls -q; ctr -n blue t ls -q', ['web', 'old', 'web'], ['web'], false],
    ['ctr t ls -q; ctr c ls -q', ['web'], [], false],
    ['ctr t ls -q; ctr t ls -q', ['web'], ['web'], false],
    ['ctr t ls -q; ctr -n blue t ls -q', [], [], true],
    ['ctr t ls -q', ['ctr: failed to dial "x"'], [], false],
    ['ctr t ls -q | head', ['web-1', '1web', '12 web'], ['web-1', '1web'], false],
    ['ctr t ls -q; ctr c rm x', ['web', 'x'], ['web', 'x'], true],
  ])('%s showing %j', (command, rows, names, whole) => {
    const list = quietList(observed(command, ...rows));
    expect({ names: list.lines.map(({ text }) => text), whole: list.whole }).toEqual({ names, whole });
  });
});
