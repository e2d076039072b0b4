import type { ProblemCode } from '../../plugins/recorded-session/core/problems.ts';

/** Problems that one page can have. */
export const CODES = [
  'malformed-directive',
  'wrong-form',
  'missing-recording',
  'unknown-attribute',
  'no-step',
  'repeated-step',
  'unknown-recording',
  'unknown-line',
  'unknown-step',
  'steps-out-of-order',
  'unclosed-quote',
  'nothing-marked',
  'unknown-mark',
  'unknown-prediction',
  'nothing-to-predict',
  'cannot-be-tried',
  'broken-recording',
] as const satisfies readonly ProblemCode[];

/** Problems that show only where the rest of a file is known. */
export const CODES_OF_A_FILE = ['unknown-question'] as const satisfies readonly ProblemCode[];

/** Problems that show only in the built site. */
export const CODES_OF_A_SITE = ['not-published'] as const satisfies readonly ProblemCode[];
