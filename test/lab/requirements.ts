import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Programs the lab calls on its host, and the Debian packages they come in. */
const PROGRAMS: Readonly<Record<string, string>> = {
  debootstrap: 'debootstrap',
  flock: 'util-linux',
  ip: 'iproute2',
  nsenter: 'util-linux',
  openssl: 'openssl',
  unshare: 'util-linux',
};

const KEYRING = '/usr/share/keyrings/debian-archive-keyring.gpg';

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
  if (!existsSync(KEYRING)) missing.push('debian-archive-keyring');
  if (missing.length > 0) {
    throw new Error(
      `The lab needs more programs. Type: apt-get install ${[...new Set(missing)].sort().join(' ')}`,
    );
  }
}
