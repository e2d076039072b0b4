import { describe, expect, test } from 'vitest';
import { paste, valuesOf } from './support.ts';

const SHIM = '-namespace default -id web -address /run/containerd/containerd.sock';

describe('a tree of processes', () => {
  test('has whole command lines with -a, and each process below its parent', async () => {
    const session = paste([
      'pstree -asp $(pgrep -x httpd)',
      'systemd,1',
      `  └─containerd-shim,1693 ${SHIM}`,
      '      ├─httpd,1716 -f -p 8080 -h /www',
      '      ├─{containerd-shim},1694',
      '      └─sleep,1800 100',
    ]);
    expect(await valuesOf(session, 'process')).toEqual([
      {
        pid: 1693,
        ppid: 1,
        name: 'containerd-shim',
        args: `containerd-shim ${SHIM}`,
        namespace: 'default',
        id: 'web',
      },
      { pid: 1716, ppid: 1693, name: 'httpd', args: 'httpd -f -p 8080 -h /www' },
      { pid: 1800, ppid: 1693, name: 'sleep', args: 'sleep 100' },
    ]);
  });

  test('may have its root by name, and a branch may start at any process of a row', async () => {
    const session = paste([
      'pstree -p',
      'systemd(1)-+-buildkitd(137)',
      '           |-containerd(114)-+-{containerd}(116)',
      '           |                 `-{containerd}(117)',
      '           |-containerd-shim(1693)-+-httpd(1716)',
      '           |                       |-{containerd-shim}(1694)',
      '           |                       `-sleep(1800)',
      '           `-containerd-shim(1746)---httpd(1768)',
    ]);
    expect(await valuesOf(session, 'process')).toMatchObject([
      { pid: 137, ppid: 1, name: 'buildkitd' },
      { pid: 114, ppid: 1, name: 'containerd' },
      { pid: 1693, ppid: 1, name: 'containerd-shim' },
      { pid: 1716, ppid: 1693, name: 'httpd' },
      { pid: 1800, ppid: 1693, name: 'sleep' },
      { pid: 1746, ppid: 1, name: 'containerd-shim' },
      { pid: 1768, ppid: 1746, name: 'httpd' },
    ]);
  });

  test('shows a process that waits in a created container, with its threads beside it', async () => {
    const session = paste([
      'pstree -sp $(pgrep runc)',
      'systemd(1)───runc:[2:INIT](722)─┬─{runc:[2:INIT]}(723)',
      '                                └─{runc:[2:INIT]}(727)',
    ]);
    expect(await valuesOf(session, 'process')).toMatchObject([{ pid: 722, ppid: 1, name: 'runc init' }]);
  });

  test('that was cut out by grep leaves parents open', async () => {
    const session = paste([
      'pstree -p | grep httpd',
      '           |-containerd-shim(1693)-+-httpd(1716)',
      '           |                       |-sleep(1800)',
    ]);
    const found = await valuesOf(session, 'process');
    expect(found).toMatchObject([{ pid: 1693 }, { pid: 1716, ppid: 1693 }, { pid: 1800, ppid: 1693 }]);
    expect(found[0]).not.toHaveProperty('ppid');
  });
});

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

  test('the name may stand before the numbers', async () => {
    const session = paste(['ps -o comm,pid,ppid -p 722', 'COMMAND    PID    PPID', 'runc:[2:INIT] 722   1']);
    expect(await valuesOf(session, 'process')).toEqual([
      { pid: 722, ppid: 1, name: 'runc init', args: 'runc:[2:INIT]' },
    ]);
  });

  test('a count of processes is no PID', async () => {
    expect(await valuesOf(paste(['pgrep -c httpd', '1'], ['true']), 'process')).toEqual([]);
  });

  test('each of two searches in a line has its own answer', async () => {
    const session = paste(['pgrep -f containerd-shim; pidof httpd; pgrep httpd', '1693', '1716', '1716']);
    expect(await valuesOf(session, 'process')).toContainEqual({ pid: 1716, name: 'httpd', args: 'httpd' });
    const twice = paste(['pgrep containerd-shim; pgrep httpd', '1693', '1716']);
    expect(await valuesOf(twice, 'process')).toEqual([
      { pid: 1693, name: 'containerd-shim', args: 'containerd-shim' },
      { pid: 1716, name: 'httpd', args: 'httpd' },
    ]);
  });

  test('no number is a parent without a process', async () => {
    expect(await valuesOf(paste(['ps -o ppid= -p $PID', '   1693'], ['true']), 'process')).toEqual([]);
  });

  test('a column of numbers is no name of a program', async () => {
    const [found] = await valuesOf(
      paste(['ps -o pid,ppid -p 1716', '    PID    PPID', '   1716    1693'], ['true']),
      'process',
    );
    expect(found).toEqual({ pid: 1716, ppid: 1693 });
  });
});

describe('a search for runc', () => {
  const HEADING = '    PID    PPID COMMAND';

  test.each([
    ['ps -eo pid,ppid,args', false],
    ['ps axo pid,ppid,args', false],
    ['ps -A -o pid,ppid,args', false],
    ['ps -C runc -o pid,ppid,args', false],
    ['ps -o pid,ppid,args -C containerd,runc', false],
  ])('%s shows every process with that name', async (command, found) => {
    expect(await valuesOf(paste([command, HEADING, '   1716    1693 httpd -f'], ['true']), 'search')).toEqual(
      [{ of: 'process', name: 'runc', found }],
    );
  });

  test.each([
    'ps -o pid,ppid,args -p $(sudo runc state web | jq .pid)',
    'ps -o pid,ppid,args -p $(pgrep -x httpd)',
    'ps --ppid $(pgrep -x containerd) -o pid,ppid,args',
    'ps -o pid,ppid,args -C containerd',
    'ps -o pid,ppid,args',
    'ps -fp $(pgrep -x httpd) | grep runc',
    'ps | grep runc',
  ])('%s is none: the processes were chosen', async (command) => {
    expect(await valuesOf(paste([command, HEADING, '   1716    1693 httpd -f'], ['true']), 'search')).toEqual(
      [],
    );
  });
});
