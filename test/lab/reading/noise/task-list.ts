import { calls } from '../command-context.ts';
import type { Noise } from './noise.ts';

/** `ctr task ls`: containerd keeps its tasks in a map and lists them in any order. Sorted by ID, below the header. */
export const taskList: Noise = {
  applies: (command) => calls(command, /^ctr tasks list$/),
  quiet: (rows) =>
    rows.toSorted((a, b) => {
      const headers = Number(/^TASK\s/.test(b.text)) - Number(/^TASK\s/.test(a.text));
      return headers === 0 ? (a.text < b.text ? -1 : 1) : headers;
    }),
};
