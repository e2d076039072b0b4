import { describe, expect, test } from 'vitest';
import { marked, paste, valuesOf } from '../support.ts';

describe('a process asked for by its PID', () => {
  test.each([
    ['ps -o ppid= -p 1716', ['   1693'], { pid: 1716, ppid: 1693 }],
    ['ps -o ppid -p 1716', ['   PPID', '   1693'], { pid: 1716, ppid: 1693 }],
    ['ps -o args= -p 1716', ['httpd -f -p 8080'], { pid: 1716, name: 'httpd', args: 'httpd -f -p 8080' }],
    ['ps -o ppid=,comm= 1716', ['   1693 httpd'], { pid: 1716, ppid: 1693, name: 'httpd' }],
    ['ps -p $PID', ['    PID TTY          TIME CMD', '   1716 ?   00:00:00 top'], { pid: 1716, name: 'top' }],
    [
      "grep -E 'Name|^Pid|PPid' /proc/$pid/status",
      ['Name:   httpd', 'Pid:    1716', 'PPid:   1693'],
      { pid: 1716, ppid: 1693, name: 'httpd' },
    ],
    [
      'sudo runc --root /run/containerd/runc/default ps web',
      [
        'UID          PID    PPID  C STIME TTY          TIME CMD',
        'root 1716 1693 0 04:38 ? 00:00:00 httpd -f',
      ],
      { pid: 1716, ppid: 1693, name: 'httpd' },
    ],
    [
      'sudo nerdctl top web',
      [
        'UID    PID     PPID    C    STIME    TTY    TIME        CMD',
        'root   1716    1693    4    04:30    ?      00:00:00    httpd -f',
      ],
      { pid: 1716, ppid: 1693, name: 'httpd' },
    ],
  ])('%s', async (command, output, expected) => {
    expect(await valuesOf(paste([command, ...output], ['true']), 'process')).toMatchObject([expected]);
  });

  test.each([
    ['ps axo pid,ppid,args | grep "[h]ttpd"', '   1716    1693 httpd -f -p 8080'],
    ['ps ax o ppid,pid,cmd | grep "[h]ttpd"', '   1693    1716 httpd -f -p 8080'],
    ['ps -eopid,ppid,args | grep "[h]ttpd"', '   1716    1693 httpd -f -p 8080'],
    ['ps -e -o pid= -o ppid= -o args= --sort=comm | grep "[h]ttpd"', '   1716    1693 httpd -f -p 8080'],
    ['ps -ef | grep "[h]ttpd"', 'root    1716    1693  0 04:27 ?        00:00:00 httpd -f -p 8080'],
  ])('columns go by the question where grep took the heading: %s', async (command, output) => {
    expect(await valuesOf(paste([command, output], ['true']), 'process')).toEqual([
      { pid: 1716, ppid: 1693, name: 'httpd', args: 'httpd -f -p 8080' },
    ]);
  });

  test('the name may come before the numbers', async () => {
    const session = paste(['ps -o comm,pid,ppid -p 722', 'COMMAND    PID    PPID', 'runc:[2:INIT] 722   1']);
    expect(await valuesOf(session, 'process')).toEqual([
      { pid: 722, ppid: 1, name: 'runc init', args: 'runc:[2:INIT]' },
    ]);
  });

  test('a count of processes is not a PID', async () => {
    expect(await valuesOf(paste(['pgrep -c httpd', '1'], ['true']), 'process')).toEqual([]);
  });

  test('each of two searches in a line has its own answer', async () => {
    const session = paste(['pgrep -f containerd-shim; pidof httpd; pgrep httpd', '1693', '1716', '1716']);
    expect(await valuesOf(session, 'process')).toContainEqual({ pid: 1716, name: 'httpd', args: 'httpd' });
    const twice = paste(['pgrep containerd-shim; pgrep -x httpd', '1693', '1716']);
    expect(await valuesOf(twice, 'process')).toEqual([
      { pid: 1693, name: 'containerd-shim', args: 'containerd-shim' },
      { pid: 1716, name: 'httpd', args: 'httpd' },
    ]);
  });

  test('no number is a parent without a process', async () => {
    expect(await valuesOf(paste(['ps -o ppid= -p $PID', '   1693'], ['true']), 'process')).toEqual([]);
  });

  test('a column of numbers is not a name of a program', async () => {
    const [found] = await valuesOf(
      paste(['ps -o pid,ppid -p 1716', '    PID    PPID', '   1716    1693'], ['true']),
      'process',
    );
    expect(found).toEqual({ pid: 1716, ppid: 1693 });
  });
});

describe('what a container waits in', () => {
  test.each([
    ['ps -o pid,args -p 4711', ['    PID COMMAND', '   4711 runc init'], { pid: 4711, name: 'runc init' }],
    [
      'ps -p 4711',
      ['    PID TTY          TIME CMD', '   4711 ?        00:00:00 runc:[2:INIT]'],
      { pid: 4711, name: 'runc init' },
    ],
    [
      'ps -p 4711',
      ['    PID TTY          TIME CMD', '   4711 ?        00:00:00 sh'],
      { pid: 4711, name: 'sh' },
    ],
    ['cat /proc/4711/comm', ['runc:[2:INIT]'], { pid: 4711, name: 'runc init' }],
  ])('%s shows what a container waits in', async (command, output, expected) => {
    expect(await valuesOf(paste([command, ...output], ['true']), 'process')).toMatchObject([expected]);
  });
});

test('a shim names the containerd namespace and the container it is for, as far as the row is wide', async () => {
  const shim = (end: string): string =>
    `   4711       1 /usr/bin/containerd-shim-runc-v2 -namespace default -id ${end}`;
  const found = await valuesOf(
    paste(
      ['ps -eo pid,ppid,args', '    PID    PPID COMMAND', shim('web -address /run/x'), shim('')],
      ['true'],
    ),
    'process',
  );
  expect(found.map(({ namespace, id }) => [namespace, id])).toEqual([
    ['default', 'web'],
    ['default', undefined],
  ]);
});

describe('a part of a name', () => {
  test('does not say which process it is, unless it is as long as names can be', async () => {
    const found = (command: string, ...rows: string[]): Promise<unknown> =>
      valuesOf(paste([command, ...rows], ['true']), 'process');
    expect(await found('pgrep httpd', '1716')).toEqual([{ pid: 1716 }]);
    expect(await found('pgrep containerd', '114', '1693')).toEqual([{ pid: 114 }, { pid: 1693 }]);
    expect(await found('pgrep -f nginx', '1716')).toEqual([{ pid: 1716 }]);
    expect(await found('pgrep containerd-shim', '1693')).toMatchObject([
      { pid: 1693, name: 'containerd-shim' },
    ]);
    expect(await found('pgrep -x nginx', '1716')).toMatchObject([{ pid: 1716, name: 'nginx' }]);
    expect(await found('pgrep -l nginx', '1716 nginx-agent')).toMatchObject([
      { pid: 1716, name: 'nginx-agent' },
    ]);
    expect(await found('pidof nginx', '1716 1717')).toMatchObject([{ name: 'nginx' }, { name: 'nginx' }]);
  });
});

describe('files of processes', () => {
  test('a link of a process to something else is not its program', async () => {
    const row = 'lrwx------ 1 root root 64 Nov 26 04:20 0 -> /dev/null';
    expect(await valuesOf(paste(['ls -l /proc/4711/fd', row], ['true']), 'process')).toEqual([]);
    const link = 'lrwxrwxrwx 1 root root 0 Nov 26 04:20 /proc/4711/exe -> /usr/sbin/nginx';
    expect(await valuesOf(paste(['sudo ls -l /proc/4711/exe', link], ['true']), 'process')).toMatchObject([
      { pid: 4711, name: 'nginx' },
    ]);
  });

  test('of a file that a container does not have, nothing follows for its process', async () => {
    const error = "ls: cannot access '/proc/4711/root/done': No such file or directory";
    expect(await valuesOf(paste(['ls /proc/4711/root/done', error], ['true']), 'search')).toEqual([]);
  });

  test('a loop shows one process after the other', async () => {
    const session = paste(['for p in 10 20; do cat /proc/$p/comm; done', 'nginx', 'conmon'], ['true']);
    expect(await valuesOf(session, 'process')).toMatchObject([
      { pid: 10, name: 'nginx' },
      { pid: 20, name: 'conmon' },
    ]);
  });
});

describe('what a row does not have, the question says', () => {
  test.each<[string, string[], object[]]>([
    [
      'ps -C nginx -o pid=',
      ['  1716', '  1717'],
      [
        { pid: 1716, name: 'nginx' },
        { pid: 1717, name: 'nginx' },
      ],
    ],
    [
      'ps --ppid 1693 -o pid,args',
      ['    PID COMMAND', '   1716 nginx -g x'],
      [{ pid: 1716, ppid: 1693, name: 'nginx' }],
    ],
    ['pgrep -P 1693 -a', ['1716 nginx -g x'], [{ pid: 1716, ppid: 1693, name: 'nginx' }]],
    ['pgrep -P 1693', ['1716'], [{ pid: 1716, ppid: 1693 }]],
  ])('%s', async (command, rows, expected) => {
    expect(await valuesOf(paste([command, ...rows], ['true']), 'process')).toMatchObject(expected);
  });

  test.each(['ps -C nginx,httpd -o pid=', 'ps -e --ppid 1693 -o pid=', 'ps -p 9 --ppid 1693 -o pid='])(
    '%s leaves it open',
    async (command) => {
      expect(await valuesOf(paste([command, '  1716'], ['true']), 'process')).toEqual([{ pid: 1716 }]);
    },
  );
});

test('a service shows its processes, in letters of any terminal', async () => {
  const rows = [
    '   Main PID: 114 (containerd)',
    '             ├─ 114 /usr/bin/containerd',
    '             `-1693 /usr/bin/containerd-shim-runc-v2 -namespace lab -id web',
  ];
  expect(await valuesOf(paste(['systemctl status containerd', ...rows], ['true']), 'process')).toMatchObject([
    { pid: 114, name: 'containerd' },
    { pid: 114, name: 'containerd', args: '/usr/bin/containerd' },
    { pid: 1693, name: 'containerd-shim-runc-v2', namespace: 'lab' },
  ]);
});

test('processes whose PIDs a loop does not show go by their names', async () => {
  const loop = String.raw`for p in $(pgrep -f runsc-); do tr '\0' ' ' < /proc/$p/cmdline | cut -c1-90; echo; done`;
  const rows = ['runsc-gofer --log-format=json', '', 'runsc-sandbox --root=/run/containerd/runc/default', ''];
  expect(await valuesOf(paste([loop, ...rows], ['true']), 'process')).toMatchObject([
    { name: 'runsc-gofer' },
    { name: 'runsc-sandbox' },
  ]);
});

describe('a search among the names of all processes', () => {
  const searchOf = async (command: string, status: number, ...rows: string[]): Promise<unknown> =>
    valuesOf(marked([command, status, ...rows], ['true', 0]), 'search');

  test.each([
    ['grep -lx runc /proc/[0-9]*/comm', 1, [], false],
    ['grep -x runc /proc/*/comm', 1, [], false],
    ['sudo grep -l runc /proc/[0-9]*/comm', 0, ['/proc/411/comm'], true],
    ['cat /proc/[0-9]*/comm | grep -x runc', 1, [], false],
    ['grep -lx runc /proc/[0-9]*/comm', 1, ['grep: /proc/9/comm: No such file or directory'], false],
  ])('%s with status %i', async (command, status, rows, found) => {
    expect(await searchOf(command, status, ...rows)).toContainEqual({ of: 'process', name: 'runc', found });
  });

  test.each([
    ['grep -lx runc /proc/[0-9]*/comm', 2],
    ['grep -lx runc /proc/411/comm', 1],
    ['grep -lx runc /proc/[0-9]*/comm | head -1', 0],
    ['grep -Lx runc /proc/[0-9]*/comm', 1],
  ])('%s with status %i found nothing out', async (command, status) => {
    expect(await searchOf(command, status)).toEqual([]);
  });
});
