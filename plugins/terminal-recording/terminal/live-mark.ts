import type { Mark, Position } from '../screen.ts';

/** A mark as it was written: the notes of its row, and the cell the cursor was in. */
export interface LiveMark extends Omit<Mark, 'line' | 'column'> {
  on: RowNotes;
  cell: number;
  /** Where it is in the rendered text, known when its row has left the screen. */
  place?: Position;
}

/** What is remembered of a row that is still on the screen. */
export interface RowNotes {
  /** Its number from the beginning of the session. */
  row: number;
  /** Second at which the row was begun. */
  time?: number;
  marks: LiveMark[];
}
