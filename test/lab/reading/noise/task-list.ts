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

/** `ctr container ls` is sorted by ID, and the IDs of the CRI's containers are random: by what stands behind them. */
export const containerList: Noise = {
  applies: (command) => calls(command, /^ctr containers list$/),
  quiet(rows) {
    const isRandom = (text: string): boolean => /^[0-9a-f]{64}\s/.test(text);
    if (!rows.some(({ text }) => isRandom(text))) return rows;
    const behind = (text: string): string => text.replace(/^[0-9a-f]{64}\s+/, '');
    const random = rows.filter(({ text }) => isRandom(text));
    const sorted = random.toSorted((a, b) => (behind(a.text) < behind(b.text) ? -1 : 1));
    return rows.map((row) => (isRandom(row.text) ? (sorted.shift() ?? row) : row));
  },
};
