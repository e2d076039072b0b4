/**
 * Why a file cannot be graded at all, each with the values its sentence needs; never said of a session that was
 * merely wrong. The sentences are in `sentences/`, one file a language, and a code without one does not compile.
 */
export type NotGradableReason =
  | { code: 'empty' }
  | { code: 'too-large'; limit: 'bytes' | 'lines' | 'commands'; most: number }
  | { code: 'not-a-transcript' }
  | { code: 'broken-recording' }
  | { code: 'no-command-found' }
  /** `command` is what was taken for the first command. */
  | { code: 'prompt-not-recognised'; command: string }
  | { code: 'too-complex' };

/** Raised inside the engine and turned into a report with the verdict `not-gradable` at its edge. */
export class NotGradable extends Error {
  readonly reason: NotGradableReason;

  constructor(reason: NotGradableReason) {
    super(reason.code);
    this.reason = reason;
  }
}
