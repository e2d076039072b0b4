import type { IBufferLine } from '@xterm/headless';
import { cutRow } from '../cut-row.ts';
import { RowLooks } from '../look/row-looks.ts';
import type { LookedRange } from '../look/rendition.ts';
import { RECORDING_LIMITS } from '../limits.ts';
import type { Position } from '../screen.ts';
import { codePointsIn } from '../code-points.ts';
import type { RowNotes } from './live-mark.ts';

/**
 * The rows of a session in the order in which they leave the screen, each rendered once, at that moment: rows that
 * were wrapped are one line. A row is numbered from the beginning of the session; `finished` is the number of the
 * uppermost row on the screen. Rows still on the screen have only their notes here, which move with them.
 */
export class ShownRows {
  readonly lines: string[] = [];
  readonly times: (number | undefined)[] = [];
  /** How many rows have left the screen. */
  finished = 0;
  /** Of each line, what did not look plain; may reach beyond the end of its text. Missing where no one asks for it. */
  readonly looks: LookedRange[][] | undefined;
  readonly #rowLooks = new RowLooks();
  readonly #notes = new Map<number, RowNotes>();
  /** Code points of the last line, counted only where a row goes on with it. */
  #length: number | undefined;
  /** The last line should the next row not go on with it after all: without the blanks its row is filled up with. */
  #ifNotContinued: string | undefined;

  constructor(keepLooks: boolean) {
    this.looks = keepLooks ? [] : undefined;
  }

  /** The notes of a row on the screen, made where there are none. */
  notesOf(row: number): RowNotes {
    const known = this.#notes.get(row);
    if (known) return known;
    const notes: RowNotes = { row, marks: [] };
    this.#notes.set(row, notes);
    return notes;
  }

  /** Moves the notes of `first` to `last` by some rows. What leaves these rows stays at their edge. */
  move(first: number, last: number, by: number): void {
    if (this.#notes.size === 0) return;
    const moved: RowNotes[] = [];
    for (let row = first; row <= last; row++) {
      const notes = this.#notes.get(row);
      if (notes === undefined) continue;
      this.#notes.delete(row);
      notes.row = Math.min(last, Math.max(first, row + by));
      moved.push(notes);
    }
    for (const notes of moved) this.#put(notes);
  }

  /** Gives every note on the screen the row that `place` says, and its marks the cell. */
  rearrange(place: (row: number, cell: number) => { row: number; cell: number }): void {
    const all = [...this.#notes.values()];
    this.#notes.clear();
    for (const { row, time, marks } of all) {
      if (time !== undefined) this.notesOf(place(row, 0).row).time ??= time;
      for (const mark of marks) {
        const { row: to, cell } = place(row, mark.cell);
        mark.cell = cell;
        mark.on = this.notesOf(to);
        mark.on.marks.push(mark);
      }
    }
  }

  /** Puts notes where their row is; of two that meet, the larger takes in the smaller, so that no storm moves each mark. */
  #put(notes: RowNotes): void {
    const known = this.#notes.get(notes.row);
    const [into, other] = known && known.marks.length > notes.marks.length ? [known, notes] : [notes, known];
    this.#notes.set(notes.row, into);
    if (other === undefined) return;
    const time = known?.time ?? notes.time;
    if (time !== undefined) into.time = time;
    for (const mark of other.marks) {
      mark.on = into;
      into.marks.push(mark);
    }
  }

  /** How many marks stand on the screen. */
  get marked(): number {
    let count = 0;
    for (const { marks } of this.#notes.values()) count += marks.length;
    return count;
  }

  /**
   * Takes the row that is the uppermost on the screen, or was until now.
   * @param goesOn whether the row below continues it
   */
  finish(cells: IBufferLine, goesOn: boolean): void {
    const row = this.finished++;
    const notes = this.#notes.get(row);
    this.#notes.delete(row);
    if (row >= RECORDING_LIMITS.rows) return;
    const text = flat(cells.translateToString(!goesOn));
    const last = this.lines.length - 1;
    if (cells.isWrapped && last >= 0) {
      const line = this.lines[last] ?? '';
      this.#length ??= codePointsIn(line);
      this.#place(notes, cells, this.#length);
      this.#ifNotContinued = goesOn ? cutRow(line + flat(cells.translateToString(true))) : undefined;
      if (line.length <= RECORDING_LIMITS.lineLength) {
        this.lines[last] = cutRow(line + text);
        this.looks?.[last]?.push(...this.#rowLooks.read(cells, line.length));
        this.#length += codePointsIn(text);
      }
      return;
    }
    if (this.#ifNotContinued !== undefined && last >= 0) this.lines[last] = this.#ifNotContinued;
    this.lines.push(cutRow(text));
    this.looks?.push(this.#rowLooks.read(cells, 0));
    // A row that the cursor was moved to was begun no earlier than the row above.
    this.times.push(notes?.time ?? this.times.at(-1));
    this.#place(notes, cells, 0);
    this.#length = undefined;
    this.#ifNotContinued = goesOn ? cutRow(flat(cells.translateToString(true))) : undefined;
  }

  #place(notes: RowNotes | undefined, cells: IBufferLine, before: number): void {
    if (notes === undefined || notes.marks.length === 0) return;
    const line = this.lines.length - 1;
    // Many marks may be at the same cell of a row that is very long in code points.
    const places = new Map<number, Position>();
    for (const mark of notes.marks) {
      const known = places.get(mark.cell);
      mark.place = known ?? {
        line,
        column: Math.min(
          RECORDING_LIMITS.lineLength,
          before + codePointsIn(cells.translateToString(false, 0, mark.cell)),
        ),
      };
      if (known === undefined) places.set(mark.cell, mark.place);
    }
  }
}

/**
 * The emulator puts a row together cell by cell, and the engine keeps such a text as a tree of its parts until it is
 * searched: dozens of times the memory, for which its garbage collector then takes its time.
 */
function flat(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', ' ') : text;
}
