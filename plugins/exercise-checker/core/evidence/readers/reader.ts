import type { FactValue } from '../fact.ts';
import type { FactType } from '../fact-types.ts';
import type { Observation } from '../observation.ts';
import type { OutputLine } from '../../segments/segment.ts';

/** A fact before it has its place in the session. */
export interface Finding {
  type: FactType;
  values: Record<string, FactValue | undefined>;
  /** The line it was read from; undefined for the command itself. */
  line?: OutputLine;
  /** Whether the command's exit status was shown; filled in for all findings of a command. */
  statusKnown?: boolean;
}

/** Turns one command, if it is one this reader understands, into what it proves. */
export type Reader = (observation: Observation) => Finding[];
