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

  test('of two processes and one link no one knows whose it is', async () => {
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

describe('lsns of a process whose PID the shell put in', () => {
  const HEADING = '        NS TYPE   NPROCS   PID USER COMMAND';
  const OWN = '4026532936 mnt         1  3077 root nginx -g daemon off;';
  const SHARED = '4026532777 net         2  3020 root /pause';
  const namespaces = (command: string, ...rows: string[]): Promise<unknown> =>
    valuesOf(paste([command, HEADING, ...rows], ['true']), 'namespace');

  test.each(['sudo lsns -p $(pgrep -x nginx)', 'lsns -p `pidof nginx`', 'lsns -p $PID', 'lsns --task=$PID'])(
    '%s: it is the one that is alone in a namespace',
    async (command) => {
      expect(await namespaces(command, SHARED, OWN)).toEqual([
        { pid: '3077', kind: 'net', inode: '4026532777' },
        { pid: '3077', kind: 'mnt', inode: '4026532936' },
      ]);
    },
  );

  test('or the one that has the name', async () => {
    expect(await namespaces('lsns -t net -p $(pgrep -x pause)', SHARED)).toEqual([
      { pid: '3020', kind: 'net', inode: '4026532777' },
    ]);
    expect(await namespaces('lsns -t net -p $(pgrep -x nginx)', SHARED)).toEqual([]);
    expect(await namespaces('lsns -t net -p $PID', SHARED)).toEqual([]);
  });

  test('all namespaces of the machine are no one’s', async () => {
    expect(await namespaces('sudo lsns', SHARED, OWN)).toEqual([]);
    const two = OWN.replace('3077', '4000');
    expect(await namespaces('lsns -p $PID', OWN, two)).toEqual([]);
  });
});

test('a list of names in braces is one link each', async () => {
  const command = 'readlink /proc/10/ns/{net,mnt}; readlink /proc/20/ns/{net,mnt}';
  const rows = ['net:[4026532281]', 'mnt:[4026532282]', 'net:[4026532281]', 'mnt:[4026532283]'];
  expect((await valuesOf(paste([command, ...rows], ['true']), 'namespace')).map(({ pid }) => pid)).toEqual([
    '10',
    '10',
    '20',
    '20',
  ]);
});
