import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startMachine, stopMachine, type Machine } from '../machine/machine.ts';
import { passingName } from '../machine/passing-name.ts';
import { mustRunOn } from '../session/machine.ts';
import { asLearner, mustAsLearner } from './as-learner.ts';
import { kindNamed } from './machines.ts';
import { stateOf } from './state.ts';

const name = passingName('in-use');

describe('a containerd that was there before lab.sh', () => {
  let machine: Machine;
  const asRoot = (command: string): Promise<string> => mustRunOn(machine, 'the test', command);
  let before: string[];
  beforeAll(async () => {
    machine = await startMachine(kindNamed('debian-12'), name);
    await mustAsLearner(machine, 'sudo true');
    await asRoot(
      'apt-get update -q && apt-get install -qy --no-install-recommends containerd && cd /root && apt-get -q download busybox-static',
    );
    await asRoot('dpkg-deb -x /root/busybox-static_*.deb /srv/theirs && rm /root/busybox-static_*.deb');
  });

  afterAll(() => stopMachine(name));

  test('is not an obstacle while it is idle, and stays', async () => {
    before = await stateOf(machine);
    expect(await mustAsLearner(machine, 'sudo sh lab.sh up')).toContain(
      'ok       containerd: installed, but not in use',
    );
    expect(await mustAsLearner(machine, 'sudo sh lab.sh down')).toContain(
      'containerd was here before, so it stays',
    );
    expect(await stateOf(machine)).toEqual(before);
  });

  test('is refused while a program is connected to it', async () => {
    await asRoot('systemd-run --quiet --unit=client ctr events');
    await asRoot('until ss -xH state established | grep -q containerd.sock; do sleep 0.1; done');
    const { status, stdout } = await asLearner(machine, 'sudo sh lab.sh up');
    await asRoot('systemctl stop client');
    expect(status).toBe(1);
    expect(stdout).toContain('found:    1 program(s) are connected to /run/containerd/containerd.sock');
  });

  test('is refused where it has a container in any namespace, which goes on', async () => {
    await asRoot('ctr -n theirs run -d --rootfs /srv/theirs theirs /bin/busybox sleep 600');
    const task = await asRoot('ctr -n theirs task ls');
    before = await stateOf(machine);
    const { status, stdout } = await asLearner(machine, 'sudo sh lab.sh up');
    expect(status).toBe(1);
    expect(stdout).toContain('found:    containerd has 1 container(s) in its namespace "theirs"');
    expect(stdout).toContain('--take-over means');
    expect(await stateOf(machine)).toEqual(before);
    expect(await asRoot('ctr -n theirs task ls')).toBe(task);
  });

  test('is taken over when that is asked for; what was there continues, also after down', async () => {
    const task = await asRoot('ctr -n theirs task ls');
    // The network of a pod of theirs.
    await asRoot('ip netns add cni-theirs');
    await mustAsLearner(machine, 'sudo sh lab.sh up cri --take-over');
    await mustAsLearner(machine, 'sudo ctr image pull registry.driftwood.example/driftwood/web:1.4.0');
    await mustAsLearner(machine, 'sudo sh lab.sh up');
    await mustAsLearner(machine, 'sudo ctr image rm registry.driftwood.example/driftwood/web:1.4.0');
    await mustAsLearner(machine, 'sudo sh lab.sh down');
    expect(await asRoot('ctr -n theirs task ls')).toBe(task);
    expect(await asRoot('ip netns delete cni-theirs && umount /run/netns && rmdir /run/netns')).toBe('');
    expect(await stateOf(machine)).toEqual(before);
  });
});
