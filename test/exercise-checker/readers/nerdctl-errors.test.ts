import { describe, expect, test } from 'vitest';
import { classifyError } from '../../../plugins/exercise-checker/core/evidence/error-class.ts';
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
