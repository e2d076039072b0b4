import { calls } from '../command-context.ts';
import type { Noise } from './noise.ts';

/** `findmnt` lists the mounts of one parent in an order that differs from run to run: sorted by their targets. */
export const mountTree: Noise = {
  applies: (command) => calls(command, /^findmnt$/),
  quiet: (rows) =>
    rows.toSorted((a, b) => {
      const headers = Number(b.text.startsWith('TARGET')) - Number(a.text.startsWith('TARGET'));
      return headers === 0 ? (a.text < b.text ? -1 : 1) : headers;
    }),
};

/** `/proc/PID/mountinfo`: mounts and devices are counted from the start of the machine. */
export const mountNumbers: Noise = {
  applies: (command) => /\bmountinfo\b/.test(command.text),
  quiet(rows) {
    for (const row of rows) {
      row.name(/(?<=^\d+ \d+ )\d+:\d+(?= )/g, 'count');
      row.name(/(?<=^(?:\d+ )?)\d+(?= .* - )/g, 'count');
    }
    return rows;
  },
};
