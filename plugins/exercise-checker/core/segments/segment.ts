import type { Position } from '../screen.ts';

/** One line of output, with the place of its first character in the rendered text. */
export interface OutputLine extends Position {
  text: string;
}

/** One command of the session and what was shown after it. */
export interface Segment extends Position {
  /** The command as the learner left it when pressing Enter, continuation lines joined with newlines. */
  command: string;
  /** The prompt in front of it, as shown. */
  prompt: string;
  output: OutputLine[];
  /** Second at which the command was entered, where the recording knows it. */
  time?: number;
  /** Exit status the shell itself reported, where it did. */
  exitStatus?: number;
  /** How sure it is that this is one whole command with its own output: 0 to 1. */
  confidence: number;
  /** Whether it was typed into a shell inside a container that an earlier command had opened. */
  nested: boolean;
}

/** How sure each way of finding commands can be. */
export const CONFIDENCE = {
  marks: 1,
  reading: 0.95,
  repeatedPrompt: 0.9,
  singlePrompt: 0.7,
  guess: 0.35,
} as const;
