/**
 * Why a recording cannot be read, each with the values that a sentence about it needs. The sentences belong to the host
 * that shows them.
 */
export type UnreadableReason =
  | { code: 'empty' }
  | { code: 'too-large'; limit: 'bytes' | 'lines' | 'events' | 'marks'; most: number }
  | { code: 'not-a-transcript' }
  /** `format` is the name of what it is, such as gzip. */
  | { code: BinaryCode; format: string }
  | { code: 'broken-recording' }
  /** An asciicast of a version that is not known. */
  | { code: 'unknown-version'; version: number }
  /** The emulator cannot carry out what it asks of a terminal. */
  | { code: 'not-playable' }
  /** It asks for more work than an emulator may do. */
  | { code: 'too-complex'; of: 'screen' };

/** Kinds of files that are not text, and are told by their first bytes. */
export type BinaryCode = 'compressed' | 'archive' | 'picture' | 'document';

/** Raised where a recording cannot be read, or asks for more than a limit. */
export class UnreadableRecording extends Error {
  readonly reason: UnreadableReason;

  constructor(reason: UnreadableReason) {
    super(reason.code);
    this.reason = reason;
  }
}
