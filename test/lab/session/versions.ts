import type { SessionScript } from './script.ts';
import { mustRunOn, type RecordingMachine } from './machine.ts';
import type { Shell } from './shell.ts';

/** What a recording was made on. Versions are those of the projects; `packages` has Debian's. */
export interface Versions {
  readonly containerd: string;
  readonly runc: string;
  readonly crun?: string;
  readonly runsc?: string;
  /** Such as `Debian 13 (trixie)`. */
  readonly distribution: string;
  /** Name and version. */
  readonly shell: string;
  readonly packages: Readonly<Record<string, string>>;
}

/** The version of the project, without what Debian adds (`1.7.24~ds1`, and `0.0~` before gVisor's dates). */
const PROJECT_VERSION = /(?<!\d)(?!0\.0~)\d+\.\d+(?:\.\d+)*/;

/**
 * Asks a machine for the versions a recording carries in its header.
 * @throws Error where a program of them is missing or does not tell its version
 */
export async function collectVersions(
  script: Pick<SessionScript, 'shows'>,
  machine: RecordingMachine,
  shell: Shell,
): Promise<Versions> {
  const versions: Record<string, string> = {};
  const packages: Record<string, string> = {};
  for (const program of ['containerd', 'runc', ...script.shows]) {
    versions[program] = await versionOf(program, machine);
    const query = `dpkg-query --show --showformat='\${Version}' ${program}`;
    packages[program] = await mustRunOn(machine, `the package of ${program}`, query);
  }
  const { containerd = '', runc = '', ...runtimes } = versions;
  return {
    containerd,
    runc,
    ...runtimes,
    distribution: await distributionOf(machine),
    shell: `${shell} ${await versionOf(shell, machine)}`,
    packages,
  };
}

async function versionOf(program: string, machine: RecordingMachine): Promise<string> {
  const printed = await mustRunOn(machine, `the version of ${program}`, `${program} --version`);
  const version = PROJECT_VERSION.exec(printed.split('\n', 1)[0] ?? '')?.[0];
  if (version === undefined) {
    throw new Error(
      `the version of ${program}: "${program} --version" printed no number in its first line:\n${printed}`,
    );
  }
  return version;
}

async function distributionOf(machine: RecordingMachine): Promise<string> {
  const name = await mustRunOn(machine, 'the distribution', '. /etc/os-release && echo "$PRETTY_NAME"');
  const note = machine.line.distributionNote;
  return name.replace('GNU/Linux ', '') + (note === undefined ? '' : `, ${note}`);
}
