import type { Run } from './rendition.ts';

/** A part of a line, as UTF-16 offsets. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * Cuts runs where ranges begin and end, and notes on what is inside which range it is. Takes time in the sum of both.
 *
 * @param ranges in order, none of them overlapping another
 * @param note what a piece inside a range says of it
 */
export function cutAt<One extends Range, Part extends Run, Note extends object>(
  runs: readonly Part[],
  ranges: readonly One[],
  note: (range: One) => Note,
): (Part & Partial<Note>)[] {
  const pieces: (Part & Partial<Note>)[] = [];
  let next = 0;
  let start = 0;
  for (const run of runs) {
    const end = start + run.text.length;
    let at = start;
    while (at < end) {
      while (next < ranges.length && (ranges[next]?.to ?? 0) <= at) next += 1;
      const range = ranges[next];
      const inside = range !== undefined && range.from <= at;
      const to = Math.min(end, range === undefined ? end : inside ? range.to : range.from);
      const text = run.text.slice(at - start, to - start);
      pieces.push({ ...run, ...(inside ? note(range) : ({} as Partial<Note>)), text });
      at = to;
    }
    start = end;
  }
  return pieces;
}
