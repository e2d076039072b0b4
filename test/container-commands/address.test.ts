import { expect, test } from 'vitest';
import { readCommandLine, readInvocation, ShellEnvironment } from '../../plugins/container-commands/index.ts';

/** The address that the last command of some lines works at. */
function addressOf(...lines: readonly string[]): string | undefined {
  const environment = new ShellEnvironment();
  const pipelines = lines.flatMap((line) => readCommandLine(line, environment));
  const command = pipelines.at(-1)?.stages.at(-1);
  return command && readInvocation(command, environment)?.address;
}

const USUAL = '/run/containerd/containerd.sock';
const K3S = '/run/k3s/containerd/containerd.sock';

test.each([
  'ctr t ls',
  'nerdctl ps',
  'crictl ps',
  `ctr -a ${USUAL} t ls`,
  `ctr --address=unix://${USUAL} t ls`,
  'ctr -a /var/run/containerd//containerd.sock t ls',
  `nerdctl -H unix://${USUAL} ps`,
  `crictl -r unix://${USUAL} ps`,
  `crictl -i unix://${K3S} ps`,
  `export CONTAINERD_ADDRESS=${K3S}; sudo ctr t ls`,
  `CONTAINER_RUNTIME_ENDPOINT=unix://${K3S} ctr t ls`,
])('%s is at the usual one', (line) => {
  expect(addressOf(line)).toBe(USUAL);
});

test.each([
  `ctr -a ${K3S} t ls`,
  `ctr --address ${K3S} t ls`,
  `sudo CONTAINERD_ADDRESS=${K3S} ctr t ls`,
  `export CONTAINERD_ADDRESS=${K3S}; ctr t ls`,
  `export CONTAINERD_ADDRESS=${K3S}; sudo -E nerdctl ps`,
  `nerdctl --address ${K3S} ps`,
  `nerdctl --host ${K3S} ps`,
  `nerdctl -H ${K3S} ps`,
  `nerdctl -a ${K3S} ps`,
  `nerdctl ps --address ${K3S}`,
  `crictl -r unix://${K3S} ps`,
  `crictl --runtime-endpoint=unix://${K3S} images`,
  `crictl --image-endpoint unix://${K3S} images`,
  `IMAGE_SERVICE_ENDPOINT=unix://${K3S} crictl images`,
  `CONTAINER_RUNTIME_ENDPOINT=unix://${K3S} crictl ps`,
  `alias c='ctr -a ${K3S}'; c t ls`,
])('%s is at the one it names', (line) => {
  expect(addressOf(line)).toBe(K3S);
});

test('other tools have no such address', () => {
  expect(addressOf('runc list')).toBeUndefined();
  expect(addressOf('docker -H tcp://10.0.0.1 ps')).toBeUndefined();
  expect(addressOf('ps -a /x')).toBeUndefined();
});
