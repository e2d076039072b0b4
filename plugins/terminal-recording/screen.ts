import type { LookedRange } from './look/rendition.ts';

/** A place in the rendered text: 0-based line, 0-based column in code points. */
export interface Position {
  line: number;
  column: number;
}

/**
 * A structure mark the shell wrote into its output. `A` to `D` are those of OSC 133 and 633 (prompt start,
 * input start, output start, end with exit status); `reading` and `accepted` are bracketed paste going on
 * and off, which readline, zsh and fish do around every line they read. Marks come in the order in which they
 * were written; their places need not, for a program may draw above an older mark. A mark stays where its row
 * is, even when that row is erased or overwritten later.
 */
export interface Mark extends Position {
  kind: 'A' | 'B' | 'C' | 'D' | 'reading' | 'accepted';
  exitStatus?: number;
  /** The command as the shell itself reported it, where it did. */
  commandLine?: string;
  /**
   * Of mark `C` after a `B`, and of mark `accepted` after a `reading`: what stood from there to the cursor at that very
   * moment. Later output may write over it or erase it.
   */
  entered?: Entered;
  time?: number;
}

/**
 * What stood on the screen from the place of a mark (`B` or `reading`) to the cursor, read when the mark that ends it
 * was written. `prompt + lines[0]` is the whole line of the first mark as it stood.
 *
 * After `B`, `prompt` is the prompt. After `reading`, it is what stood on the line before the line editor began to
 * read: zsh draws its prompt first, so the prompt is here; bash and fish draw it afterwards, so `prompt` is empty (or
 * output that did not end its line) and the prompt is at the beginning of `lines`, whose first rows may also be the
 * upper rows of a prompt. A `reading` that comes again in the same row (a redrawn prompt), or after an `accepted`
 * within that row (fish, while it looks up completions), counts as the first one, so that nothing typed is lost.
 */
export interface Entered {
  /** The line of the first mark up to the mark, including rows above that wrapped into it; blanks are kept. */
  prompt: string;
  /**
   * From there to the cursor: rows that the terminal wrapped are joined, others are lines of their own, blanks at their
   * ends are cut. The last one ends at the cursor, so that a right prompt on its row is not in it; it is empty
   * where the cursor is at the beginning of the next row (bash), and not where the return comes later (zsh).
   */
  lines: string[];
}

/** What the terminal showed over the whole session, wrapped rows joined, nothing lost to `clear`. */
export interface Screen {
  lines: string[];
  /** Second at which each line was begun, where the recording knows it. */
  times: (number | undefined)[];
  marks: Mark[];
  /** Of each line, what did not look plain; only where it was asked for, and the recording has colours. */
  looks?: readonly (readonly LookedRange[])[];
  /** How many times a program took over the alternate screen: an editor, a pager. What it showed is not among the lines. */
  alternateScreens?: number;
  /** Width of the emulated terminal at the end: a row this long may go on in the next, where a shell wrapped it itself. */
  columns?: number;
}
