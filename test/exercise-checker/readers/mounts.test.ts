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
