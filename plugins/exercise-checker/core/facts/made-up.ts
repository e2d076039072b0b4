import { isTalker } from './echoed-text.ts';
import { readsText } from './files-read.ts';
import { filterOf } from './filter.ts';
import type { Stage } from './observation.ts';
import { writesOwnText } from './own-text.ts';

/** From which stage of a pipeline on what was shown is an answer: what is in front went through a program that may write. */
export function answersFrom(stages: readonly Stage[]): number {
  return stages.findLastIndex(
    (stage, index) => index > 0 && filterOf(stage.invocation, stage.command).kind === 'other',
  );
}

/** Whether a program made up what it printed. */
export function isMadeUp({ invocation }: Stage): boolean {
  return (
    invocation !== undefined && (isTalker(invocation) || (readsText(invocation) && writesOwnText(invocation)))
  );
}
