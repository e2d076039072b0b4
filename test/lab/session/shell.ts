import { readFile } from 'node:fs/promises';
import { mustRunOn, type RecordingMachine } from './machine.ts';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;

export type Shell = (typeof SHELLS)[number];

/** Where Debian has each shell; also the value of `SHELL` in a recording's header. */
export const SHELL_PATHS: Readonly<Record<Shell, string>> = {
  bash: '/bin/bash',
  zsh: '/bin/zsh',
  fish: '/usr/bin/fish',
};

/** What each rc file is made of, in this order; bash has Debian's own file below it. */
const SNIPPETS: Readonly<Record<Shell, readonly string[]>> = {
  bash: ['marks.bash'],
  zsh: ['prompt.zsh', 'marks.zsh'],
  fish: ['prompt.fish', 'marks.fish'],
};

/**
 * Makes a shell of a machine ready for a recording: a plain prompt in colour, marks around prompts and outputs, and
 * nothing left of sessions before.
 * @throws Error with what the machine said, where it cannot
 */
export async function prepareShell(
  machine: RecordingMachine,
  user: 'learner' | 'root',
  shell: Shell,
): Promise<void> {
  const snippets = await Promise.all(SNIPPETS[shell].map(readSnippet));
  const { status, stderr } = await machine.run(
    `set -- ${user} ${shell}\n${await readSnippet('prepare.sh')}`,
    {
      input: snippets.join('\n'),
    },
  );
  if (status !== 0)
    throw new Error(`preparing ${shell} for ${user} failed with status ${status}:\n${stderr.trim()}`);
  await mustRunOn(machine, `looking for ${shell}`, `test -x ${SHELL_PATHS[shell]}`);
}

function readSnippet(name: string): Promise<string> {
  return readFile(new URL(`shells/${name}`, import.meta.url), 'utf8');
}
