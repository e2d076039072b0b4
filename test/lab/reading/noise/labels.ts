import { calls } from '../command-context.ts';
import type { Noise } from './noise.ts';

/** Lists of ctr with labels, which are kept in a map: their order is another one in every row and run. */
export const labels: Noise = {
  applies: (command) =>
    calls(
      command,
      /^ctr (?:content list|images list|namespaces list|leases list|snapshots info|containers info)$/,
    ),
  quiet(rows) {
    for (const row of rows) {
      row.text = row.text.replace(/\S+=\S*(?:,\S+=\S*)+$/, (list) => list.split(',').sort().join(','));
    }
    return rows;
  },
};

/** `ctr content ls` writes sizes and ages without blanks between number and unit. */
export const contentList: Noise = {
  applies: (command) => calls(command, /^ctr content (?:list|active)$/),
  quiet(rows) {
    for (const row of rows) row.name(/(?<=^sha256:[0-9a-f]{64}\s+)[\d.]+[kMG]?B(?=\s)/g, 'size');
    return rows;
  },
};
