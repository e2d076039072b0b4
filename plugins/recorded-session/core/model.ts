import type { Timing } from './timing.ts';

/** The sixteen colours that every terminal has, in the order of their numbers (ECMA-48 and its bright half). */
export const COLOURS = [
  'black',
  'red',
  'green',
  'yellow',
  'blue',
  'magenta',
  'cyan',
  'white',
  'bright-black',
  'bright-red',
  'bright-green',
  'bright-yellow',
  'bright-blue',
  'bright-magenta',
  'bright-cyan',
  'bright-white',
] as const;

export type Colour = (typeof COLOURS)[number];

/** How a piece of text looked. A colour that is missing is the terminal's own. */
export interface Rendition {
  readonly foreground?: Colour;
  readonly background?: Colour;
  readonly bold?: true;
  readonly dim?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly inverse?: true;
}

/** Neighbouring characters of one line that look the same. */
export interface Run extends Rendition {
  readonly text: string;
}

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
