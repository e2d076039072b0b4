import { describe, expect, test } from 'vitest';
import { paste, searchesFor, valuesOf } from '../support.ts';

const HEADING = '    PID    PPID COMMAND';
const ROW = '   1716    1693 httpd -f';

/** What a session says of processes that an exercise asks for. */
function searched(names: readonly string[], command: string, ...rows: string[]): Promise<unknown> {
  return valuesOf(paste([command, ...rows], ['true']), 'search', searchesFor(...names));
}

const missing = (name: string): object => ({ of: 'process', name, found: false });
const there = (name: string): object => ({ of: 'process', name, found: true });

describe('a list of all processes', () => {
  test.each(['ps -eo pid,ppid,args', 'ps axo pid,ppid,args', 'ps -A -o pid,ppid,args'])(
    '%s shows which of the names an exercise asks for are there',
    async (command) => {
      expect(await searched(['runc'], command, HEADING, ROW)).toEqual([missing('runc')]);
      expect(await searched(['nginx', 'httpd'], command, HEADING, ROW)).toEqual([
        missing('nginx'),
        there('httpd'),
      ]);
      expect(await searched([], command, HEADING, ROW)).toEqual([]);
    },
  );

  test.each([
    'ps -o pid,ppid,args -p $(sudo runc state web | jq .pid)',
    'ps -o pid,ppid,args -p $(pgrep -x httpd)',
    'ps --ppid $(pgrep -x containerd) -o pid,ppid,args',
    'ps -o pid,ppid,args',
    'ps axr -o pid,ppid,args',
    'ps -eN -o pid,ppid,args',
    'ps -fp $(pgrep -x httpd) | grep runc',
    'ps | grep runc',
  ])('%s is none: the processes were chosen', async (command) => {
    expect(await searched(['runc', 'nginx'], command, HEADING, ROW)).toEqual([]);
  });

  test('a name among the arguments of another process says nothing', async () => {
    for (const row of [
      '   9    1 sh -c nginx -t',
      '   9    1 tail -f /var/log/nginx',
      '   9    1 nginx-agent',
    ])
      expect(await searched(['nginx'], 'ps -eo pid,ppid,args', HEADING, row)).toEqual(
        row.endsWith('agent') ? [missing('nginx')] : [],
      );
  });

  test('a shim is not what it carries, and a name may end in a colon', async () => {
    const shim = '   9    1 /usr/bin/containerd-shim-runc-v2 -namespace default -id web';
    expect(await searched(['runc', 'containerd'], 'ps -eo pid,ppid,args', HEADING, shim)).toEqual([
      missing('runc'),
      missing('containerd'),
    ]);
    const master = '   9    1 nginx: master process nginx -g daemon off;';
    expect(await searched(['nginx'], 'ps -eo pid,ppid,args', HEADING, master)).toEqual([there('nginx')]);
  });

  test('with a row that is none, or without any, it proves nothing missing', async () => {
    expect(await searched(['nginx'], 'ps -eo pid,ppid,args', HEADING, ROW, '...')).toEqual([]);
    expect(await searched(['nginx'], 'ps -eo pid,ppid,args', HEADING)).toEqual([]);
    expect(await searched(['nginx'], 'ps -eo pid,ppid,args')).toEqual([]);
    expect(await searched(['nginx'], 'ps -eo pid,ppid', '    PID    PPID', '   1716    1693')).toEqual([]);
  });

  test('a column of names has the first fifteen letters', async () => {
    const names = ['containerd-shim-runc-v2'];
    const rows = ['    PID COMMAND', '   1693 containerd-shim'];
    expect(await searched(names, 'ps -eo pid,comm', ...rows)).toEqual([]);
    expect(await searched(names, 'ps -eo pid,comm', '    PID COMMAND', '   1693 httpd')).toEqual([
      missing('containerd-shim-runc-v2'),
    ]);
  });
});

describe('processes chosen by name', () => {
  test('say nothing of other names', async () => {
    const daemon = '    114       1 /usr/bin/containerd';
    expect(await searched(['runc'], 'ps -o pid,ppid,args -C containerd', HEADING, daemon)).toEqual([
      there('containerd'),
    ]);
  });

  test.each(['ps -C runc -o pid,ppid,args', 'ps -o pid,ppid,args -C nginx,runc'])(
    '%s shows all of that name',
    async (command) => {
      expect(await searched([], command, HEADING)).toContainEqual(missing('runc'));
    },
  );

  test('which rows are whose, their names tell', async () => {
    const command = 'ps -C httpd,sleep -o pid,ppid,args';
    expect(await searched([], command, HEADING, ROW)).toEqual([there('httpd'), missing('sleep')]);
    // A script has another name on its command line: it may be either.
    expect(await searched([], command, HEADING, '   9    1 /bin/sh /usr/bin/web')).toEqual([]);
    expect(await searched([], 'ps -C containerd-shim-runc-v2', HEADING)).toEqual([]);
  });
});

describe('processes chosen by their IDs', () => {
  const rows = ['    PID TTY          TIME CMD', '   4711 ?        00:00:00 nginx'];

  test('each is there or not', async () => {
    expect(await searched([], 'ps -p 4711,4712', ...rows)).toEqual([
      { of: 'process', pid: 4711, found: true },
      { of: 'process', pid: 4712, found: false },
    ]);
    expect(await searched([], 'ps 4711', ...rows)).toEqual([{ of: 'process', pid: 4711, found: true }]);
  });

  test('what another command of the line printed is not a process', async () => {
    expect(await searched([], 'ps -o args= -p 4711 || echo gone', 'gone')).toEqual([
      { of: 'process', pid: 4711, found: false },
    ]);
    expect(await searched([], 'ps -p 4711 || echo gone', rows[0] ?? '', 'gone')).toEqual([
      { of: 'process', pid: 4711, found: false },
    ]);
  });
});

test('the moment a process was started is one cell, whatever words it has', async () => {
  const session = paste(
    [
      'ps -ww -o pid,ppid,lstart,args -p 4711',
      '    PID    PPID                  STARTED COMMAND',
      '   4711    4690 Tue Dec  1 03:02:19 2026 httpd -f -p 8080',
    ],
    [
      'ps -o pid,lstart,args -p 4711',
      '    PID                  STARTED COMMAND',
      '   4711 Di 1. Dez 03:02:19 2026 httpd -f',
    ],
    ['true'],
  );
  expect(await valuesOf(session, 'process')).toMatchObject([
    { pid: 4711, ppid: 4690, name: 'httpd', args: 'httpd -f -p 8080' },
    { pid: 4711, name: 'httpd' },
  ]);
});

describe('a search by awk among all processes', () => {
  const searches = (command: string, ...rows: string[]): Promise<unknown> =>
    valuesOf(paste([command, ...rows], ['true']), 'search', searchesFor('runc'));

  test.each([
    ['ps -eo pid,comm | awk \'$2 == "runc"\''],
    ['ps -eo pid,ppid,comm | awk \'$NF=="runc" {print}\''],
    ["ps -eo pid,comm | awk '$2 ~ /^runc$/'"],
    ['ps -e | awk \'$4=="runc"\''],
    ['ps -eo pid,comm | awk \'$2=="runc"\' | wc -l', '0'],
  ])('%s', async (command, ...rows) => {
    expect(await searches(command, ...rows)).toEqual([{ of: 'process', name: 'runc', found: false }]);
  });

  test.each([
    ['ps -eo pid,comm | awk \'$1=="runc"\''],
    ['ps -eo pid,args | awk \'$2=="runc"\''],
    ['ps -eo pid,comm | awk \'$2=="runc"{print $1}\'', '4711'],
    ["ps -eo pid,comm | awk '/runc/{print $1}'", '4711'],
  ])('but nothing is missing by %s', async (command, ...rows) => {
    expect(JSON.stringify(await searches(command, ...rows))).not.toContain('false');
  });
});
