import type { Invocation } from '../../../container-commands/index.ts';
import type { OutputLine, Segment } from '../segments/segment.ts';

/** One program call of the session, with all that is known of how it went. What readers turn into facts. */
export interface Observation {
  segment: Segment;
  invocation: Invocation;
  /** What was shown after the command line; shared by all commands of that line. */
  output: readonly OutputLine[];
  /** The folder it ran in, where a `cd` before it tells. */
  folder: string | undefined;
  /** Whether its output went through another program or into a file: what is missing then proves nothing. */
  filtered: boolean;
  /** Whether nothing of it could be seen, as it went into a file or a program that only answers with a status. */
  unseen: boolean;
  /** Whether a user who is not root typed it, by the prompt, and without sudo. */
  unprivileged: boolean;
  /** Whether it worked; undefined where several commands share an output with an error in it. */
  succeeded: boolean | undefined;
  /** Its exit status, where it was shown. */
  status: number | undefined;
  /** Class of its error message, where it printed one. */
  error: string | undefined;
  /** Which call of the same command this is, of how many in its line: their outputs follow each other. */
  occurrence: { index: number; count: number };
}

/** The lines of the output as text. */
export function outputText(observation: Observation): string[] {
  return observation.output.map((line) => line.text);
}

/** Whether an error may have been printed where nobody could see it (`2>/dev/null`), and no status tells of it. */
export function mayHideError({ segment, status }: Observation): boolean {
  return status === undefined && /\b2>{1,2}\s*(?!&1)\S/.test(segment.command);
}
