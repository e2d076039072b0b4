import { describe, expect, test } from 'vitest';
import { classifyError } from '../../../plugins/exercise-checker/core/facts/error-class.ts';
import { paste, valuesOf } from '../support.ts';
import { HEX, ID } from './nerdctl-outputs.ts';

describe('classes of errors of nerdctl', () => {
  test.each([
    [
      'permission-denied',
      [
        'FATA[0000] rootless containerd not running? (hint: use `containerd-rootless-setuptool.sh install` to start …',
      ],
    ],
    ['id-in-use', [`FATA[0000] name "web" is already used by ID "${HEX}"`]],
    ['id-in-use', ['FATA[0000] name store error', `name "web" is already used by ID "${HEX}"`]],
    ['container-missing', ['FATA[0000] 1 errors:', 'no such container: ghost']],
    ['container-missing', ['FATA[0000] no such container ghost']],
    ['container-missing', ['No such container: ghost']],
    ['container-missing', ['time="2026-11-23" level=fatal msg="1 errors:\\nno such container: ghost"']],
    ['image-missing', ['FATA[0000] 1 errors:', 'no such image: ghost']],
    [
      'still-running',
      [
        'FATA[0000] 1 errors:',
        `container ${HEX} is in running status. unpause/stop container first or force removal`,
      ],
    ],
    ['detach-with-rm', ['FATA[0000] flags -d and --rm cannot be specified together']],
    ['missing-argument', ['FATA[0000] requires at least 1 arg(s), only received 0']],
    ['unknown-flag', ['FATA[0000] unknown flag: --nmae']],
    ['unknown-command', ['FATA[0000] unknown subcommand "sp" for "nerdctl"']],
    [
      'daemon-down',
      ['FATA[0000] cannot access containerd socket "/run/containerd/containerd.sock": no such file'],
    ],
    ['not-in-registry', ['FATA[0002] failed to resolve reference "docker.io/a/b:c": pull access denied, …']],
    [
      'network-plugin-missing',
      [
        'FATA[0000] failed to verify networking settings: needs CNI plugin "bridge" to be installed in CNI_PATH',
      ],
    ],
    ['builder-missing', ['FATA[0000] `buildctl` needs to be installed and `buildkitd` needs to be running']],
    [undefined, ['ERRO[0000] 1 errors:']],
    [undefined, ['the server says: No such container: ghost']],
  ])('%s: %j', (expected, output) => {
    expect(classifyError(output)).toBe(expected);
  });
});

describe('classes of errors', () => {
  test.each([
    [
      'network-plugin-missing',
      'FATA[0000] failed to verify networking settings: failed to create default network: needs CNI plugin "bridge" to be installed in CNI_PATH ("/opt/cni/bin"), see https://github.com/containernetworking/plugins/releases: exec: "/opt/cni/bin/bridge": stat /opt/cni/bin/bridge: no such file or directory',
    ],
    [
      'port-in-use',
      'FATA[0000] failed to load networking flags: bind for :8080 failed: port is already allocated',
    ],
    ['id-in-use', `FATA[0000] name-store error\nname "harbour" is already used by ID "${ID}"`],
    [
      'command-missing',
      'FATA[0000] failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "nosuch": executable file not found in $PATH',
    ],
    ['container-missing', 'FATA[0000] no such container nope'],
    ['container-missing', 'FATA[0000] 1 errors:\nno such container: nope'],
    [
      'still-running',
      `FATA[0000] 1 errors:\ncontainer ${ID} is in running status. unpause/stop container first or force removal`,
    ],
    ['image-missing', 'FATA[0000] 1 errors:\nno such image: nope'],
    [
      'not-in-registry',
      `FATA[0000] failed to resolve image: registry.driftwood.example/driftwood/web:9: not found`,
    ],
    [
      'registry-unreachable',
      'FATA[0000] failed to resolve image: failed to do request: Head "https://registry-1.docker.io/v2/library/nope/manifests/latest": dial tcp: lookup registry-1.docker.io on 127.0.0.53:53: no such host',
    ],
  ])('%s: %s', (expected, output) => {
    expect(classifyError(output.split('\n'))).toBe(expected);
  });
});

describe('errors that are told as remarks, or in pieces', () => {
  const missing = ['ERRO[0000] 1 errors:', 'no such container: ghost'];

  test('a failure among several is one, of nerdctl only', () => {
    expect(classifyError(missing, 'nerdctl')).toBe('container-missing');
    expect(
      classifyError(['time="2026-11-23" level=error msg="2 errors:\\nno such container: a"'], 'nerdctl'),
    ).toBe('container-missing');
    expect(classifyError(missing.slice(0, 1))).toBeUndefined();
    expect(
      classifyError(['ERRO[0000] forward signal child exited  error="ttrpc: closed"'], 'nerdctl'),
    ).toBeUndefined();
  });

  test('of what was removed, and what was not there', async () => {
    const text = paste(['nerdctl rm -f web ghost', 'web', ...missing]);
    expect(await valuesOf(text, 'command')).toMatchObject([{ succeeded: false, error: 'container-missing' }]);
    const deleted = await valuesOf(text, 'delete');
    expect(deleted.map(({ id, succeeded, error }) => [id, succeeded, error])).toEqual([
      ['web', true, undefined],
      ['web', true, undefined],
      ['ghost', false, 'container-missing'],
      ['ghost', false, 'container-missing'],
    ]);
  });

  test.each([
    [
      40,
      'still-running',
      `container ${HEX} is in running status. unpause/stop container first or force removal`,
    ],
    [
      80,
      'still-running',
      `container ${HEX} is in running status. unpause/stop container first or force removal`,
    ],
    [
      60,
      'still-running',
      `you cannot remove a running container ${HEX}. Stop the container before attempting removal`,
    ],
  ])('cut at %i columns: %s', (width, expected, message) => {
    const rows = message.match(new RegExp(`.{1,${width}}`, 'g')) ?? [];
    expect(classifyError(['FATA[0000] 1 errors:', ...rows])).toBe(expected);
  });
});
