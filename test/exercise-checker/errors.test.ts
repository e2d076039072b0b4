import { describe, expect, test } from 'vitest';
import { classifyError, errorClasses } from '../../plugins/exercise-checker/core/facts/error-class.ts';
import { IMAGE } from './support.ts';

describe('classes of errors, by the texts of 1.6, 1.7 and 2.1', () => {
  const SOCKET = '/run/containerd/containerd.sock';
  test.each([
    ['not-in-registry', [`ctr: failed to resolve reference "${IMAGE}": ${IMAGE}: not found`]],
    ['not-in-registry', [`ctr: failed to resolve image: ${IMAGE}: not found`]],
    [
      'registry-unreachable',
      [
        'ctr: failed to resolve reference "driftwood/web:1.4.0": failed to do request: Head "https://driftwood/v2/web/manifests/1.4.0": dial tcp: lookup driftwood on 127.0.0.53:53: no such host',
      ],
    ],
    [
      'registry-unreachable',
      [
        'ctr: failed to resolve image: failed to do request: Head "https://driftwood/v2/web/manifests/1.4.0": dial tcp: lookup driftwood on 127.0.0.53:53: no such host',
      ],
    ],
    [
      'bad-reference',
      ['ctr: failed to resolve reference "registry.driftwood.example/driftwood/web": object required'],
    ],
    [
      'daemon-down',
      [
        `ctr: failed to dial "${SOCKET}": context deadline exceeded: connection error: desc = "transport: error while dialing: dial unix://${SOCKET}: timeout"`,
      ],
    ],
    ['daemon-down', [`ctr: cannot access socket ${SOCKET}: stat ${SOCKET}: no such file or directory`]],
    [
      'permission-denied',
      [
        `ctr: failed to dial "${SOCKET}": connection error: desc = "transport: error while dialing: dial unix ${SOCKET}: connect: permission denied"`,
      ],
    ],
    [
      'permission-denied',
      [
        'WARN[0000] Failed to check deprecations error="connection error"',
        `ctr: connection error: desc = "transport: Error while dialing: dial unix ${SOCKET}: connect: permission denied"`,
      ],
    ],
    ['image-missing', ['ctr: image "hello": not found']],
    ['id-in-use', ['ctr: snapshot "hello": already exists']],
    ['task-missing', ['ctr: no running task found: task web not found: not found']],
    [
      'still-running',
      ['ctr: cannot delete a non stopped container: {running 0 0001-01-01 00:00:00 +0000 UTC}'],
    ],
    ['still-running', ['ctr: task must be stopped before deletion: running: failed precondition']],
    ['container-missing', ['ctr: container "web" in namespace "default": not found']],
    [
      'command-missing',
      [
        'ctr: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "x": executable file not found in $PATH: unknown',
      ],
    ],
    [
      'command-missing',
      [
        'ctr: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "x": executable file not found in $PATH',
      ],
    ],
    ['detach-with-rm', ['ctr: flags --detach and --rm cannot be specified together']],
    [
      'unknown-flag',
      [
        'Incorrect Usage: flag provided but not defined: -name',
        '',
        'NAME:',
        '   ctr run - run a container',
        'ctr: flag provided but not defined: -name',
      ],
    ],
    ['missing-argument', ['ctr: container id must be provided']],
    ['missing-argument', ['USAGE:', 'ctr: Required flag "exec-id" not set']],
    ['unknown-command', ["No help topic for 'inspect'"]],
    ['unknown-command', ['bash: crt: command not found']],
    ['unknown-command', ['zsh: command not found: crt']],
    ['unknown-command', ['fish: Unknown command: crt']],
    ['other', ['ctr: something nobody has seen']],
    [undefined, ['WARN[0000] task web exit with non-zero exit code 137']],
    [undefined, ['time="2026-11-23" level=error msg="active check failed" error="context canceled"']],
    [undefined, ['image "hello": not found']],
    [undefined, []],
  ])('%s: %j', (expected, output) => {
    expect(classifyError(output)).toBe(expected);
  });

  test('every class of the table is one that authors may use', () => {
    expect(errorClasses()).toEqual(expect.arrayContaining(['image-missing', 'other', 'interrupted']));
    expect(new Set(errorClasses()).size).toBe(errorClasses().length);
  });
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
