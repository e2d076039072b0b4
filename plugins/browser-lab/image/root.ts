import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { authority } from './authority.ts';
import { cpioOf } from './cpio.ts';
import { debian } from './debian.ts';
import { filesBelow } from './fingerprint.ts';
import { guestPrograms } from './guest-programs.ts';
import { registryStore } from './registry-store.ts';
import { mustRun } from './run-command.ts';
import { beside, ownSource } from './source.ts';
import type { Stage } from './stage.ts';

const FILES = beside('guest/files');
const KERNEL = '6.1.0-50-686';

/** In the order in which they need each other. */
const MODULES = [
  ...['drivers/virtio/virtio', 'drivers/virtio/virtio_ring', 'drivers/virtio/virtio_pci_modern_dev'],
  ...['drivers/virtio/virtio_pci_legacy_dev', 'drivers/virtio/virtio_pci', 'fs/overlayfs/overlay'],
  ...['net/llc/llc', 'net/802/stp', 'net/bridge/bridge', 'drivers/net/veth'],
  ...['fs/netfs/netfs', 'fs/fscache/fscache', 'net/9p/9pnet', 'net/9p/9pnet_virtio', 'fs/9p/9p'],
];

/** Programs of Debian that take the place of busybox's, or that it does not have. */
const TOOLS: Readonly<Record<string, readonly string[]>> = {
  bash: ['bin/bash'],
  procps: ['bin/ps', 'bin/kill', 'usr/bin/pgrep', 'usr/bin/pidwait', 'usr/bin/free', 'usr/bin/top'],
  psmisc: ['usr/bin/pstree'],
  nano: ['bin/nano'],
  jq: ['usr/bin/jq'],
  'util-linux': ['usr/bin/lsns', 'usr/bin/nsenter', 'usr/bin/unshare'],
};

const LIBRARIES: Readonly<Record<string, readonly string[]>> = {
  libc6: ['libc.so.6', 'libm.so.6', 'ld-linux.so.2'],
  libtinfo6: ['libtinfo.so.6'],
  libncursesw6: ['libncursesw.so.6'],
  'libproc2-0': ['libproc2.so.0'],
  libjq1: ['libjq.so.1'],
  libonig5: ['libonig.so.5'],
  libmount1: ['libmount.so.1'],
  libblkid1: ['libblkid.so.1'],
  libsmartcols1: ['libsmartcols.so.1'],
  libselinux1: ['libselinux.so.1'],
  'libpcre2-8-0': ['libpcre2-8.so.0'],
};
const LIBRARY_FOLDER = 'lib/i386-linux-gnu';

/** The kernel, `vmlinuz`, and the initial RAM disk, `root.cpio`. */
export const root: Stage = {
  name: 'root',
  inputs: [
    ...filesBelow(FILES),
    ownSource(import.meta.url),
    ownSource(new URL('cpio.ts', import.meta.url).href),
  ],
  after: [debian, guestPrograms, registryStore, authority],
  async make(folder, [packages = '', small = '', store = '', certificates = '']) {
    const tree = path.join(folder, 'tree');
    makeFolders(tree);
    cpSync(FILES, tree, { recursive: true });
    await addBusybox(tree, packages);
    addTools(tree, packages);
    addModules(tree, packages);
    for (const [from, to] of [
      [path.join(small, 'sudo'), 'usr/bin/sudo'],
      [path.join(small, 'login'), 'usr/libexec/lab/login'],
      [path.join(small, 'registry'), 'usr/libexec/lab/registry'],
      [path.join(small, 'libsystemd.so.0'), `${LIBRARY_FOLDER}/libsystemd.so.0`],
      [path.join(certificates, 'authority.crt'), 'etc/ssl/certs/ca-certificates.crt'],
      [path.join(certificates, 'registry.crt'), 'etc/lab/registry.crt'],
      [path.join(certificates, 'registry.key'), 'etc/lab/registry.key'],
      // Without it the line editor takes the terminal for a simple one, and draws every line anew with 100 spaces.
      [path.join(packages, 'ncurses-base/lib/terminfo/x/xterm-256color'), 'lib/terminfo/x/xterm-256color'],
    ] as const) {
      copyFileSync(from, path.join(tree, to));
    }
    chmodSync(path.join(tree, 'etc/lab/registry.key'), 0o600);
    cpSync(store, path.join(tree, 'srv/registry'), { recursive: true });
    copyFileSync(path.join(tree, 'etc/bash.bashrc'), path.join(tree, 'root/.bashrc'));
    copyFileSync(path.join(tree, 'etc/bash.bashrc'), path.join(tree, 'home/learner/.bashrc'));
    writeFileSync(path.join(folder, 'root.cpio'), cpioOf(tree, ['usr/bin/sudo']));
    rmSync(tree, { recursive: true });
    const kernel = `linux-image-${KERNEL}/boot/vmlinuz-${KERNEL}`;
    copyFileSync(path.join(packages, kernel), path.join(folder, 'vmlinuz'));
  },
};

function makeFolders(tree: string): void {
  const names = [
    ...['bin', 'sbin', 'usr/bin', 'usr/sbin', 'usr/local', 'usr/libexec/lab', LIBRARY_FOLDER, 'lib/modules'],
    ...[
      'lib/terminfo/x',
      'etc/lab',
      'etc/ssl/certs',
      'root',
      'home/learner',
      'srv',
      'opt',
      'mnt',
      'proc',
      'sys',
      'dev',
    ],
  ];
  for (const name of names) mkdirSync(path.join(tree, name), { recursive: true, mode: 0o755 });
}

async function addBusybox(tree: string, packages: string): Promise<void> {
  const busybox = path.join(packages, 'busybox-static/bin/busybox');
  copyFileSync(busybox, path.join(tree, 'bin/busybox'));
  const applets = (await mustRun([busybox, '--list'])).trim().split('\n');
  for (const applet of applets) {
    if (applet !== 'busybox') symlinkSync('busybox', path.join(tree, 'bin', applet));
  }
  symlinkSync('../bin/busybox', path.join(tree, 'sbin/init'));
}

function addTools(tree: string, packages: string): void {
  for (const [name, files] of Object.entries(TOOLS)) {
    for (const file of files) {
      // busybox has some of them under other folders, which come first on the PATH.
      for (const folder of ['bin', 'usr/bin'])
        rmSync(path.join(tree, folder, path.basename(file)), { force: true });
      copyFileSync(path.join(packages, name, file), path.join(tree, file));
    }
  }
  rmSync(path.join(tree, 'bin/pkill'), { force: true });
  symlinkSync('pgrep', path.join(tree, 'usr/bin/pkill'));
  for (const [name, files] of Object.entries(LIBRARIES)) {
    for (const file of files) {
      const places = [LIBRARY_FOLDER, `usr/${LIBRARY_FOLDER}`].map((place) =>
        path.join(packages, name, place, file),
      );
      const found = places.find((place) => existsSync(place));
      if (found === undefined) throw new Error(`The package ${name} has no ${file}.`);
      // The file that a link leads to, under the name of the link.
      copyFileSync(found, path.join(tree, LIBRARY_FOLDER, file));
    }
  }
  symlinkSync('i386-linux-gnu/ld-linux.so.2', path.join(tree, 'lib/ld-linux.so.2'));
}

function addModules(tree: string, packages: string): void {
  const kernel = path.join(packages, `linux-image-${KERNEL}/lib/modules/${KERNEL}/kernel`);
  const names = MODULES.map((name) => `${path.basename(name)}.ko`);
  for (const name of MODULES) {
    copyFileSync(
      path.join(kernel, `${name}.ko`),
      path.join(tree, 'lib/modules', `${path.basename(name)}.ko`),
    );
  }
  writeFileSync(path.join(tree, 'etc/lab/modules'), names.map((name) => `${name}\n`).join(''));
}
