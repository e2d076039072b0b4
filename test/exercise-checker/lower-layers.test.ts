import { describe, expect, test } from 'vitest';
import { classifyError } from '../../plugins/exercise-checker/core/evidence/error-class.ts';
import { paste, valuesOf } from './support.ts';

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

describe('runc', () => {
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
