import { COLUMNS, ROWS, TERM } from './pseudo-terminal.ts';
import type { Versions } from './versions.ts';

/** Something that happened on a terminal: output, or a marker where a step begins. */
export interface Event {
  /** Seconds since the program was started. */
  readonly time: number;
  readonly code: 'o' | 'm';
  readonly data: string;
}

/** What the header of a recording says beside its size. There is no date in it, so that recordings can be compared. */
export interface Header {
  readonly title: string;
  /** Path of the shell on the machine. */
  readonly shell: string;
  readonly versions: Versions;
  /** Width of the terminal, where it was another one than usual. */
  readonly columns?: number | undefined;
}

/**
 * Writes an asciicast of version 2 (format: docs.asciinema.org/manual/asciicast/v2): a header and one event per line,
 * times in seconds to the millisecond. `versions` in the header is our own addition; players leave it alone.
 */
export function writeAsciicast(
  { title, shell, versions, columns = COLUMNS }: Header,
  events: readonly Event[],
): string {
  const header = {
    version: 2,
    width: columns,
    height: ROWS,
    title,
    env: { SHELL: shell, TERM },
    versions,
  };
  const lines = events.map(({ time, code, data }) =>
    JSON.stringify([Math.round(time * 1000) / 1000, code, data]),
  );
  return [JSON.stringify(header), ...lines, ''].join('\n');
}
