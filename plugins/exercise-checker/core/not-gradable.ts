/** Why a file cannot be graded at all; never said of a session that was merely wrong. */
export type NotGradableCode =
  | 'empty'
  | 'too-large'
  | 'not-a-transcript'
  | 'compressed'
  | 'archive'
  | 'picture'
  | 'document'
  | 'broken-recording'
  | 'unknown-version'
  | 'not-playable'
  | 'no-command-found'
  | 'prompt-not-recognised'
  | 'too-complex';

/** Raised inside the engine and turned into a report with the verdict `not-gradable` at its edge. */
export class NotGradable extends Error {
  readonly code: NotGradableCode;
  readonly fix: string;

  constructor(code: NotGradableCode, message: string, fix: string) {
    super(message);
    this.code = code;
    this.fix = fix;
  }
}
