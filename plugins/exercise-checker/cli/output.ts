import { visible } from '../core/report/visible.ts';

/** Writes a report, as its format has made it. */
export function print(text: string): void {
  process.stdout.write(text);
}

/** Says something to the user, on standard error; every line is made safe to show. */
export function tell(text: string): void {
  process.stderr.write(`${safe(text)}\n`);
}

/** Lines that may hold anything, each made safe to show. */
export function safe(text: string): string {
  return text
    .split('\n')
    .map((line) => visible(line, 10_000))
    .join('\n');
}

/**
 * Ends the process with this status once everything is written. `process.exit` would do so a little sooner, but not
 * always: it waits for the threads in which V8 compiles, and one of those may wait for this one to collect garbage. On
 * a busy machine, one run in some hundreds never ended.
 */
export function end(status: number): void {
  process.exitCode = status;
}

/**
 * Lets a reader such as `head` leave before everything is written: that is not an error, and the exit status stays what it
 * is. Any other failure of an output is told by Node.
 */
export function endQuietly(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') throw error;
    });
  }
}
