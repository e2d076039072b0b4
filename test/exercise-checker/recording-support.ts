import { NotGradable, type NotGradableReason } from '../../plugins/exercise-checker/core/not-gradable.ts';
import type { Recording } from '../../plugins/exercise-checker/core/format/recording.ts';

/** All text of a recording, its events joined. */
export function textOf(recording: Recording): string {
  return recording.chunks.map((chunk) => chunk.text).join('');
}

/** Why something cannot be graded; undefined where it can. */
export function reasonOf(read: () => unknown): NotGradableReason | undefined {
  try {
    read();
  } catch (error) {
    if (error instanceof NotGradable) return error.reason;
    throw error;
  }
  return undefined;
}

/** The code of the reason why something cannot be graded; `readable` where it can. */
export function codeOf(read: () => unknown): string {
  return reasonOf(read)?.code ?? 'readable';
}
