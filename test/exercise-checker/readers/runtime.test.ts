import { expect, test } from 'vitest';
import { askedRuntime } from '../../../plugins/exercise-checker/core/facts/readers/runtime.ts';
import { observed } from './observations.ts';

const IMAGE = 'a.b/c:1';

test.each([
  [`ctr run ${IMAGE} web`, 'runc', undefined],
  [`ctr run --runtime io.containerd.runc.v2 ${IMAGE} web`, 'runc', 'io.containerd.runc.v2'],
  [`ctr run --runtime io.containerd.kata.v2 ${IMAGE} web`, 'io.containerd.kata.v2', 'io.containerd.kata.v2'],
  [
    `ctr run --runtime /usr/local/bin/containerd-shim-runc-v2 ${IMAGE} web`,
    'runc',
    '/usr/local/bin/containerd-shim-runc-v2',
  ],
  [
    `ctr run --runtime /opt/containerd-shim-runsc-v1 ${IMAGE} web`,
    'io.containerd.runsc.v1',
    '/opt/containerd-shim-runsc-v1',
  ],
  [`ctr run --runc-binary crun ${IMAGE} web`, 'crun', undefined],
  [`ctr run --runc-binary=/usr/bin/crun ${IMAGE} web`, 'crun', undefined],
  [
    `ctr run --runtime io.containerd.runc.v2 --runc-binary /usr/bin/youki ${IMAGE} web`,
    'youki',
    'io.containerd.runc.v2',
  ],
  [`ctr run --runc-binary= ${IMAGE} web`, 'runc', undefined],
  [`nerdctl run --runtime crun ${IMAGE}`, 'crun', 'crun'],
  [`nerdctl run --runtime /usr/bin/crun ${IMAGE}`, 'crun', '/usr/bin/crun'],
  [`nerdctl run ${IMAGE}`, 'runc', undefined],
  [
    `nerdctl create --runtime=io.containerd.runsc.v1 ${IMAGE}`,
    'io.containerd.runsc.v1',
    'io.containerd.runsc.v1',
  ],
])('%s', (command, runtime, shim) => {
  expect(askedRuntime(observed(command).invocation)).toEqual({ runtime, shim });
});
