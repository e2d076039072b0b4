import { spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  globSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MACHINES_FOLDER } from './folders.ts';
import { DIGESTS } from './image/web.ts';
import { LINES, type ReleaseLine } from './lines.ts';
import { processesOf } from './machine/cgroup.ts';
import { findMachine, machineNames, startMachine, stopMachine, type Machine } from './machine/machine.ts';
import { passingName } from './machine/passing-name.ts';
import { mustRunOn } from './session/machine.ts';
import { programNames, TOOLS } from './tools/tools.ts';

const WEB = 'registry.driftwood.example/driftwood/web';

/** What a machine prints; it has to succeed. */
const ask = (machine: Machine, command: string): Promise<string> => mustRunOn(machine, 'the test', command);

describe.each(LINES)('a machine of containerd $id', (line: ReleaseLine) => {
  const name = passingName(`machine-${line.id}`);
  let machine: Machine;
  beforeAll(async () => {
    machine = await startMachine(line, name);
  });
  afterAll(() => stopMachine(name));

  test('has the line it says, and every runtime', async () => {
    expect(await ask(machine, 'containerd --version')).toMatch(new RegExp(` v?${line.id}\\.`));
    expect(await ask(machine, 'ctr version')).toMatch(/Server:/);
    for (const program of ['runc', 'crun', 'runsc']) {
      expect(await ask(machine, `${program} --version`)).toMatch(/\d/);
    }
  });

  if (line.runtimes === 'releases') {
    test('has every program the lab builds, in the version listed, and serves pods and builds', async () => {
      for (const tool of TOOLS) {
        for (const program of programNames(tool)) {
          // The shim prints its version for -v alone.
          const flag = program.startsWith('containerd-shim') ? '-v' : '--version';
          expect(await ask(machine, `${program} ${flag}`)).toContain(tool.version.slice(1));
        }
      }
      const packages = 'dpkg-query --show containerd runc 2>&1 || true';
      expect(await ask(machine, packages)).toContain('no packages found');
      expect(await ask(machine, 'systemctl is-active buildkit')).toBe('active');
      expect(await ask(machine, 'crictl info')).toContain('"NetworkReady"');
    });
  }

  test('has namespaces of its own', async () => {
    for (const kind of ['mnt', 'pid', 'net', 'uts', 'ipc', 'cgroup']) {
      const inside = await ask(machine, `readlink /proc/1/ns/${kind}`);
      expect(inside).not.toBe(readlinkSync(`/proc/self/ns/${kind}`));
    }
    expect(await ask(machine, 'hostname')).toBe('lab');
  });

  test('pulls both tags as the course writes it, with the digests the recordings show', async () => {
    for (const [tag, digest] of Object.entries(DIGESTS)) {
      await ask(machine, `ctr image pull ${WEB}:${tag}`);
      expect(await ask(machine, `ctr image ls name==${WEB}:${tag}`)).toContain(digest);
    }
  });

  test('finds no other name, as a server without the course would not', async () => {
    const { status, stderr } = await machine.run('ctr image pull driftwood/web:1.4.0');
    expect(status).toBe(1);
    expect(stderr).toContain('no such host');
  });

  test('gives a container a network by CNI', async () => {
    const network = JSON.stringify({
      cniVersion: '0.4.0',
      name: 'lab',
      plugins: [
        {
          type: 'bridge',
          bridge: 'cni0',
          isGateway: true,
          ipam: { type: 'host-local', subnet: '10.22.0.0/24' },
        },
      ],
    });
    await machine.run('mkdir -p /etc/cni/net.d && cat > /etc/cni/net.d/10-lab.conflist', { input: network });
    await ask(machine, `ctr image pull ${WEB}:1.4.0 && ctr run -d --cni ${WEB}:1.4.0 with-network`);
    expect(await ask(machine, 'curl -fsS --retry 5 --retry-connrefused http://10.22.0.2:8080/')).toContain(
      'It floats.',
    );
  });

  test('restarts containerd as a server does', async () => {
    const before = await ask(machine, 'pgrep -x containerd');
    await ask(machine, 'systemctl restart containerd');
    expect(await ask(machine, 'pgrep -x containerd')).not.toBe(before);
    expect(await ask(machine, 'systemctl --failed --no-legend')).toBe('');
  });

  test('is found while it is up, and is not started twice', async () => {
    expect(findMachine(name)?.line).toBe(line);
    await expect(startMachine(line, name)).rejects.toThrow('is up already');
  });

  test('comes up again after a crash', async () => {
    for (const pid of processesOf(name)) process.kill(pid, 'SIGKILL');
    await expect.poll(() => findMachine(name)).toBeUndefined();
    machine = await startMachine(line, name);
    expect(await ask(machine, 'ctr image ls -q')).toBe('');
  });
});

describe('the host', () => {
  const [line] = LINES as [ReleaseLine];
  const bystander = passingName('bystander');
  const name = passingName('passing');
  const folder = mkdtempSync(path.join(tmpdir(), 'containerd-'));
  const containerd = path.join(folder, 'containerd');
  const listing = (file: string): string[] => (existsSync(file) ? readdirSync(file) : []);
  // Other machines of the lab come and go beside these two.
  const ours = (names: readonly string[]): string[] =>
    names.filter((other) => [bystander, name].includes(path.basename(other))).sort();
  const state = (): unknown => ({
    mounts: readFileSync('/proc/self/mountinfo', 'utf8'),
    cgroups: ours(globSync('/sys/fs/cgroup/*/driftwood-lab/*')),
    links: readdirSync('/sys/class/net'),
    containerd: [listing('/run/containerd'), listing('/var/lib/containerd')],
    machines: ours(machineNames()),
  });

  afterAll(async () => {
    await stopMachine(bystander);
    rmSync(folder, { recursive: true });
  });

  test('is after a machine as it was before, and so is every other containerd', async () => {
    copyFileSync('/bin/sleep', containerd);
    const other = spawn(containerd, ['600']);
    const neighbour = await startMachine(line, bystander);
    await ask(neighbour, `ctr image pull ${WEB}:1.4.0 && ctr run -d ${WEB}:1.4.0 driftwood-web`);
    const task = await ask(neighbour, 'ctr task ls');
    const before = state();

    const machine = await startMachine(line, name);
    await ask(machine, `ctr image pull ${WEB}:1.4.0 && ctr run -d ${WEB}:1.4.0 driftwood-web`);
    expect(existsSync(path.join(MACHINES_FOLDER, name))).toBe(true);
    await stopMachine(name);

    expect(state()).toEqual(before);
    expect(processesOf(name)).toEqual([]);
    expect(await ask(neighbour, 'ctr task ls')).toBe(task);
    expect(other.exitCode).toBeNull();
    other.kill();
  });
});
