import { describe, expect, test } from 'vitest';
import { type ReleaseLine, lineNamed } from '../lines.ts';
import type { RecordingMachine } from './machine.ts';
import { collectVersions } from './versions.ts';

/** What real machines printed. */
const PRINTED: Readonly<Record<string, string>> = {
  'containerd --version': 'containerd github.com/containerd/containerd/v2 2.1.9 2.1.9-1\n',
  'runc --version': 'runc version 1.3.6+ds1\ncommit: 1.3.6+ds1-1\nspec: 1.2.1\n',
  'crun --version': 'crun version 1.28\ncommit: 0\n',
  'runsc --version': 'runsc version release-20240729.0\nspec: 1.1.0-rc.1\n',
  'bash --version': 'GNU bash, version 5.2.37(1)-release (x86_64-pc-linux-gnu)\nCopyright\n',
  'zsh --version': 'zsh 5.9 (x86_64-debian-linux-gnu)\n',
  'fish --version': 'fish, version 4.0.2\n',
};

function machineOf(line: ReleaseLine, printed = PRINTED): RecordingMachine {
  return {
    line,
    terminal: () => ({ file: 'false', args: [] }),
    run: (command) => {
      let stdout = printed[command];
      if (command.startsWith('dpkg-query')) stdout = `${command.split(' ').at(-1) ?? ''}-package`;
      if (command.includes('os-release')) stdout = 'Debian GNU/Linux 13 (trixie)\n';
      return Promise.resolve({
        status: stdout === undefined ? 127 : 0,
        stdout: stdout ?? '',
        stderr: 'not found\n',
      });
    },
  };
}

describe('the versions in a header', () => {
  test('are those of containerd, runc, the distribution and the shell', async () => {
    expect(await collectVersions({ shows: [] }, machineOf(lineNamed('1.7')), 'bash')).toEqual({
      containerd: '2.1.9',
      runc: '1.3.6',
      distribution: 'Debian 13 (trixie)',
      shell: 'bash 5.2.37',
      packages: { containerd: 'containerd-package', runc: 'runc-package' },
    });
  });

  test('name the runtimes a session shows, and what the line says of the distribution', async () => {
    const versions = await collectVersions({ shows: ['crun', 'runsc'] }, machineOf(lineNamed('2.1')), 'fish');
    expect(versions).toMatchObject({
      crun: '1.28',
      runsc: '20240729.0',
      distribution: 'Debian 13 (trixie), containerd and runc from sid',
      shell: 'fish 4.0.2',
    });
    expect(Object.keys(versions.packages)).toEqual(['containerd', 'runc', 'crun', 'runsc']);
  });

  test.each([
    [
      'a missing program',
      { 'containerd --version': 'containerd x 1.7.24' },
      'the version of runc: "runc --version" ended',
    ],
    [
      'a program that tells no version',
      { ...PRINTED, 'runc --version': 'runc' },
      'printed no number in its first line',
    ],
  ])('%s is an error', async (_, printed, message) => {
    const machine = machineOf(lineNamed('1.7'), printed);
    await expect(collectVersions({ shows: [] }, machine, 'zsh')).rejects.toThrow(message);
  });
});
