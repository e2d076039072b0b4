import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { spawnSync } from 'node:child_process';

/** Programs the lab calls on its host, and the Debian packages they come in. */
const PROGRAMS: Readonly<Record<string, string>> = {
  debootstrap: 'debootstrap',
  flock: 'util-linux',
  gcc: 'gcc',
  ip: 'iproute2',
  nsenter: 'util-linux',
  openssl: 'openssl',
  'pkg-config': 'pkg-config',
  unshare: 'util-linux',
};

/** Files it needs on its host, likewise: to check what it installs, and to build runc. */
const FILES: Readonly<Record<string, string>> = {
  '/usr/include/seccomp.h': 'libseccomp-dev',
  '/usr/include/stdlib.h': 'libc6-dev',
  '/usr/share/keyrings/debian-archive-keyring.gpg': 'debian-archive-keyring',
};

/** The first release of Go that fetches the release it is asked for by itself. Debian 12 has an older one. */
const GO = /^go version go1\.(?:2[1-9]|[3-9]\d)\b/;

/** A cgroup controller of the old hierarchy: its folder is only there when the host mounts it. */
const MEMORY_CONTROLLER = '/sys/fs/cgroup/memory/cgroup.procs';

/**
 * Checks that machines can be made here at all, before anything is begun.
 * @throws Error that says what is missing and what to type
 */
export function checkRequirements(): void {
  if (process.getuid?.() !== 0) {
    throw new Error(
      'The lab needs root: it makes namespaces, mounts and cgroups. Run it with sudo, or as root.',
    );
  }
  if (!existsSync(MEMORY_CONTROLLER)) {
    throw new Error(
      `The lab needs the controllers of cgroup v1, and ${MEMORY_CONTROLLER} is not there. On Debian, add ` +
        '"systemd.unified_cgroup_hierarchy=0" to the kernel command line of a disposable machine and restart it.',
    );
  }
  const folders = (process.env.PATH ?? '').split(delimiter);
  const missing = Object.entries(PROGRAMS)
    .filter(([program]) => !folders.some((folder) => existsSync(join(folder, program))))
    .map(([, debianPackage]) => debianPackage);
  missing.push(...Object.keys(FILES).flatMap((file) => (existsSync(file) ? [] : (FILES[file] ?? []))));
  if (missing.length > 0) {
    throw new Error(
      `The lab needs more programs. Type: apt-get install ${[...new Set(missing)].sort().join(' ')}`,
    );
  }
  const go = spawnSync('go', ['version'], {
    encoding: 'utf8',
    env: { ...process.env, GOTOOLCHAIN: 'local' },
  });
  if (!GO.test(go.stdout ?? '')) {
    throw new Error(
      `The lab builds containerd, nerdctl and more with Go, and needs Go 1.21 or newer for that. "go version" said: ` +
        `${go.stdout?.trim() || '(there is no go)'}. Install a release of Go, and put its folder "bin" on the PATH.`,
    );
  }
}
