import { describe, expect, test } from 'vitest';
import { paste, valuesOf } from '../support.ts';

describe('Linux namespaces', () => {
  test('namespace links', async () => {
    const line = 'lrwxrwxrwx 1 root root 0 Nov 23 10:44 net -> net:[4026532281]';
    expect(await valuesOf(paste(['sudo ls -l /proc/4242/ns', 'total 0', line]), 'namespace')).toEqual([
      { pid: '4242', kind: 'net', inode: '4026532281' },
    ]);
  });

  test.each([
    ['sudo readlink /proc/10/ns/net /proc/20/ns/net', ['net:[4026532281]', 'net:[4026532282]']],
    [
      'sudo readlink /proc/10/ns/net; sudo readlink /proc/20/ns/net',
      ['net:[4026532281]', 'net:[4026532282]'],
    ],
    [
      'sudo ls -l /proc/10/ns /proc/20/ns',
      [
        '/proc/10/ns:',
        'total 0',
        'lrwxrwxrwx 1 root root 0 Nov 26 04:20 net -> net:[4026532281]',
        '',
        '/proc/20/ns:',
        'total 0',
        'lrwxrwxrwx 1 root root 0 Nov 26 04:20 net -> net:[4026532282]',
      ],
    ],
    [
      'sudo ls -l /proc/10/ns/net /proc/20/ns/net',
      [
        'lrwxrwxrwx 1 root root 0 Nov 26 04:20 /proc/10/ns/net -> net:[4026532281]',
        'lrwxrwxrwx 1 root root 0 Nov 26 04:20 /proc/20/ns/net -> net:[4026532282]',
      ],
    ],
  ])('%s says which Linux namespace is whose', async (command, output) => {
    expect(await valuesOf(paste([command, ...output], ['true']), 'namespace')).toEqual([
      { pid: '10', kind: 'net', inode: '4026532281' },
      { pid: '20', kind: 'net', inode: '4026532282' },
    ]);
  });

  test('of two processes and one link nobody knows whose it is', async () => {
    const session = paste(['sudo readlink /proc/10/ns/net /proc/20/ns/net', 'net:[4026532281]'], ['true']);
    expect(await valuesOf(session, 'namespace')).toEqual([]);
  });
});

test('lsns names the namespaces of a process', async () => {
  const rows = ['        NS TYPE  NPROCS   PID USER COMMAND', '4026532281 net        2  4711 root /pause'];
  expect(await valuesOf(paste(['sudo lsns -t net -p 4720', ...rows], ['true']), 'namespace')).toEqual([
    { pid: '4720', kind: 'net', inode: '4026532281' },
  ]);
});
