import { spawnSync } from 'node:child_process';

/**
 * Runs a program to its end.
 *
 * @param install what to type where there is no such program
 * @returns what it printed
 * @throws Error that says what to install, or what the program objected to
 */
export function run(
  program: string,
  words: readonly string[],
  { install, input = '' }: { readonly install: string; readonly input?: string },
): string {
  const { error, status, stdout, stderr } = spawnSync(program, words, {
    input,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (error) throw new Error(`${program} does not start (${error.message}). Type: ${install}`);
  if (status !== 0) throw new Error(`${program} ended with status ${status}:\n${stdout}${stderr}`);
  return stdout;
}
