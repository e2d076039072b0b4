import type { UnreadableReason } from 'terminal-recording';

/**
 * Why a file cannot be graded at all, each with the values its sentence needs; never said of a session that was
 * merely wrong. The sentences are in `sentences/`, one file a language, and a code without one does not compile.
 */
export type NotGradableReason =
  | UnreadableReason
  | { code: 'too-large'; limit: 'commands' | 'facts' | 'readings'; most: number }
  | { code: 'no-command-found' }
  /** `command` is what was taken for the first command. */
  | { code: 'prompt-not-recognised'; command: string }
  /** There are more ways to prove the outcomes than can be worked through. */
  | { code: 'too-complex'; of: 'ways' };

/** Raised inside the engine and turned into a report with the verdict `not-gradable` at its edge. */
export class NotGradable extends Error {
  readonly reason: NotGradableReason;

  constructor(reason: NotGradableReason) {
    super(reason.code);
    this.reason = reason;
  }
}
