import { calls } from '../command-context.ts';
import type { Noise } from './noise.ts';

/** crictl cuts IDs of pods, containers and images to 13 digits. */
export const shortIds: Noise = {
  applies: (command) => calls(command, /^crictl\b/),
  quiet(rows) {
    for (const row of rows) row.name(/(?<![0-9a-f])[0-9a-f]{13}(?![0-9a-f])/g, 'digest');
    return rows;
  },
};

/** A log of klog, such as `E1126 01:43:42.864638     291 remote_runtime.go:498] …`: month and day, time, and its own PID. */
export const klog: Noise = {
  applies: (command) => calls(command, /^crictl\b/) || /\bkube(?:let|ctl)\b/.test(command.text),
  quiet(rows) {
    for (const row of rows) {
      row.namePids(/(?<=^[EFIW]\d{4} [\d:.]+ {1,20})\d+(?= \S+:\d+\] )/g);
      row.name(/(?<=^[EFIW])\d{4}(?= \d\d:\d\d:\d\d)/g, 'date');
    }
    return rows;
  },
};

/** A whole ID, or twelve digits of it, to which a session may have cut the column. */
const CONTAINER_ROW = /^(?:[0-9a-f]{64}|[0-9a-f]{12})(?=\s|$)/;

/**
 * `ctr` sorts containers and tasks by ID. Those of the CRI plugin have random ones: such rows are sorted by the rest,
 * those of equal rests (two containers of one image) by which was shown first in the session.
 */
export const randomIds: Noise = {
  applies: (command) => calls(command, /^ctr (?:containers|tasks) list$/),
  quiet(rows, { firstShown }) {
    const restOf = (text: string): string => text.replace(CONTAINER_ROW, '').trim();
    const shownAt = (text: string): number => firstShown(CONTAINER_ROW.exec(text)?.[0] ?? '');
    const sorted = rows
      .filter(({ text }) => CONTAINER_ROW.test(text))
      .sort(
        (a, b) =>
          restOf(a.text).localeCompare(restOf(b.text), 'en', { numeric: true }) ||
          shownAt(a.text) - shownAt(b.text),
      );
    return rows.map((row) => (CONTAINER_ROW.test(row.text) ? (sorted.shift() ?? row) : row));
  },
};
