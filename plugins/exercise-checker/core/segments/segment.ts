import type { Position } from 'terminal-recording';

/** One line of output, with the place of its first character in the rendered text. */
export interface OutputLine extends Position {
  text: string;
}

/** One command of the session and what was shown after it. */
export interface Segment extends Position {
  /** The command as the learner left it when pressing Enter, continuation lines joined with newlines. */
  command: string;
  /** The prompt in front of it, as shown; of a prompt of several rows the last. */
  prompt: string;
  /** The rows of that prompt above the last one. */
  above?: readonly string[];
  /** What its program printed. */
  output: OutputLine[];
  /** Rows below it that are not of its program: sudo's questions, the shell's remarks, what was typed ahead. */
  nobody: OutputLine[];
  /** Second at which the command was entered, where the recording knows it. */
  time?: number;
  /** Exit status the shell itself reported, where it did. */
  exitStatus?: number;
  /** How sure it is that this is one whole command with its own output: 0 to 1. */
  confidence: number;
  /** Whether it was typed into a shell inside a container that an earlier command had opened. */
  nested: boolean;
}

/** How sure a command can be by what reports it; where witnesses disagree, or something was mended, the least holds. */
export const CONFIDENCE = {
  /** The shell marked where it begins and ends. */
  marks: 1,
  /** The line editor said when it was read, and the prompt is known. */
  reading: 0.95,
  /** Its prompt comes back in the session. */
  repeatedPrompt: 0.9,
  /** A prompt inside what a line editor took for output. */
  disputed: 0.8,
  /** Rows of it were put together again by what they give. */
  joined: 0.75,
  /** Its prompt is there once, or not at all. */
  singlePrompt: 0.7,
  /** No one knows where the prompt ends. */
  guess: 0.35,
} as const;
