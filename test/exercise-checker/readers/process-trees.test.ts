import { describe, expect, test } from 'vitest';
import { paste, valuesOf } from '../support.ts';

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
      { pid: 1, name: 'systemd', args: 'systemd' },
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
      { pid: 1, name: 'systemd' },
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
    expect(await valuesOf(session, 'process')).toMatchObject([
      { pid: 1, name: 'systemd' },
      { pid: 722, ppid: 1, name: 'runc init' },
    ]);
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

describe('the branches of a tree that ps draws', () => {
  test.each([
    [
      'ps -e -o pid,ppid,args --forest',
      ['    PID    PPID COMMAND', '   4711    4700  \\_ nginx -g daemon off;'],
    ],
    [
      'ps axjf',
      [
        'PPID PID PGID SID TTY TPGID STAT UID TIME COMMAND',
        '4700 4711 4711 4711 ? -1 Ss 0 0:00  |   \\_ nginx -g daemon off;',
      ],
    ],
    [
      'ps -efH',
      ['UID PID PPID C STIME TTY TIME CMD', 'root 4711 4700 0 04:20 ? 00:00:00   nginx -g daemon off;'],
    ],
  ])('%s: they are not part of the command', async (command, rows) => {
    expect(await valuesOf(paste([command, ...rows], ['true']), 'process')).toEqual([
      { pid: 4711, ppid: 4700, name: 'nginx', args: 'nginx -g daemon off;' },
    ]);
  });
});
