import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startMachine, stopMachine, type Machine } from '../machine/machine.ts';
import { passingName } from '../machine/passing-name.ts';
import { mustRunOn } from '../session/machine.ts';
import { asLearner, mustAsLearner } from './as-learner.ts';
import { kindNamed } from './machines.ts';
import { stateOf } from './state.ts';

const name = passingName('refusals');
let machine: Machine;
const asRoot = (command: string): Promise<string> => mustRunOn(machine, 'the test', command);

beforeAll(async () => {
  machine = await startMachine(kindNamed('debian-13'), name);
  await mustAsLearner(machine, 'sudo true');
});
afterAll(() => stopMachine(name));

/** Puts a program that prints `text` before that of the system. */
const fake = (program: string, text: string): string =>
  `printf '#!/bin/sh\\necho "%s"\\n' '${text}' >/usr/local/bin/${program} && chmod 755 /usr/local/bin/${program}`;

/** What makes a machine unfit, how that is undone, and what the script has to say of it. */
const UNFIT: readonly { title: string; make: string; undo: string; says: readonly string[] }[] = [
  {
    title: 'another architecture',
    make: fake('dpkg', 'riscv64'),
    undo: 'rm /usr/local/bin/dpkg',
    says: ['found:    riscv64', 'expected: amd64 or arm64'],
  },
  {
    title: 'another distribution',
    make: `printf 'ID=ubuntu\\nVERSION_ID=24.04\\n' >/run/other && mount --bind /run/other /usr/lib/os-release`,
    undo: 'umount /usr/lib/os-release && rm /run/other',
    says: ['found:    ubuntu 24.04', 'expected: debian 12 or 13'],
  },
  {
    title: 'a Debian without a number',
    make: `printf 'ID=debian\\n' >/run/other && mount --bind /run/other /usr/lib/os-release`,
    undo: 'umount /usr/lib/os-release && rm /run/other',
    says: ['found:    debian ', 'expected: debian 12 or 13'],
  },
  {
    title: 'a full disk',
    make: fake('df', 'x\n/dev/vda 1000000 900000 100000 90% /var'),
    undo: 'rm /usr/local/bin/df',
    says: ['found:    97 MB free below /var', 'expected: 600 MB'],
  },
  {
    title: 'a port that is taken',
    make: 'systemd-run --quiet --unit=web-server --socket-property=ListenStream=127.0.0.1:443 sleep 600',
    undo: 'systemctl stop web-server.socket',
    says: [
      'port 443 on 127.0.0.1',
      'found:    127.0.0.1:443 users:(("systemd"',
      'expected: nothing listening there',
    ],
  },
  {
    title: 'a registry of its own',
    make: 'systemd-run --quiet --unit=docker-registry sleep 600',
    undo: 'systemctl stop docker-registry',
    says: ['type:     sudo systemctl disable --now docker-registry'],
  },
  {
    title: 'a kubelet',
    make: 'cp /bin/sleep /usr/local/bin/kubelet && systemd-run --quiet --unit=kubelet kubelet 600',
    undo: 'systemctl stop kubelet && rm /usr/local/bin/kubelet',
    says: ['found:    kubelet is running', '--take-over means'],
  },
  {
    title: "Docker's socket",
    make: 'systemd-run --quiet --unit=docker --socket-property=ListenStream=/run/docker.sock sleep 600',
    undo: 'systemctl stop docker.socket && rm -f /run/docker.sock',
    says: ['found:    /run/docker.sock exists', '--take-over means'],
  },
  {
    title: 'a containerd of other origin',
    make: fake('containerd', 'containerd containerd.io v2.1.0'),
    undo: 'rm /usr/local/bin/containerd',
    says: [
      "found:    /usr/local/bin/containerd is not from Debian's package containerd",
      '--take-over means',
    ],
  },
];

describe.each(UNFIT)('$title', ({ make, undo, says }) => {
  afterEach(() => asRoot(undo));

  test('is named with what to do, by check and by up, and nothing is changed', async () => {
    const fit = await stateOf(machine);
    await asRoot(make);
    const before = await stateOf(machine);
    for (const command of ['check', 'up']) {
      const { status, stdout, stderr } = await asLearner(machine, `sudo sh lab.sh ${command}`);
      expect(status).toBe(1);
      expect(stderr).toMatch(/NO/);
      expect(stdout.match(/^ {2}NO /gm)).toHaveLength(1);
      for (const text of says) expect(stdout).toContain(text);
    }
    expect(await stateOf(machine)).toEqual(before);
    await asRoot(undo);
    expect(await stateOf(machine)).toEqual(fit);
    await asRoot(make);
  });
});

describe('lab.sh', () => {
  test.each(['up', 'check', 'status', 'down'])('%s without sudo says how to type it', async (command) => {
    const { status, stderr } = await asLearner(machine, `sh lab.sh ${command}`);
    expect(status).toBe(1);
    expect(stderr).toContain(`type:     sudo sh lab.sh ${command}`);
  });

  test('refuses marks for root, and words it does not know', async () => {
    expect((await asLearner(machine, 'sudo sh lab.sh marks')).stderr).toContain('without sudo');
    expect((await asLearner(machine, 'sudo sh lab.sh marks off')).stderr).toContain('without sudo');
    expect((await asLearner(machine, 'sh lab.sh marks of')).stderr).toContain('sh lab.sh marks off');
    expect((await asLearner(machine, 'env -u HOME sh lab.sh help')).status).toBe(0);
    expect((await asLearner(machine, 'env -u HOME sh lab.sh marks')).stderr).toContain('HOME');
    expect((await asLearner(machine, 'sudo sh lab.sh up everything')).stderr).toContain(
      'unknown option "everything"',
    );
    expect((await asLearner(machine, 'sh lab.sh everything')).status).toBe(2);
    expect((await asLearner(machine, 'sh lab.sh')).stdout).toContain('sudo sh lab.sh up');
  });

  test('says which step failed, and goes on where the cause is gone', async () => {
    const before = await stateOf(machine);
    await asRoot('mv /srv/debian /srv/away');
    const { status, stderr } = await asLearner(machine, 'sudo sh lab.sh up');
    await asRoot('mv /srv/away /srv/debian');
    expect(status).toBe(1);
    expect(stderr).toMatch(/\| .*\/srv\/debian[^]*this step failed: Install from Debian/);
    await mustAsLearner(machine, 'sudo sh lab.sh up && sudo sh lab.sh down');
    expect(await stateOf(machine)).toEqual(before);
  });
});
