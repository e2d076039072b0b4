import type { Position } from 'terminal-recording';
import { LIMITS } from '../limits.ts';
import { NotGradable } from '../not-gradable.ts';
import type { OutputLine } from './segment.ts';

/** What was typed at one prompt, as the witnesses of its recording tell it together. */
export interface Entry {
  /** Where the first row of its prompt begins: there the output before it ends. */
  begins: Position;
  /** Where the typing begins. */
  at: Position;
  /** The row its prompt ends on, as shown. */
  prompt: string;
  /** Which prompt of the session it is; undefined if it was not recognised. */
  shape: string | undefined;
  command: string;
  /** Where its output begins. */
  outputs: Position;
  /** Where its output ends, if the shell itself said so; otherwise it ends where the next entry begins. */
  ends?: Position;
  exitStatus?: number;
  time?: number;
  confidence: number;
  /** Whether it was given up at the prompt (Ctrl-C) and never ran. */
  givenUp: boolean;
  /** Rows that a program in the background wrote between prompt and typing. */
  inserted: OutputLine[];
}

/** A line given up with Ctrl-C: terminals show `^C` where it was pressed. */
export function endsGivenUp(typed: string): boolean {
  return /\^C\s*$/.test(typed.slice(-20));
}

/** Thrown as soon as one prompt too many was read, and not after all of them were. */
export function tooManyCommands(): NotGradable {
  return new NotGradable({ code: 'too-large', limit: 'commands', most: LIMITS.commands });
}
