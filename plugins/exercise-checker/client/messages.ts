import type { Exercise } from '../core/index.ts';
import type { Report } from '../sentences/index.ts';

/** What the page asks its worker. */
export interface Request {
  exercise: Exercise;
  bytes: Uint8Array;
  /** Name of the file as the report shall give it. */
  file: string;
  /** The learner's prompt in RE2 syntax; learned from the session where left out. */
  prompt?: string;
}

/** What the worker says: that it has begun, then one of the other three. */
export type Answer =
  | { kind: 'started' }
  | { kind: 'report'; report: Report }
  | { kind: 'bad-prompt'; reason: string }
  | { kind: 'failed'; reason: string };
