import { calls } from '../command-context.ts';
import type { Noise } from './noise.ts';

/** `ls -l` and `tar tv`: size and time of a file. Names, modes, owners and link targets count. */
export const fileLists: Noise = {
  applies: (command) => calls(command, /^(?:ls|ll|tar|find|stat|busybox)$/),
  quiet(rows) {
    for (const row of rows) {
      row.name(/(?<=^total )[\d.]+[KMG]?$/g, 'size');
      row.name(
        /(?<=^[-a-z][-rwxsStT]{9}[.+@]?\s{1,40}(?:\d{1,9}\s{1,40}\S{1,40}\s{1,40}\S{1,40}|[^\s/]{1,40}\/\S{1,40})\s{1,40})[\d.]+[KMG]?(?=\s)/g,
        'size',
      );
    }
    return rows;
  },
};
