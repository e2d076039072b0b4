import { describe, expect, test } from 'vitest';
import { paste, valuesOf } from './support.ts';

const HEAD = 'TASK    PID     STATUS';
const list = (prefix: string, pid: number): string[] => [
  `${prefix}${HEAD}`,
  `${prefix}web     ${pid}    RUNNING`,
];

const tasks = async (line: string, ...rows: string[]): Promise<unknown> =>
  (await valuesOf(paste([line, ...rows], ['true']), 'task')).map(
    ({ id, pid, namespace }) => `${String(namespace)} ${String(id)} ${String(pid)}`,
  );

describe('a text that sed puts in front of every row is taken off again', () => {
  test.each([
    ['for n in blue red; do ctr -n $n t ls | sed "s/^/$n: /"; done', 'blue: ', 'red: '],
    ['for n in blue red; do echo "== $n"; ctr -n $n t ls | sed -u "s|^|$n  |"; done', 'blue  ', 'red  '],
  ])('%s', async (line, one, other) => {
    const heads = line.includes('==') ? ['== blue', '== red'] : [];
    const rows = [...heads.slice(0, 1), ...list(one, 4711), ...heads.slice(1), ...list(other, 4750)];
    expect(await tasks(line, ...rows)).toEqual(['blue web 4711', 'red web 4750']);
  });

  test('and the list is whole', async () => {
    const rows = list('> ', 4711);
    expect(await valuesOf(paste(["ctr t ls | sed 's/^/> /'", ...rows], ['true']), 'listing')).toMatchObject([
      { of: 'task', ids: ['web'] },
    ]);
  });
});

describe('but not where', () => {
  test.each([
    ['another program prints beside it', 'cat notes; ctr t ls | sed "s/^/> /"', list('> ', 4711)],
    ['another list may have such rows', 'ctr ns ls; ctr t ls | sed "s/^/> /"', list('> ', 4711)],
    ['an echo begins alike', 'echo "> web 4711 RUNNING"; ctr t ls | sed "s/^/> /"', ['> web 4711 RUNNING']],
    ['it is more than a text', 'ctr t ls | sed "s/^/> /; s/STOPPED/RUNNING/"', list('> ', 4711)],
    ['it stands in front of words', 'echo web 4711 RUNNING | sed "s/^/> /"', ['> web 4711 RUNNING']],
    ['it makes rows up', "ctr t ls -q | sed 's/$/ 4711 RUNNING/'", ['web 4711 RUNNING']],
  ])('%s', async (_, line, rows) => {
    expect(await tasks(line, ...rows)).toEqual([]);
  });
});
