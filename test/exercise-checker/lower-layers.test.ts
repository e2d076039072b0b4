import { describe, expect, test } from 'vitest';
import { classifyError } from '../../plugins/exercise-checker/core/evidence/error-class.ts';
import { marked, paste, valuesOf } from './support.ts';

describe('the kernel that answered', () => {
  test.each([
    ['uname -r', '6.12.48+deb13-amd64', { release: '6.12.48+deb13-amd64', place: 'machine' }],
    ['uname -a', 'Linux lab 6.1.0-18-amd64 #1 SMP x86_64', { release: '6.1.0-18-amd64', place: 'machine' }],
    ['uname -sr', 'Linux 6.1.0-18-amd64', { release: '6.1.0-18-amd64', place: 'machine' }],
    ['cat /proc/version', 'Linux version 4.4.0 #1 SMP', { release: '4.4.0', place: 'machine' }],
    ['sysctl -n kernel.osrelease', '6.1.0-18-amd64', { release: '6.1.0-18-amd64', place: 'machine' }],
    ['sysctl kernel.osrelease', 'kernel.osrelease = 6.1.0', { release: '6.1.0', place: 'machine' }],
    [
      'sudo ctr run --rm --runc-binary /usr/bin/runsc registry.test/web:1 g uname -r',
      '4.4.0',
      { release: '4.4.0', place: 'container', id: 'g', namespace: 'default', runtime: 'runsc' },
    ],
    [
      'sudo ctr -n lab t exec --exec-id a web uname -a',
      'Linux web 6.1.0 #1 SMP x86_64 GNU/Linux',
      { release: '6.1.0', place: 'container', id: 'web', namespace: 'lab' },
    ],
    ['sudo runc exec web uname -r', '6.1.0', { release: '6.1.0', place: 'container', id: 'web' }],
    [
      'sudo nerdctl run --rm --name g registry.test/web:1 uname -r',
      '4.4.0',
      { release: '4.4.0', place: 'container', id: 'g', namespace: 'default', runtime: 'runc' },
    ],
    [
      'sudo nerdctl run --rm --name g --runtime crun registry.test/web:1 uname -r',
      '6.1.0',
      { release: '6.1.0', place: 'container', id: 'g', namespace: 'default', runtime: 'crun' },
    ],
  ])('%s', async (command, output, expected) => {
    expect(await valuesOf(paste([command, output], ['true']), 'kernel')).toEqual([expected]);
  });

  test('each of two questions in a line has its own answer', async () => {
    const session = paste(['uname -r; sudo ctr run --rm registry.test/web:1 g uname -r', '6.1.0', '4.4.0']);
    expect(await valuesOf(session, 'kernel')).toMatchObject([
      { release: '6.1.0', place: 'machine' },
      { release: '4.4.0', place: 'container', id: 'g' },
    ]);
  });

  test('a shell inside of a container is asked, too', async () => {
    const session = paste([
      'sudo ctr run --rm -t --runc-binary runsc registry.test/web:1 g sh',
      '/ # uname -r',
      '4.4.0',
      '/ # exit',
    ]);
    expect(await valuesOf(session, 'kernel')).toEqual([
      { release: '4.4.0', place: 'container', id: 'g', namespace: 'default', runtime: 'runsc' },
    ]);
  });

  test('what a program other than uname prints is no release', async () => {
    expect(
      await valuesOf(paste(['sudo ctr run --rm registry.test/web:1 g echo 4.4', '4.4']), 'kernel'),
    ).toEqual([]);
  });
});

describe('folders and files', () => {
  test.each([
    [
      'sudo ls /run/runc/web',
      ['exec.fifo  state.json'],
      { path: '/run/runc/web', entries: ['exec.fifo', 'state.json'], count: 2 },
    ],
    ['ls', ['exec.fifo', 'state.json'], { path: '.', entries: ['exec.fifo', 'state.json'], count: 2 }],
    [
      'ls -l /run/runc/web',
      [
        'total 4',
        'prw--w--w- 1 root root    0 Nov 26 04:20 exec.fifo',
        '-rw-r--r-- 1 root root 9 Nov 26 04:20 state.json',
      ],
      { path: '/run/runc/web', entries: ['exec.fifo', 'state.json'], count: 2 },
    ],
    [
      'ls -F /run/runc/web',
      ['exec.fifo|  state.json'],
      { path: '/run/runc/web', entries: ['exec.fifo', 'state.json'], count: 2 },
    ],
    ['sudo ls /x/blobs/sha256 | wc -l', ['4'], { path: '/x/blobs/sha256', count: 4 }],
    ["sudo sh -c 'ls /x/blobs/sha256 | wc -l'", ['4'], { path: '/x/blobs/sha256', count: 4 }],
    ['sudo find /x/blobs/sha256 -type f | wc -l', ['4'], { path: '/x/blobs/sha256', count: 4 }],
    [
      'find /run/runc/web',
      ['/run/runc/web', '/run/runc/web/state.json'],
      { path: '/run/runc/web', entries: ['web', 'state.json'], count: 2 },
    ],
    ['sudo du -sh /x/blobs', ['1.1M\t/x/blobs'], { path: '/x/blobs', size: '1.1M' }],
  ])('%s', async (command, output, expected) => {
    expect(await valuesOf(paste([command, ...output], ['true']), 'folder')).toEqual([expected]);
  });

  test('a count of some of them is none of all', async () => {
    expect(await valuesOf(paste(['ls /x | grep a | wc -l', '2'], ['true']), 'folder')).toEqual([]);
  });

  test.each([
    [
      'ls /run/runc/web/exec.fifo',
      0,
      '/run/runc/web/exec.fifo',
      { path: '/run/runc/web/exec.fifo', exists: true },
    ],
    [
      'ls -l /run/runc/web/exec.fifo',
      0,
      'prw--w--w- 1 root root 0 Nov 26 04:20 /run/runc/web/exec.fifo',
      { path: '/run/runc/web/exec.fifo', exists: true },
    ],
    [
      'ls /run/runc/web/exec.fifo',
      2,
      "ls: cannot access '/run/runc/web/exec.fifo': No such file or directory",
      { path: '/run/runc/web/exec.fifo', exists: false },
    ],
    ['stat /run/x', 0, '  File: /run/x', { path: '/run/x', exists: true }],
    [
      'stat /run/x',
      1,
      "stat: cannot statx '/run/x': No such file or directory",
      { path: '/run/x', exists: false },
    ],
    ['sudo test -e /run/x', 1, '', { path: '/run/x', exists: false }],
    ['[ -p /run/x ]', 0, '', { path: '/run/x', exists: true }],
    ['[ -p /run/x ]', 1, '', { path: '/run/x', exists: false }],
  ])('%s with status %i', async (command, status, output, expected) => {
    const session = marked([command, status, ...(output === '' ? [] : [output])], ['true', 0]);
    expect(await valuesOf(session, 'file')).toEqual([expected]);
  });

  test.each(['test -d /run/x', 'test -f /run/x', '[ -s /run/x ]'])(
    'that %s fails does not say that nothing is there',
    async (command) => {
      expect(await valuesOf(marked([command, 1], ['true', 0]), 'file')).toEqual([]);
    },
  );

  test('of a test without a status nobody knows how it ended', async () => {
    expect(await valuesOf(paste(['test -e /run/x'], ['true']), 'file')).toEqual([]);
  });
});

describe('signals', () => {
  test.each([
    ['sudo kill -9 4711', { pid: 4711, signal: 'SIGKILL' }],
    ['sudo kill -s TERM 4711', { pid: 4711, signal: 'SIGTERM' }],
    ['kill 4711', { pid: 4711, signal: 'SIGTERM' }],
    ['sudo kill -KILL $(pgrep -x containerd)', { name: 'containerd', signal: 'SIGKILL' }],
    ['sudo pkill -9 -x containerd-shim', { name: 'containerd-shim', signal: 'SIGKILL' }],
    ['sudo killall -s KILL containerd', { name: 'containerd', signal: 'SIGKILL' }],
  ])('%s', async (command, expected) => {
    const found = await valuesOf(paste([command], ['true']), 'signal');
    expect(found).toEqual([{ ...expected, succeeded: true }]);
  });

  test('a probe and a list send none', async () => {
    expect(await valuesOf(paste(['kill -0 4711'], ['kill -l', '1) SIGHUP'], ['true']), 'signal')).toEqual([]);
  });

  test('a pkill that finds its own sudo, and ends with it, has sent the signal', async () => {
    const session = marked(["sudo pkill -9 -f 'shim.*-id victim'", 137, 'Killed'], ['true', 0]);
    expect(await valuesOf(session, 'signal')).toEqual([{ name: 'shim.*-id victim', signal: 'SIGKILL' }]);
  });
});

describe('a look for a process by its ID', () => {
  test.each([
    ['ps -p 4711', 1, ['    PID TTY          TIME CMD'], { pid: 4711, found: false }],
    ['ps -o pid,args -p 4711', 0, ['    PID COMMAND', '   4711 sleep 1'], { pid: 4711, found: true }],
    ['ps -o args= -p 4711', 0, ['sleep 1'], { pid: 4711, found: true }],
    [
      'ps -p 4711',
      0,
      ['    PID TTY          TIME CMD', '   4711 ?        00:00:00 httpd <defunct>'],
      { pid: 4711, found: false },
    ],
    ['sudo kill -0 4711', 1, ['bash: kill: (4711) - No such process'], { pid: 4711, found: false }],
    [
      'ls -d /proc/4711',
      2,
      ["ls: cannot access '/proc/4711': No such file or directory"],
      { pid: 4711, found: false },
    ],
    [
      'cat /proc/4711/status',
      1,
      ['cat: /proc/4711/status: No such file or directory'],
      { pid: 4711, found: false },
    ],
  ])('%s ends with %i', async (command, status, output, expected) => {
    const found = await valuesOf(marked([command, status, ...output], ['true', 0]), 'search');
    expect(found).toEqual([{ of: 'process', ...expected }]);
  });
});

describe('runc', () => {
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

  test('creates, runs programs and sends signals', async () => {
    const session = paste(
      ['sudo runc create web'],
      ['sudo runc exec web id -u', '0'],
      ['sudo runc kill web KILL'],
      ['sudo runc --root /run/containerd/runc/default delete -f web'],
      ['true'],
    );
    expect(await valuesOf(session, 'create')).toEqual([{ id: 'web', succeeded: true }]);
    expect(await valuesOf(session, 'exec')).toEqual([{ id: 'web', output: '0' }]);
    expect(await valuesOf(session, 'kill')).toMatchObject([{ signal: 'SIGKILL', root: '/run/runc' }]);
    expect(await valuesOf(session, 'delete')).toMatchObject([
      { of: 'state', forced: true, root: '/run/containerd/runc/default' },
    ]);
  });

  test('an error that went into a file is read when the file is', async () => {
    const session = paste(
      ['sudo runc create web </dev/null >web.log 2>&1'],
      ['cat web.log', 'ERRO[0000] container with given ID already exists'],
      ['true'],
    );
    expect(await valuesOf(session, 'create')).toEqual([
      { id: 'web', succeeded: true },
      { id: 'web', succeeded: false, error: 'id-in-use' },
    ]);
  });

  test.each([
    ['still-running', 'ERRO[0000] cannot delete container web that is not stopped: running'],
    ['id-in-use', 'ERRO[0000] container with given ID already exists'],
    ['container-missing', 'ERRO[0000] container does not exist'],
    ['config-missing', 'ERRO[0000] JSON specification file config.json not found'],
    [
      'invalid-rootfs',
      'ERRO[0000] runc create failed: invalid rootfs: stat /root/b/rootfs: no such file or directory',
    ],
    ['terminal-missing', 'ERRO[0000] cannot allocate tty if runc will detach without setting console socket'],
  ])('fails with %s', (expected, line) => {
    expect(classifyError([line], 'runc')).toBe(expected);
    expect(classifyError([line])).toBeUndefined();
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

test.each([
  [
    'namespace-not-empty',
    'ctr: unable to delete blue: namespace "blue" must be empty, but it still has images, blobs',
  ],
  [
    'runtime-missing',
    'ctr: failed to start shim: failed to resolve runtime path: runtime "io.containerd.runsc.v1" binary not installed "containerd-shim-runsc-v1": file does not exist',
  ],
  [
    'runtime-missing',
    'ctr: failed to start shim: failed to resolve runtime path: invalid runtime name runsc, correct runtime name should be either format like `io.containerd.runc.v1`',
  ],
])('ctr fails with %s', (expected, line) => {
  expect(classifyError([line])).toBe(expected);
});

test('what nerdctl says before it gives up on a containerd namespace counts, too', () => {
  const lines = [
    'ERRO[0000] unable to delete red                          error="namespace \\"red\\" must be empty, but it still has images, blobs"',
    'FATA[0000] unable to delete red',
  ];
  expect(classifyError(lines)).toBe('namespace-not-empty');
});

test('events have the status of what ended, 0 where it is left out', async () => {
  const row = (rest: string): string =>
    `2026-11-26 04:20:00.1 +0000 UTC default /tasks/exit {"container_id":"web","id":"web","pid":4711${rest}}`;
  const found = await valuesOf(paste(['cat events', row(',"exit_status":137'), row('')], ['true']), 'event');
  expect(found.map(({ status }) => status)).toEqual([137, 0]);
});

test('an event is one, however many rows of a narrow terminal it takes', async () => {
  const rows = [
    '2026-11-26 05:01:02.301860769 +0000 UTC lab /tasks/exit {"container_id":"victim","id":"victim","pid":943,"exit_status":1',
    '37,"exited_at":{"seconds":1795669262,"nanos":296733743}}',
    '2026-11-26 05:01:02.301905605 +0000 UTC lab /tasks/delete {"container_id":"victim","pid":943,"exit_status":137,"exited_a',
    't":{"seconds":1795669262,"nanos":296733743}}',
  ];
  expect(await valuesOf(paste(['cat events.log', ...rows], ['true']), 'event')).toEqual([
    { topic: '/tasks/exit', id: 'victim', status: 137, namespace: 'lab' },
    { topic: '/tasks/delete', id: 'victim', namespace: 'lab' },
  ]);
});

test('an overlay mount names the folder it writes to', async () => {
  const line =
    'mount -t overlay overlay /mnt -o index=off,workdir=/s/3/work,upperdir=/s/3/fs,lowerdir=/s/2/fs:/s/1/fs';
  expect(await valuesOf(paste(['sudo ctr snapshot mounts /mnt web', line], ['true']), 'mount')).toEqual([
    { kind: 'overlay', key: 'web', namespace: 'default', upper: '/s/3/fs' },
  ]);
});

test.each([
  [
    'mount',
    (room: string, options: string) =>
      `overlay on /run/containerd/io.containerd.runtime.v2.task/${room}/web/rootfs type overlay (rw,relatime,${options})`,
  ],
  [
    'findmnt -t overlay',
    (room: string, options: string) =>
      `├─/run/containerd/io.containerd.runtime.v2.task/${room}/web/rootfs overlay overlay rw,relatime,${options}`,
  ],
])('%s names the folder of each container, and its containerd namespace', async (command, row) => {
  const root = '/var/lib/containerd/io.containerd.snapshotter.v1.overlayfs/snapshots';
  const options = (upper: number): string =>
    `lowerdir=${root}/2/fs:${root}/1/fs,upperdir=${root}/${upper}/fs,workdir=${root}/${upper}/work,uuid=on`;
  const rows = [row('blue', options(5)), row('red', options(6))];
  expect(await valuesOf(paste([command, ...rows], ['true']), 'mount')).toEqual([
    { kind: 'overlay', key: 'web', namespace: 'blue', upper: `${root}/5/fs` },
    { kind: 'overlay', key: 'web', namespace: 'red', upper: `${root}/6/fs` },
  ]);
});

test('lsns names the namespaces of a process', async () => {
  const rows = ['        NS TYPE  NPROCS   PID USER COMMAND', '4026532281 net        2  4711 root /pause'];
  expect(await valuesOf(paste(['sudo lsns -t net -p 4720', ...rows], ['true']), 'namespace')).toEqual([
    { pid: '4720', kind: 'net', inode: '4026532281' },
  ]);
});
