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
  'cannot-be-tried',
  'broken-recording',
] as const satisfies readonly ProblemCode[];

/** Problems that show only in the built site. */
export const CODES_OF_A_SITE = ['not-published'] as const satisfies readonly ProblemCode[];
