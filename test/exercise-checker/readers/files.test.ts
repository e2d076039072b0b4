import { describe, expect, test } from 'vitest';
import { marked, paste, valuesOf } from '../support.ts';

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
    ['find /x/blobs/sha256 -type f | count', ['4'], { path: '/x/blobs/sha256', count: 4 }],
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

  test('of a test without a status no one knows how it ended', async () => {
    expect(await valuesOf(paste(['test -e /run/x'], ['true']), 'file')).toEqual([]);
  });
});

describe('what was asked', () => {
  test.each<[string, number, object[]]>([
    ['test ! -e /run/x', 0, [{ path: '/run/x', exists: false }]],
    ['[ ! -e /run/x ]', 1, [{ path: '/run/x', exists: true }]],
    ['test ! -d /run/x', 0, []],
    ['test -n /run/x', 0, []],
  ])('%s with status %i', async (command, status, expected) => {
    expect(await valuesOf(marked([command, status], ['true', 0]), 'file')).toEqual(expected);
  });

  test('a folder that could not be read is not an empty one', async () => {
    const refused = "ls: cannot open directory '/run/containerd': Permission denied";
    expect(await valuesOf(paste(['ls -l /run/containerd', refused], ['true']), 'folder')).toEqual([]);
  });

  test('find looks into what is in front of its conditions', async () => {
    const found = (command: string): Promise<unknown> => valuesOf(paste([command, '3'], ['true']), 'folder');
    expect(await found('find -L /x -name "a*" | wc -l')).toEqual([{ path: '/x', count: 3 }]);
    expect(await found('find -type f | wc -l')).toEqual([{ path: '.', count: 3 }]);
    expect(await found('ls /x | tee names | wc -l')).toEqual([{ path: '/x', count: 3 }]);
    expect(await found('ls /x | grep -c .')).toEqual([{ path: '/x', count: 3 }]);
    expect(await found('ls /x | grep -c a')).toEqual([]);
    expect(await found('ls /x | head -3 | wc -l')).toEqual([]);
    expect(await found('ls /x | wc -l > n')).toEqual([]);
  });
});

test.each([
  ['find /run/runc -ls', '   341    0 drwx--x--x   2 root root   80 Nov 30 16:45 /run/runc/web'],
  ['find /run/runc -ls | cut -c1-12,60-', '      342   Nov 30 16:45 /run/runc/web/exec.fifo'],
  ['find /run/runc -ls', '342 0 prw--w---- 1 root root 0 Nov 30 16:45 /run/runc/web/exec.fifo'],
])('%s shows paths at the ends of its rows', async (command, row) => {
  const [folder] = await valuesOf(paste([command, row], ['true']), 'folder');
  expect(folder).toMatchObject({
    path: '/run/runc',
    entries: [row.slice(row.lastIndexOf('/') + 1)],
    count: 1,
  });
});

test('ends that were cut away name no file', async () => {
  const row = '   341    0 drwx--x--x   2 root root   80 Nov 30 16:45 /run/runc/we';
  const [folder] = await valuesOf(paste(['find /run/runc -ls | cut -c1-65', row], ['true']), 'folder');
  expect(folder).not.toHaveProperty('count');
});
