import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startMachine, stopMachine, type Machine } from './machine/machine.ts';
import { passingName } from './machine/passing-name.ts';
import { NODE_MACHINE } from './node-machine.ts';
import { mustRunOn } from './session/machine.ts';
import { NODE_TOOLS } from './tools/tools.ts';

/** What a kubelet sets when it starts, and a machine shares with its host. */
const KERNEL_SETTINGS = [
  ...['kernel/panic', 'kernel/panic_on_oops', 'vm/overcommit_memory', 'vm/panic_on_oom'],
  ...['kernel/keys/root_maxkeys', 'kernel/keys/root_maxbytes'],
];

const settingsOfTheHost = (): string[] =>
  KERNEL_SETTINGS.map((setting) => `${setting} ${readFileSync(`/proc/sys/${setting}`, 'utf8').trim()}`);

describe('the Kubernetes node', () => {
  const name = passingName('node');
  let machine: Machine;
  let before: string[];
  const ask = (command: string): Promise<string> => mustRunOn(machine, 'the test', command);

  beforeAll(async () => {
    before = settingsOfTheHost();
    machine = await startMachine(NODE_MACHINE, name);
  });
  afterAll(() => stopMachine(name));

  test('is Ready, with the containerd of its line and the programs listed', async () => {
    expect(await ask('kubectl get nodes --no-headers')).toMatch(/^lab +Ready /);
    expect(await ask('containerd --version')).toContain(` v${NODE_MACHINE.below.id}.`);
    const [kubernetes, etcd] = NODE_TOOLS;
    for (const program of ['kubelet', 'kube-apiserver', 'kubectl']) {
      const flag = program === 'kubectl' ? 'version --client' : '--version';
      expect(await ask(`${program} ${flag}`)).toContain(kubernetes?.version);
    }
    expect(await ask('etcd --version')).toContain(etcd?.version.slice(1));
  });

  test('runs a pod of the API, for the learner, too', async () => {
    const pod = JSON.stringify({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'web' },
      spec: {
        nodeName: 'lab',
        containers: [{ name: 'web', image: 'registry.driftwood.example/driftwood/web:1.4.0' }],
      },
    });
    const { status, stderr } = await machine.run('kubectl apply -f -', { input: pod });
    expect([status, stderr]).toEqual([0, '']);
    await ask('kubectl wait pod/web --for=condition=Ready --timeout=60s');
    expect(await ask('crictl ps -q --name web')).toMatch(/^[0-9a-f]{64}$/);
    expect(await ask('su - learner -c "kubectl get pods --no-headers"')).toMatch(/^web +1\/1 +Running /);
  });

  test('leaves the kernel of the host as it was', () => {
    expect(settingsOfTheHost()).toEqual(before);
  });
});
