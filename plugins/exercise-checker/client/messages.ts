import type { Exercise } from '../core/index.ts';
import type { Slip } from '../core/transcript/slips.ts';
import type { Transcript } from '../core/transcript/transcript.ts';
import type { Report } from '../sentences/index.ts';

/** What the page asks its worker. */
export interface Request {
  exercise: Exercise;
  bytes: Uint8Array;
  /** Name of the file as the report shall give it. */
  file: string;
  /** The learner's prompt in RE2 syntax; learned from the session where left out. */
  prompt?: string;
  /** Whether the session as it was read is wanted, too. */
  keepSession?: boolean;
}

/** A report and, where it was asked for and the file could be read, what it was made of. */
export interface Graded {
  report: Report;
  transcript?: Transcript;
  slips: readonly Slip[];
}

/** What the worker says: that it has begun, then one of the other three. */
export type Answer =
  | { kind: 'started' }
  | ({ kind: 'report' } & Graded)
  | { kind: 'bad-prompt'; reason: string }
  | { kind: 'failed'; reason: string };
