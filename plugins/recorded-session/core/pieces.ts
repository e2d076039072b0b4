import type { Run } from './model.ts';

/** A part of a line, as UTF-16 offsets. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A run that is whole within one emphasis, or outside of all. */
export interface Piece extends Run {
  /** Which of the author's highlights it belongs to, from 0. */
  readonly highlight?: number;
  /** It is not the same on other lines of containerd. */
  readonly differs?: boolean;
}

/**
 * Cuts runs where ranges begin and end, and notes on what is inside which range it is. Takes time in the sum of both.
 *
 * @param ranges in order, none of them overlapping another
 * @param note what a piece inside a range says of it
 */
export function cutAt<One extends Range>(
  runs: readonly Piece[],
  ranges: readonly One[],
  note: (range: One) => Partial<Piece>,
): Piece[] {
  const pieces: Piece[] = [];
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
      pieces.push({ ...run, text, ...(inside ? note(range) : {}) });
      at = to;
    }
    start = end;
  }
  return pieces;
}
