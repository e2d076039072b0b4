import type { Exercise } from '../core/index.ts';
import type { Advice } from '../core/report/advice.ts';
import type { Slip } from '../core/transcript/slips.ts';
import type { Transcript } from '../core/transcript/transcript.ts';
import type { Reading, Report, WrittenBehind } from '../sentences/index.ts';

/** A session to grade, or only to read. */
export interface SessionRequest {
  /** What to grade for; left out, the session is only read. */
  exercise?: Exercise;
  bytes: Uint8Array;
  /** Name of the file as the report shall give it. */
  file: string;
  /** The learner's prompt in RE2 syntax; learned from the session where left out. */
  prompt?: string;
  /** Whether the session as it was read is wanted, too; the worker then keeps its facts until the next such session. */
  keepSession?: boolean;
}

/** The facts behind the verdict on an outcome, in the session that was kept last. */
export interface BehindRequest {
  /** Id of the outcome. */
  behind: string;
}

/** What the page asks its worker. */
export type Request = SessionRequest | BehindRequest;

/** A report and, where it was asked for and the file could be read, what it was made of. */
export interface Graded {
  report: Report;
  transcript?: Transcript;
  slips: readonly Slip[];
  /** On outcomes that are open. */
  advice: readonly Advice[];
}

/** What was understood of a session that is not graded. */
export interface SessionUnderstood {
  reading: Reading;
  /** Missing where the file could not be read at all. */
  transcript?: Transcript;
}

/** What is behind a verdict; undefined where the worker has no session any more, such as one that had to be started again. */
export interface Explained {
  behind: WrittenBehind | undefined;
}

/** What the worker says: that it has begun, then one of the others. */
export type Answer =
  | { kind: 'started' }
  | ({ kind: 'report' } & Graded)
  | ({ kind: 'reading' } & SessionUnderstood)
  | ({ kind: 'behind' } & Explained)
  | { kind: 'bad-prompt'; reason: string }
  | { kind: 'failed'; reason: string };
