import { calls } from '../command-context.ts';
import type { Noise } from './noise.ts';

const THREAD_ALONE = /^[\s│|]*[├└`|+][─-]+\{[^}]+\}(?:\(\d+\))?$/u;
const FIRST_THREAD = /^\{([^}]+)\}(?:\(\d+\))?\]?$/u;
/** What leads to it: a line, with a fork in it where the program has children too, and how many threads there are. */
const LEADING = /(?<![─-])(?:[─-]+[┬+])?[─-]+(?:\d+\*\[)?$/u;

/** `pstree`: a program written in Go has as many threads as it happened to need. */
export const processTree: Noise = {
  applies: (command) => calls(command, /^pstree$/),
  quiet(rows) {
    const processes = rows.filter(({ text }) => !THREAD_ALONE.test(text));
    for (const row of processes) {
      row.text = withoutThreads(row.text);
      row.namePids(/(?<=\()\d+(?=[,)])/g);
    }
    return processes;
  },
};

/** The threads at the end of a row, however many and with whatever IDs, as one without an ID. */
function withoutThreads(text: string): string {
  const start = text.lastIndexOf('{');
  const name = start < 0 ? undefined : FIRST_THREAD.exec(text.slice(start))?.[1];
  const processes = text.slice(0, start).replace(LEADING, (line) => (line.length < 2 ? line : ''));
  return name === undefined || processes.length === start ? text : `${processes}───{${name}}`;
}
