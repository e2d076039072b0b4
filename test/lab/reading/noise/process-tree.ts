import { calls } from '../command-context.ts';
import type { Noise } from './noise.ts';

const THREAD_ALONE = /^[\s│|]*[├└`|+][─-]+\{[^}]+\}(?:\(\d+\))?$/u;
const FIRST_THREAD = /[─-]+[┬+]?[─-]+(?:\d+\*\[)?\{([^}]+)\}(?:\(\d+\))?\]?$/u;

/** `pstree`: a program written in Go has as many threads as it happened to need. */
export const processTree: Noise = {
  applies: (command) => calls(command, /^pstree$/),
  quiet(rows) {
    const processes = rows.filter(({ text }) => !THREAD_ALONE.test(text));
    for (const row of processes) {
      row.text = row.text.replace(FIRST_THREAD, '───{$1}');
      row.namePids(/(?<=\()\d+(?=[,)])/g);
    }
    return processes;
  },
};
