import { playUntilEnded } from '../attempts.ts';
import type { Machine } from '../machine/machine.ts';
import { mustRunOn } from '../session/machine.ts';
import { SHELL_PATHS, type Shell } from '../session/shell.ts';
import { LiveTerminal } from '../session/terminal.ts';
import { scriptOf } from '../session/test-session.ts';
import { Typist } from '../session/typist.ts';

/** Seconds a command may take. */
const LIMIT = 60;

/**
 * Types a session into the learner's own shell, as its own files set it up, inside a recorder. The shell has to
 * write marks: the typist waits for them. Once a shell on a busy host showed no prompt within its time: what fails is
 * tried again, and printed.
 * @param body what is typed, as the scripts of sessions write it
 * @returns what the recorder wrote
 */
export async function recordAsLearner(
  machine: Machine,
  recorder: 'script' | 'asciinema',
  shell: Shell,
  body: readonly string[],
): Promise<Uint8Array> {
  return playUntilEnded(
    () => recordOnce(machine, recorder, shell, body),
    (failure) => {
      process.stderr.write(`It went well when tried again; before that: ${failure}\n`);
    },
  );
}

async function recordOnce(
  machine: Machine,
  recorder: 'script' | 'asciinema',
  shell: Shell,
  body: readonly string[],
): Promise<Uint8Array> {
  const file = `/var/tmp/session.${shell}.${recorder}`;
  const record =
    recorder === 'script' ? ['script', '-q', file] : ['asciinema', 'rec', '--overwrite', '-q', file];
  const program = ['env', `SHELL=${SHELL_PATHS[shell]}`, ...record];
  const terminal = new LiveTerminal(machine.terminal({ user: 'learner', program }), () => undefined);
  try {
    const typist = new Typist(scriptOf(body), terminal, {
      pace: 'fast',
      limit: LIMIT,
      onStep: () => undefined,
    });
    await typist.typeSteps();
    await typist.leave();
  } finally {
    await terminal.close();
  }
  const text = await mustRunOn(machine, 'the recording', `cat ${file} && rm ${file}`);
  return new TextEncoder().encode(text);
}
