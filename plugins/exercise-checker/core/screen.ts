/** A place in the rendered text: 0-based line, 0-based column in code points. */
export interface Position {
  line: number;
  column: number;
}

/**
 * A structure mark the shell wrote into its output. `A` to `D` are those of OSC 133 and 633 (prompt start,
 * input start, output start, end with exit status); `reading` and `accepted` are bracketed paste going on
 * and off, which readline, zsh and fish do around every line they read.
 */
export interface Mark extends Position {
  kind: 'A' | 'B' | 'C' | 'D' | 'reading' | 'accepted';
  exitStatus?: number;
  /** The command as the shell itself reported it, where it did. */
  commandLine?: string;
  /**
   * Of mark `C` after a `B`, and of `accepted`: what stood there when the output began. A progress display may write over
   * it later.
   */
  entered?: Entered;
  time?: number;
}

/** A prompt and what was typed behind it, wrapped rows joined. */
export interface Entered {
  prompt: string;
  lines: string[];
}

/** What the terminal showed over the whole session, wrapped rows joined, nothing lost to `clear`. */
export interface Screen {
  lines: string[];
  /** Second at which each line was begun, where the recording knows it. */
  times: (number | undefined)[];
  marks: Mark[];
  /** How often a program took the alternate screen: an editor, a pager. What it showed is not among the lines. */
  alternateScreens?: number;
  /** Width of the emulated terminal: a row this long may go on in the next, where a shell wrapped it itself. */
  columns?: number;
}
