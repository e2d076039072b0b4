/**
 * Why a file cannot be graded at all, each with the values its sentence needs; never said of a session that was
 * merely wrong. The sentences are in `sentences/`, one file a language, and a code without one does not compile.
 */
export type NotGradableReason =
  | { code: 'empty' }
  | { code: 'too-large'; limit: 'bytes' | 'lines' | 'commands' | 'events' | 'marks' | 'facts'; most: number }
  | { code: 'not-a-transcript' }
  /** `format` is the name of what it is, such as gzip. */
  | { code: BinaryCode; format: string }
  | { code: 'broken-recording' }
  /** An asciicast of a version that is not known. */
  | { code: 'unknown-version'; version: number }
  /** The emulator cannot carry out what it asks of a terminal. */
  | { code: 'not-playable' }
  | { code: 'no-command-found' }
  /** `command` is what was taken for the first command. */
  | { code: 'prompt-not-recognised'; command: string }
  /** `of` is what was more than can be worked through. */
  | { code: 'too-complex'; of: 'ways' | 'screen' };

/** Kinds of files that are no text, and are told by their first bytes. */
export type BinaryCode = 'compressed' | 'archive' | 'picture' | 'document';

/** Raised inside the engine and turned into a report with the verdict `not-gradable` at its edge. */
export class NotGradable extends Error {
  readonly reason: NotGradableReason;

  constructor(reason: NotGradableReason) {
    super(reason.code);
    this.reason = reason;
  }
}
