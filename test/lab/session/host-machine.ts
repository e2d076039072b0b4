import { spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { LINES } from '../lines.ts';
import type { RecordingMachine } from './machine.ts';

/** Stand-ins for what a lab machine has and this host may not have. */
const PROGRAMS: Readonly<Record<string, string>> = {
  containerd: 'echo containerd github.com/containerd/containerd 1.7.24~ds1 1.7.24~ds1-6+deb13u1',
  runc: 'echo runc version 1.1.15+ds1; echo commit: 1.1.15+ds1-2+b4',
  'dpkg-query': 'echo "version of $3"',
};

/** For tests: a machine that is nothing but this host, with a home folder of its own. */
export async function newHostMachine(): Promise<
  RecordingMachine & { home: string; remove: () => Promise<void> }
> {
  const folder = await mkdtemp(path.join(tmpdir(), 'host-machine-'));
  const home = path.join(folder, 'home');
  const programs = path.join(folder, 'bin');
  await mkdir(home);
  await mkdir(programs);
  for (const [name, body] of Object.entries({
    ...PROGRAMS,
    getent: `echo "learner:x:1000:1000::${home}:/bin/bash"`,
  })) {
    await writeFile(path.join(programs, name), `#!/bin/sh\n${body}\n`);
    await chmod(path.join(programs, name), 0o755);
  }
  const env = { HOME: home, PATH: `${programs}:${process.env.PATH ?? ''}`, LANG: 'C.UTF-8' };
  const [, line] = LINES;
  if (line === undefined) throw new Error('The lab has no second line.');
  return {
    line,
    home,
    run: (command, { input = '' } = {}) =>
      new Promise((resolve) => {
        const child = spawn('sh', ['-c', command], { env });
        let stdout = '';
        let stderr = '';
        child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
        child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
        child.on('close', (status) => {
          resolve({ status: status ?? 128, stdout, stderr });
        });
        child.stdin.on('error', () => undefined);
        child.stdin.end(input);
      }),
    terminal: ({ program }) => {
      const variables = Object.entries({ ...env, TERM: 'xterm-256color', USER: 'learner' });
      const settings = variables.map(([name, value]) => `${name}=${value}`);
      return { file: 'env', args: ['-i', `--chdir=${home}`, ...settings, ...program] };
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
