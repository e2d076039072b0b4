import type { FactType } from './fact-types.ts';

/** Where in the rendered text a fact was read: 1-based line and column (code points), second of the recording. */
export interface Place {
  line: number;
  column: number;
  time?: number;
  /** The command whose line or output this is, as typed. */
  command: string;
  /** The line of an earlier command that wrote it into a file or a variable, which this one shows. */
  writtenIn?: number;
}

export type FactValue = string | number | boolean | readonly string[];

/** Something the session proves, with the place it was read from. */
export interface Fact {
  type: FactType;
  values: ReadonlyMap<string, FactValue>;
  place: Place;
  /** Whether that it worked is only inferred, from the want of an error: no exit status was shown. */
  inferred: boolean;
  /** Position in the session: facts of a later command have a greater order. */
  order: number;
}
