import { RECORDING_LIMITS } from '../limits.ts';
import { UnreadableRecording } from '../unreadable.ts';

/** A piece of terminal output, with the second it was written at where the recording knows it. */
export interface Chunk {
  text: string;
  time?: number;
  /** New size of the terminal, taken on before `text` is written. */
  resize?: { columns: number; rows: number };
}

type Format = 'asciicast-v1' | 'asciicast-v2' | 'asciicast-v3' | 'script' | 'paste';

/** A session as it was handed in, its container format removed. */
export interface Recording {
  format: Format;
  /** Size of the terminal; undefined if the format does not say. */
  columns?: number;
  rows?: number;
  chunks: Chunk[];
  /** Whether the text holds what was sent to a terminal (control codes, CRLF) or what a terminal showed. */
  raw: boolean;
}

export type InputFormat = 'auto' | 'paste' | 'script' | 'asciicast';

/** What is said of a recording with more events than `RECORDING_LIMITS.events`. */
export function tooManyEvents(): UnreadableRecording {
  return new UnreadableRecording({ code: 'too-large', limit: 'events', most: RECORDING_LIMITS.events });
}
