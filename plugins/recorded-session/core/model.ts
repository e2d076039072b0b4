import type { Run } from 'terminal-recording/look';
import type { Timing } from './timing.ts';

/** One line as the program wrote it: rows that the terminal wrapped are one, and blanks at its end are gone. */
export type Line = readonly Run[];

/** One line of a command, with what the shell had printed in front of it. */
export interface TypedLine {
  /** `learner@lab:~$ ` on the first line, `> ` on those that follow. */
  readonly prompt: string;
  readonly text: string;
}

/** What was typed at one prompt, and what came of it. */
export interface Command {
  readonly typed: readonly TypedLine[];
  readonly output: readonly Line[];
  /** 0 to 255; missing when the recording ended first, or when the shell did not say. */
  readonly exitStatus?: number;
  /** Missing where the recording does not tell. */
  readonly timing?: Timing;
}

/** A named part of a recording: the commands entered between two markers. */
export interface Step {
  readonly id: string;
  readonly commands: readonly Command[];
}

/** A recording as pages use it. */
export interface Recording {
  /** In the words of a reader, such as `containerd 1.7.24`; the distribution comes last. */
  readonly versions: readonly string[];
  /** At least one, in the order of the recording. */
  readonly steps: readonly Step[];
}
