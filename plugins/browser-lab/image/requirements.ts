import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Programs that the build calls, and what installs them on Debian. */
const PROGRAMS: Readonly<Record<string, string>> = {
  'apt-get': 'apt',
  'dpkg-deb': 'dpkg',
  'i686-linux-gnu-gcc': 'gcc-i686-linux-gnu libc6-dev-i386-cross',
  openssl: 'openssl',
  tar: 'tar',
};

/**
 * Checks that the image can be built here, before anything is begun.
 * @throws Error that says what is missing and what to type
 */
export function checkRequirements(): void {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const has = (program: string) => folders.some((folder) => existsSync(join(folder, program)));
  const missing = Object.entries(PROGRAMS).filter(([program]) => !has(program));
  if (missing.length > 0) {
    const packages = missing.map(([, debianPackage]) => debianPackage).join(' ');
    throw new Error(
      `The browser lab is built on Debian or its like, with more programs. Type: apt-get install ${packages}`,
    );
  }
  if (!has('go')) {
    throw new Error('containerd and runc are built with Go 1.21 or newer, and there is no "go" on the PATH.');
  }
}
