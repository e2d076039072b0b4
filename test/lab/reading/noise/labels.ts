import { calls } from '../command-context.ts';
import type { Noise } from './noise.ts';

/** Lists of ctr with labels, which are kept in a map: their order is a different one in every row and run. */
export const labels: Noise = {
  applies: (command) =>
    calls(
      command,
      /^ctr (?:content list|images list|namespaces list|leases list|snapshots info|containers info)$/,
    ),
  quiet(rows) {
    for (const row of rows) {
      const start = row.text.search(/(?<!\S)\S+$/);
      const list = start < 0 ? [] : row.text.slice(start).split(',');
      const labelled = list.filter((label) => label.indexOf('=') > 0);
      if (labelled.length > 1) row.text = row.text.slice(0, start) + list.sort().join(',');
    }
    return rows;
  },
};

/** `ctr content ls` writes sizes and ages without blanks between number and unit. */
export const contentList: Noise = {
  applies: (command) => calls(command, /^ctr content (?:list|active)$/),
  quiet(rows) {
    for (const row of rows) row.name(/(?<=^sha256:[0-9a-f]{64}\s{1,200})[\d.]+[kMG]?B(?=\s)/g, 'size');
    return rows;
  },
};
