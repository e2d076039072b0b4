import type { Noise } from './noise.ts';

/** Rows of `strace`: which file descriptor is free when a namespace is opened is chance. */
export const systemCalls: Noise = {
  applies: (command) => /\b(?:strace|trace)\b/.test(command.text),
  quiet(rows) {
    for (const row of rows) row.name(/(?<=\bsetns\()\d+(?=,)/g, 'descriptor');
    return rows;
  },
};
