import type { Place } from 'satteri-markdown-blocks';
import type { WantedPrediction } from './directive.ts';
import type { Command, Step } from './model.ts';
import { problem, type Problem } from './problems.ts';
import { commandsOf } from './steps.ts';

/** Which outputs of a block are covered until a reader asks for them. */
export interface Prediction extends WantedPrediction {
  readonly steps: readonly string[];
}

/**
 * What readers are to predict of the steps that a block shows.
 *
 * @param shown the steps, as on the line of containerd that the page shows by itself
 */
export function resolvePrediction(
  wanted: WantedPrediction | undefined,
  shown: readonly Step[],
  place: Place,
): { prediction?: Prediction; problems: readonly Problem[] } {
  if (!wanted) return { problems: [] };
  const known = shown.map(({ id }) => id);
  const { ask, after, steps = known } = wanted;
  const unknown = steps.filter((id) => !known.includes(id));
  if (unknown.length > 0) {
    return { problems: unknown.map((id) => problem('unknown-prediction', place, id, known)) };
  }
  const covered = commandsOf(shown.filter(({ id }) => steps.includes(id)));
  if (!covered.some(showsSomething)) return { problems: [problem('nothing-to-predict', place, steps)] };
  return { prediction: { steps, ask, after }, problems: [] };
}

/** Whether a command has left something that can be predicted. */
export function showsSomething({ output, exitStatus = 0 }: Command): boolean {
  return output.length > 0 || exitStatus !== 0;
}
