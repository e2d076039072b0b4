import type { Mark, Position } from '../screen.ts';

/** A mark as it was written: a row numbered from the beginning of the session, and the cell the cursor was in. */
export interface LiveMark extends Omit<Mark, 'line' | 'column'> {
  row: number;
  cell: number;
  /** Where it stands in the rendered text, known when its row has left the screen. */
  place?: Position;
}
