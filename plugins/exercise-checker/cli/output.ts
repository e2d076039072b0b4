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
 * Ends the process as soon as everything is written. Otherwise Node would first give all its memory back, piece by
 * piece, which takes longer than to write a report.
 */
export function end(status: number): void {
  process.stdout.write('', () => process.stderr.write('', () => process.exit(status)));
}

/**
 * Lets a reader such as `head` leave before everything is written: that is no error, and the exit status stays what it
 * is. Any other failure of an output is told by Node.
 */
export function endQuietly(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') throw error;
    });
  }
}
