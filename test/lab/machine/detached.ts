import { spawn } from 'node:child_process';
import { existsSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Starts a script of this folder that outlives this process.
 * @param log takes what it prints
 * @returns its PID
 */
export function spawnDetached(script: string, args: readonly string[], log: string): number {
  const output = openSync(log, 'w');
  const child = spawn('bash', [path.join(import.meta.dirname, script), ...args], {
    detached: true,
    stdio: ['ignore', output, output],
  });
  child.unref();
  if (child.pid === undefined) throw new Error(`bash could not be started for ${script}.`);
  return child.pid;
}

/** The end of a log, for a message; empty if there is none. */
export function lastLines(file: string): string {
  if (!existsSync(file)) return '';
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(-15)
    .map((line) => `  ${line}\n`)
    .join('');
}
