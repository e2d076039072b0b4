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

/**
 * What a program prints in its own container. On a busy machine the `ctr` of 1.6 loses what a program printed that ends
 * at once (2 runs of 250, and none of 250 where it stays for a moment), so it stays.
 * @param words what stands between `ctr run --rm` and the program: flags, image, container
 */
export function printedInside(machine: Machine, words: string, program: string): Promise<string> {
  return mustAsLearner(machine, `sudo ctr run --rm ${words} sh -c '${program}; sleep 0.3'`);
}
