import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startMachine, stopMachine, type Machine } from '../machine/machine.ts';
import { passingName } from '../machine/passing-name.ts';
import { mustRunOn } from '../session/machine.ts';
import { asLearner, mustAsLearner } from './as-learner.ts';
import { kindNamed } from './machines.ts';
import { stateOf } from './state.ts';

const name = passingName('meanwhile');
const WEB = 'registry.driftwood.example/driftwood/web:1.4.0';

describe('what was set up between up and down of lab.sh', () => {
  let machine: Machine;
  const asRoot = (command: string): Promise<string> => mustRunOn(machine, 'the test', command);
  let before: string[];
  beforeAll(async () => {
    machine = await startMachine(kindNamed('debian-12'), name);
    await mustAsLearner(machine, 'sudo true');
    before = await stateOf(machine);
    await mustAsLearner(machine, 'sudo sh lab.sh up');
  });
  afterAll(() => stopMachine(name));

  test('a program that may use this containerd by now is named, and down does nothing', async () => {
    await asRoot('cp /bin/sleep /srv/kubelet && systemd-run --quiet --unit=kubelet /srv/kubelet 600');
    const { status, stdout, stderr } = await asLearner(machine, 'sudo sh lab.sh down');
    await asRoot('systemctl stop kubelet && rm /srv/kubelet');
    expect(status).toBe(1);
    expect(stdout).toContain('kubelet is running');
    expect(stderr).toContain('sudo sh lab.sh down --yes');
    await mustAsLearner(machine, 'sudo sh lab.sh status');
  });

  test('a package that needs what up installed is named before anything ends', async () => {
    const control =
      'Package: needs-runc\\nVersion: 1\\nArchitecture: all\\nMaintainer: A <a@driftwood.example>\\nDepends: runc\\nDescription: x\\n';
    await asRoot(`mkdir -p /srv/needs/DEBIAN && printf '${control}' >/srv/needs/DEBIAN/control`);
    await asRoot('dpkg-deb -b /srv/needs /srv/needs.deb && dpkg -i /srv/needs.deb');
    await mustAsLearner(machine, `sudo ctr image pull ${WEB} && sudo ctr run -d ${WEB} web`);
    const { status, stderr } = await asLearner(machine, 'sudo sh lab.sh down --yes');
    expect(status).toBe(1);
    expect(stderr).toContain('sudo apt-get remove needs-runc');
    expect(await mustAsLearner(machine, 'sudo ctr task ls')).toMatch(/web +\d+ +RUNNING/);
    await asRoot('dpkg -P needs-runc && rm -r /srv/needs /srv/needs.deb');
  });

  test('a containerd that no longer starts is undone with its containers', async () => {
    await asRoot('systemctl stop containerd && echo "[broken" >>/etc/containerd/config.toml');
    const { stdout } = await asLearner(machine, 'sudo sh lab.sh down');
    expect(stdout).toContain('containerd does not start');
    expect(stdout).toContain('web, in the namespace default');
    // Makes a mount of the folder, which then cannot be removed.
    await asRoot('ip netns add mine');
    await mustAsLearner(machine, 'sudo sh lab.sh down --yes');
    await asRoot('ip netns delete mine && umount /run/netns && rmdir /run/netns');
    expect(await stateOf(machine)).toEqual(before);
  });
});
