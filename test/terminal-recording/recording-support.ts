import { UnreadableRecording, type UnreadableReason } from '../../plugins/terminal-recording/unreadable.ts';
import type { Recording } from '../../plugins/terminal-recording/format/recording.ts';

/** All text of a recording, its events joined. */
export function textOf(recording: Recording): string {
  return recording.chunks.map((chunk) => chunk.text).join('');
}

/** Why something cannot be graded; undefined if it can. */
export function reasonOf(read: () => unknown): UnreadableReason | undefined {
  try {
    read();
  } catch (error) {
    if (error instanceof UnreadableRecording) return error.reason;
    throw error;
  }
  return undefined;
}

/** The code of the reason why something cannot be graded; `readable` where it can. */
export function codeOf(read: () => unknown): string {
  return reasonOf(read)?.code ?? 'readable';
}
