import { describe, expect, test } from 'vitest';
import { marked, paste, valuesOf } from '../support.ts';
import { POD, PODS, podRow } from './crictl-outputs.ts';

/* Every output here is what crictl 1.37.0 printed on containerd 2.4.2. */

describe('pods', () => {
  test('from runp to rmp', async () => {
    const text = marked(
      ['sudo crictl runp pod.yaml', 0, POD],
      ['sudo crictl pods', 0, PODS, podRow('Ready')],
      [`sudo crictl stopp ${POD}`, 0, `Stopped sandbox ${POD}`],
      ['sudo crictl pods', 0, PODS, podRow('NotReady')],
      ['sudo crictl rmp $POD', 0, `Removed sandbox ${POD}`],
      ['sudo crictl pods', 0, PODS],
    );
    const row = { id: '95479bcb115e0', name: 'driftwood', namespace: 'k8s.io' };
    expect(await valuesOf(text, 'pod')).toEqual([
      { id: POD, status: 'READY', namespace: 'k8s.io' },
      { ...row, status: 'READY' },
      { id: POD, status: 'NOTREADY', namespace: 'k8s.io' },
      { ...row, status: 'NOTREADY' },
    ]);
    expect(await valuesOf(text, 'delete')).toEqual([
      { of: 'pod', id: POD, namespace: 'k8s.io', forced: false, succeeded: true },
    ]);
    expect(await valuesOf(text, 'listing')).toMatchObject([
      { of: 'pod', ids: ['95479bcb115e0'] },
      { of: 'pod', ids: ['95479bcb115e0'] },
      { of: 'pod', ids: [], count: 0 },
    ]);
  });

  test.each([
    ['crictl pods --name driftwood', [PODS]],
    ['crictl pods -q', [POD]],
    ['crictl pods | grep oak', []],
    ['crictl pods -v', [`ID: ${POD}`, 'Name: driftwood']],
  ])('%s is not a complete list', async (command, output) => {
    expect(await valuesOf(paste([command, ...output]), 'listing')).toEqual([]);
  });

  test('in many words', async () => {
    const id = '1c40bb49a654606b597917f8336849da51b69325f6b8625e539c177bdc9c4b39';
    const created = 'Created: 2026-11-26 05:03:23.30239646 +0000 UTC';
    const pod = ['Name: harbour', 'UID: 7d3f9a10', 'Namespace: default', 'Status: Ready', created];
    const text = marked(['sudo crictl pods -v', 0, `ID: ${id}`, ...pod, 'Runtime: (default)', '']);
    expect(await valuesOf(text, 'pod')).toEqual([
      { id, name: 'harbour', status: 'READY', namespace: 'k8s.io' },
    ]);
  });

  test('a pod in a variable, and without one', async () => {
    const text = marked(['POD=$(sudo crictl pods -q); echo $POD', 0, POD], ['crictl pods -q', 0]);
    expect(await valuesOf(text, 'pod')).toEqual([{ id: POD, namespace: 'k8s.io' }]);
    expect(await valuesOf(text, 'listing')).toMatchObject([{ of: 'pod', count: 0 }]);
  });

  test('stopp says of anything that it stopped it', async () => {
    expect(await valuesOf(marked(['crictl stopp nosuch', 0, 'Stopped sandbox nosuch']), 'pod')).toEqual([]);
  });

  test('what is not possible', async () => {
    const reserved = `ERRO[0000] run pod sandbox: rpc error: code = FailedPrecondition desc = failed to reserve sandbox name "driftwood_default_7d3f9a10_0": name "driftwood_default_7d3f9a10_0" is reserved for "${POD}"`;
    const running = `ERRO[0000] pod sandbox "${POD}" is running, please stop it first`;
    const text = paste(['crictl runp pod.yaml', reserved], [`crictl rmp ${POD}`, running]);
    expect(await valuesOf(text, 'pod')).toEqual([]);
    expect(await valuesOf(text, 'command')).toMatchObject([
      { action: 'runp', succeeded: false, error: 'id-in-use' },
      { action: 'rmp', succeeded: false, error: 'still-running' },
    ]);
    expect(await valuesOf(text, 'delete')).toMatchObject([{ of: 'pod', id: POD, succeeded: false }]);
  });
});
