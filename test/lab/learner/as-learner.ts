import { expect } from 'vitest';
import type { Machine } from '../machine/machine.ts';
import type { Outcome } from '../run-command.ts';

/** Runs a command line as the learner, in their home, without a terminal. */
export function asLearner(machine: Machine, command: string): Promise<Outcome> {
  const quoted = `'${command.replaceAll("'", String.raw`'\''`)}'`;
  return machine.run(`cd /home/learner && runuser -u learner -- env HOME=/home/learner sh -c ${quoted}`);
}

/**
 * The same where it has to succeed.
 * @returns what it printed to standard output
 */
export async function mustAsLearner(machine: Machine, command: string): Promise<string> {
  const { status, stdout, stderr } = await asLearner(machine, command);
  expect(status, `${command}\n${stdout}${stderr}`).toBe(0);
  return stdout;
}
