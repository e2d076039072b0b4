import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { debian } from './debian.ts';
import { Machine } from './machine.ts';
import { root } from './root.ts';
import { share, SHARED } from './share.ts';
import { EMULATOR } from './emulator.ts';
import { ownSource } from './source.ts';
import type { Stage } from './stage.ts';

export const STATE = 'state.bin';

const IMAGE = 'registry.driftwood.example/driftwood/web:1.4.0';

/**
 * Everything that learners do first, once, so that what it needs is in memory. The image stays: a pull still asks the
 * registry and checks all digests, and the guest need not unpack 2 MB again.
 */
const WARM_UP = [
  'sudo hwclock -s -u',
  `sudo ctr image pull ${IMAGE}`,
  'sudo ctr version',
  `sudo ctr run --rm ${IMAGE} first /bin/echo hello`,
  `sudo ctr run -d ${IMAGE} second`,
  'sudo ctr task ls',
  'sudo ctr task exec --exec-id look second ps',
  'sudo runc --root /run/containerd/runc/default list',
  'ps -ef >/dev/null; pstree >/dev/null; sudo lsns >/dev/null',
  'sudo ctr task kill -s SIGKILL second; usleep 500000',
  'sudo ctr task rm second || true',
  'sudo ctr container rm second',
  `sudo ctr image pull ${IMAGE}`,
  // All of each program into memory: no reader fetches any of them.
  `cat ${SHARED.map((name) => `/usr/local/bin/${name}`).join(' ')} >/dev/null`,
];

/** Nothing compresses as well as zeros: fills what is free with them, all but 7 MB. */
const ZERO = [
  'sync; mount -o remount,size=100% /dev/shm',
  'free=$(awk "/MemFree/ { print \\$2 }" /proc/meminfo)',
  'dd if=/dev/zero of=/dev/shm/zeros bs=64k count=$(((free - 7000) / 64)) 2>/dev/null',
  'rm /dev/shm/zeros; mount -o remount,size=50% /dev/shm; : >/var/log/containerd.log',
].join('; ');

/** The memory of a machine that has booted, has containerd running, and waits at a prompt. */
export const snapshot: Stage = {
  name: 'snapshot',
  inputs: [
    ownSource(import.meta.url),
    ownSource(new URL('machine.ts', import.meta.url).href),
    ownSource(new URL('../core/hardware.ts', import.meta.url).href),
    EMULATOR,
  ],
  after: [root, share, debian],
  async make(folder, [system = '', files = '', packages = '']) {
    const machine = await Machine.boot(system, files, path.join(packages, 'seabios/usr/share/seabios'));
    machine.interpret();
    for (const line of WARM_UP) await machine.run(line);
    await machine.run(`sudo sh -c '${ZERO}'`);
    await machine.newShell();
    writeFileSync(path.join(folder, STATE), await machine.save());
    await machine.destroy();
  },
};
