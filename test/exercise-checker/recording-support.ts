import { NotGradable } from '../../plugins/exercise-checker/core/not-gradable.ts';
import type { Recording } from '../../plugins/exercise-checker/core/format/recording.ts';

/** All text of a recording, its events joined. */
export function textOf(recording: Recording): string {
  return recording.chunks.map((chunk) => chunk.text).join('');
}

/** Why something cannot be graded; `readable` where it can. */
export function codeOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof NotGradable) return error.code;
    throw error;
  }
  return 'readable';
}
