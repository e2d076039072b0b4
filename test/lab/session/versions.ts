import type { SessionScript } from './script.ts';
import { mustRunOn, type RecordingMachine } from './machine.ts';
import { toolWith } from '../tools/tools.ts';
import type { Shell } from './shell.ts';

/**
 * What a recording was made on. Versions are those of the projects; `packages` has Debian's, or the Go module that a
 * program was built from.
 */
export interface Versions {
  readonly containerd: string;
  readonly runc: string;
  readonly crun?: string;
  readonly runsc?: string;
  readonly nerdctl?: string;
  readonly buildkitd?: string;
  readonly crictl?: string;
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
    packages[program] = await packageOf(program, machine);
  }
  const { containerd = '', runc = '', ...others } = versions;
  return {
    containerd,
    runc,
    ...others,
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

async function packageOf(program: string, machine: RecordingMachine): Promise<string> {
  const tool = machine.line.runtimes === 'releases' ? toolWith(program) : undefined;
  if (tool !== undefined) return `${tool.module}@${tool.version}`;
  const query = `dpkg-query --show --showformat='\${Version}' ${program}`;
  return mustRunOn(machine, `the package of ${program}`, query);
}

async function distributionOf(machine: RecordingMachine): Promise<string> {
  const name = await mustRunOn(machine, 'the distribution', '. /etc/os-release && echo "$PRETTY_NAME"');
  const note = machine.line.distributionNote;
  return name.replace('GNU/Linux ', '') + (note === undefined ? '' : `, ${note}`);
}
