import { describe, expect, test } from 'vitest';
import { IMAGE, paste, valuesOf } from '../support.ts';

const NET = 'net:[4026532401]';
const FIRST = { pid: '3377', kind: 'net', inode: '4026532401' };
const SECOND = { pid: '3438', kind: 'net', inode: '4026532401' };

describe('Linux namespaces', () => {
  test.each<[command: string, rows: string[]]>([
    [
      'for p in $(pgrep -x "pause|httpd"); do echo $p; sudo readlink /proc/$p/ns/net; done',
      ['3377', NET, '3438', NET],
    ],
    [
      'for p in $(pgrep -x "pause|httpd"); do echo "$p $(cat /proc/$p/comm)"; sudo readlink /proc/$p/ns/net; done',
      ['3377 pause', NET, '3438 httpd', NET],
    ],
    [
      'for p in 3377 3438; do echo "== $p"; sudo ls -l /proc/$p/ns | grep net; done',
      ['== 3377', `l 1 root net -> ${NET}`, '== 3438', `l 1 root net -> ${NET}`],
    ],
    [
      "stat -L -c '%i %n' /proc/{3377,3438}/ns/net",
      ['4026532401 /proc/3377/ns/net', '4026532401 /proc/3438/ns/net'],
    ],
    [
      'a=3377 b=3438; stat -L -c "%n %i" /proc/{$a,$b}/ns/net',
      ['/proc/3377/ns/net 4026532401', '/proc/3438/ns/net 4026532401'],
    ],
  ])('%s', async (command, rows) => {
    expect(await valuesOf(paste([command, ...rows]), 'namespace')).toEqual([FIRST, SECOND]);
  });

  test('without -L, stat has the number of the link and not of what it leads to', async () => {
    const session = paste(["stat -c '%i %n' /proc/3377/ns/net", '4026532401 /proc/3377/ns/net']);
    expect(await valuesOf(session, 'namespace')).toEqual([]);
  });
});

describe('folders', () => {
  test.each<[command: string, rows: string[], entries: string[]]>([
    ['sudo sh -c "file /run/runc/web/*"', ['/run/runc/web/exec.fifo: fifo (named pipe)'], ['exec.fifo']],
    ['ll /run/runc/web', ['total 4', '-rw------- 1 root root 9 Nov 30 10:13 state.json'], ['state.json']],
  ])('%s', async (command, rows, entries) => {
    expect(await valuesOf(paste([command, ...rows]), 'folder')).toMatchObject([
      { path: '/run/runc/web', entries },
    ]);
  });

  test('a star that nothing fits shows no folder', async () => {
    const refused = "/run/runc/web/*: cannot open `/run/runc/web/*' (No such file or directory)";
    expect(await valuesOf(paste(['file /run/runc/web/*', refused]), 'folder')).toEqual([]);
  });
});

describe('filters of fish', () => {
  const row = `├─/run/containerd/io.containerd.runtime.v2.task/blue/web/rootfs rw,lowerdir=/a,upperdir=/b`;
  test('string leaves what it does not replace', async () => {
    const command = 'findmnt -o TARGET,OPTIONS -t overlay | string replace -ra "lowerdir=[^,]*," ""';
    expect(await valuesOf(paste([command, row.replace('lowerdir=/a,', '')]), 'mount')).toMatchObject([
      { namespace: 'blue', key: 'web', upper: '/b' },
    ]);
  });

  test.each(['string replace blue red', 'string match -r x $text', 'string repeat -n 2 web'])(
    '%s may write what was not there',
    async (filter) => {
      expect(await valuesOf(paste([`findmnt -t overlay | ${filter}`, row]), 'mount')).toEqual([]);
    },
  );
});

describe('rows that jq lays out', () => {
  test.each([
    ["jq -r '.[] | [.id,.pid,.status] | @tsv'", ['web     1866    running']],
    ["jq -c '.[] | [.id,.pid,.status]'", ['["web",1866,"running"]']],
    ['jq -r \'.[] | [.id,.pid,.status] | join(" ")\'', ['web 1866 running']],
  ])('%s', async (filter, rows) => {
    const session = paste([`sudo runc list -f json | ${filter}`, ...rows]);
    expect(await valuesOf(session, 'state')).toMatchObject([{ id: 'web', pid: 1866, status: 'running' }]);
  });

  test('entries are of one thing', async () => {
    const entries = ['{"key":"exitCode","value":3}', '{"key":"reason","value":"Error"}'];
    const session = paste(["crictl inspect 507d336c0d0a | jq -c '.status | to_entries[]'", ...entries]);
    expect(await valuesOf(session, 'task')).toMatchObject([{ exitStatus: 3, reason: 'Error' }]);
  });
});

describe('tables below each other', () => {
  test('each has the rows below its own heading', async () => {
    const session = paste([
      'runc list; ps -fp 2413; ls -l /run/runc/web',
      'ID          PID         STATUS      BUNDLE         CREATED                          OWNER',
      'web         2413        running     /root/bundle   2026-11-30T09:21:31.345696845Z   root',
      'UID          PID    PPID  C STIME TTY          TIME CMD',
      'root        2413       1  0 09:21 ?        00:00:00 httpd -f',
      'total 4',
      '-rw------- 1 root root 3645 Nov 30 09:21 state.json',
    ]);
    expect(await valuesOf(session, 'process')).toMatchObject([{ pid: 2413, ppid: 1, name: 'httpd' }]);
  });
});

describe('a shell on the machine that looks like one in a container', () => {
  test('busybox ash is followed where it was opened here', async () => {
    const rows = [
      'root@lab:~# cd b; ENV=/etc/ash.rc busybox ash',
      `/ # ctr image pull ${IMAGE}`,
      'done',
      '/ # exit',
      'root@lab:~# exit',
    ];
    expect(await valuesOf(rows.join('\n'), 'pull')).toMatchObject([{ image: IMAGE }]);
  });
});
