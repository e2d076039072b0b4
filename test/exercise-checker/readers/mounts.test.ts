import { describe, expect, test } from 'vitest';
import { paste, valuesOf } from '../support.ts';

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

describe('files of the kernel', () => {
  test.each([
    [
      'grep overlay /proc/mounts',
      'overlay /run/containerd/io.containerd.runtime.v2.task/blue/web/rootfs overlay rw,relatime,lowerdir=/s/1/fs,upperdir=/s/2/fs,workdir=/s/2/work 0 0',
    ],
    [
      'grep overlay /proc/self/mountinfo',
      '121 60 0:51 / /run/containerd/io.containerd.runtime.v2.task/blue/web/rootfs rw,relatime shared:60 - overlay overlay rw,lowerdir=/s/1/fs,upperdir=/s/2/fs,workdir=/s/2/work',
    ],
  ])('%s says whose mount it is', async (command, row) => {
    expect(await valuesOf(paste([command, row], ['true']), 'mount')).toEqual([
      { kind: 'overlay', key: 'web', namespace: 'blue', upper: '/s/2/fs' },
    ]);
  });
});

describe('mounts by whatever shows them', () => {
  const target = '/run/containerd/io.containerd.runtime.v2.task/blue/web/rootfs';
  const row = `overlay ${target} overlay rw,lowerdir=/s/1/fs,upperdir=/s/2/fs,workdir=/s/2/work 0 0`;
  test.each([
    ['cat /proc/mounts', row],
    ['sudo cat /proc/self/mounts | grep overlay', row],
    ['grep web < /proc/1/mounts', row],
    ['cat /etc/mtab', row],
    ['for c in web; do grep $c /proc/mounts; done', row],
    [
      'mount -t overlay',
      `overlay on ${target} type overlay (rw,lowerdir=/s/1/fs,upperdir=/s/2/fs,workdir=/s/2/work)`,
    ],
  ])('%s', async (command, shown) => {
    expect(await valuesOf(paste([command, shown], ['true']), 'mount')).toEqual([
      { kind: 'overlay', key: 'web', namespace: 'blue', upper: '/s/2/fs' },
    ]);
  });

  test.each([
    ['sudo nsenter -t 9 -m cat /proc/1/mountinfo', '1 2 0:5 / / rw - overlay overlay rw,upperdir=/s/3/fs'],
    ['ctr t exec --exec-id x web mount', 'overlay on / type overlay (rw,lowerdir=/s/1/fs,upperdir=/s/3/fs)'],
  ])('%s shows the folder that is written to', async (command, shown) => {
    expect(await valuesOf(paste([command, shown], ['true']), 'mount')).toEqual([
      { kind: 'overlay', upper: '/s/3/fs' },
    ]);
  });

  test.each(['echo /proc/mountains', 'mount /dev/sda1 /mnt', 'cat mounts.txt'])(
    '%s shows none',
    async (command) => {
      expect(await valuesOf(paste([command, row], ['true']), 'mount')).toEqual([]);
    },
  );
});

test.each([
  `awk '{for(i=2;i<=NF;i++) if($i ~ /^upperdir/) print $1, $i}'`,
  `awk '{ for (i = 2; i <= NF; ++i) { if ($i ~ /^upperdir=/) print $1 " " $i } }'`,
])('fields that %s chooses are those of the mount', async (filter) => {
  const command = `findmnt -rn -t overlay -o TARGET,OPTIONS | tr , ' ' | ${filter}`;
  const row = `/run/containerd/io.containerd.runtime.v2.task/blue/web/rootfs upperdir=/var/lib/containerd/snapshots/90/fs`;
  expect(await valuesOf(paste([command, row], ['true']), 'mount')).toMatchObject([
    { namespace: 'blue', key: 'web', upper: '/var/lib/containerd/snapshots/90/fs' },
  ]);
});
