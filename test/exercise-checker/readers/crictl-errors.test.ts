import { describe, expect, test } from 'vitest';
import { classifyError } from '../../../plugins/exercise-checker/core/facts/error-class.ts';
import { IMAGE } from '../support.ts';
import { WEB } from './crictl-outputs.ts';

describe('classes of errors of crictl', () => {
  const klog =
    'E1123 10:33:21.123456   12345 log.go:32] "StopContainer from runtime service failed" err="rpc error: …"';
  const missing =
    'stopping the container \\"x\\": rpc error: code = NotFound desc = an error occurred when try to find container \\"x\\": not found';
  test.each([
    ['container-missing', [klog, `FATA[0000] ${missing.replaceAll('\\', '')}`]],
    ['container-missing', [klog, `time="2026-11-23T10:33:21Z" level=fatal msg="${missing}"`]],
    [
      'daemon-down',
      ['FATA[0002] validate service connection: validate CRI v1 runtime API for endpoint "unix:///x.sock"'],
    ],
    [
      'daemon-down',
      ['FATA[0000] listing images: rpc error: code = Unknown desc = server is not initialized yet'],
    ],
    [
      'not-in-registry',
      ['FATA[0001] pulling image: failed to resolve reference "docker.io/a/b:c": not found'],
    ],
    ['missing-argument', ['FATA[0000] you must specify at least one CONTAINER-ID or use --all']],
    ['other', ['FATA[0000] something new']],
    [undefined, [klog]],
    [
      undefined,
      ['WARN[0000] runtime connect using default endpoints: [unix:///run/containerd/containerd.sock]'],
    ],
    [
      undefined,
      [
        'ERRO[0000] validate service connection: validate CRI v1 runtime API for endpoint "unix:///x"',
        'CONTAINER           IMAGE               CREATED             STATE   NAME   ATTEMPT   POD ID   POD',
      ],
    ],
  ])('%s: %j', (expected, output) => {
    expect(classifyError(output, 'crictl')).toBe(expected);
  });
});

describe('classes of errors', () => {
  const unavailable = (socket: string, reason: string): string =>
    `ERRO[0000] validate service connection: validate CRI v1 runtime API for endpoint "unix://${socket}": rpc error: code = Unavailable desc = connection error: desc = "transport: Error while dialing: dial unix ${socket}: connect: ${reason}"`;
  test.each([
    ['daemon-down', unavailable('/run/containerd/containerd.sock', 'no such file or directory')],
    ['daemon-down', unavailable('/run/crio/crio.sock', 'no such file or directory')],
    ['permission-denied', unavailable('/run/containerd/containerd.sock', 'permission denied')],
    [
      'image-missing',
      `ERRO[0000] creating container: rpc error: code = NotFound desc = failed to resolve image "${IMAGE}": not found`,
    ],
    [
      'not-in-registry',
      'ERRO[0000] pulling image: rpc error: code = NotFound desc = failed to pull and unpack image "registry.driftwood.example/driftwood/web:9": failed to resolve image: registry.driftwood.example/driftwood/web:9: not found',
    ],
    [
      'registry-unreachable',
      'ERRO[0000] pulling image: failed to pull and unpack image "nosuch.example/a:9": failed to resolve image: failed to do request: Head "https://nosuch.example/v2/a/manifests/9": dial tcp: lookup nosuch.example on 127.0.0.53:53: no such host',
    ],
    ['image-missing', 'ERRO[0000] no such image nosuch'],
    [
      'container-missing',
      'ERRO[0000] get the status of containers: get container status: rpc error: code = NotFound desc = an error occurred when try to find container "web": not found',
    ],
    [
      'container-missing',
      'ERRO[0000] getting sandbox status of pod "nosuch": rpc error: code = NotFound desc = an error occurred when try to find sandbox: not found',
    ],
    [
      'task-missing',
      `ERRO[0000] starting the container "${WEB}": rpc error: code = Unknown desc = failed to set starting state for container "${WEB}": container is in CONTAINER_EXITED state`,
    ],
    [
      'still-running',
      `time="2026-11-26T01:43:45Z" level=error msg="container \\"${WEB}\\" is running, please stop it first"`,
    ],
    [
      'runtime-missing',
      'ERRO[0000] run pod sandbox: rpc error: code = Unknown desc = unable to get OCI runtime for sandbox "cccec85a": no runtime for "kata" is configured',
    ],
    ['missing-argument', 'you must specify at least one CONTAINER-ID or use --all'],
    [
      undefined,
      'WARN[0000] Config "/etc/crictl.yaml" does not exist, trying next: "/usr/local/bin/crictl.yaml"',
    ],
  ])('%s: %s', (expected, line) => {
    expect(classifyError([line], 'crictl')).toBe(expected);
  });

  test('are only those of crictl', () => {
    expect(classifyError(['ERRO[0000] forward signal child exited'])).toBeUndefined();
  });
});
