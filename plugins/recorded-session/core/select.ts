import type { Recording, Step } from './model.ts';
import type { Place } from 'satteri-markdown-blocks';
import { problem, type Problem } from './problems.ts';

/** Lines of containerd, the oldest first. */
export function sortLines(lines: readonly string[]): string[] {
  return [...lines].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

/**
 * The steps of a recording that a page asks for.
 *
 * @param wanted names of steps; all of them where undefined
 * @param attribute that names them
 * @param name of the recording, for messages
 */
export function selectSteps(
  recording: Recording,
  wanted: readonly string[] | undefined,
  attribute: 'steps' | 'try',
  name: string,
  place: Place,
): { steps: readonly Step[]; problems: readonly Problem[] } {
  if (!wanted) return { steps: recording.steps, problems: [] };
  const known = recording.steps.map((step) => step.id);
  const unknown = wanted.filter((id) => !known.includes(id));
  if (unknown.length > 0) {
    return { steps: [], problems: unknown.map((id) => problem('unknown-step', place, id, name, known)) };
  }
  const steps = recording.steps.filter((step) => wanted.includes(step.id));
  const order = steps.map((step) => step.id);
  if (order.join() !== wanted.join()) {
    return { steps: [], problems: [problem('steps-out-of-order', place, order, attribute)] };
  }
  return { steps, problems: [] };
}
