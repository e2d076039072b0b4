import type { Exercise, FactPattern, Matcher } from '../exercise.ts';
import { patternsOfExercise } from '../exercise-patterns.ts';

/**
 * What an exercise asks for that a session shows too much of: every line of output, and the absence of processes, which
 * a whole list proves of any name. The engine itself knows no names.
 */
export interface Interest {
  /** Whether lines of output are asked for. */
  lines: boolean;
  /** Names of processes that are searched for, as they are in patterns; without duplicates. */
  processNames: readonly string[];
}

/** No exercise in view: every kind of fact but those of which there are too many. */
export const NO_INTEREST: Interest = { lines: false, processNames: [] };

/** Kinds and attributes in which a pattern names a process. */
const PROCESS_NAMES: readonly (readonly [FactPattern['type'], string])[] = [
  ['search', 'name'],
  ['process', 'name'],
  ['signal', 'name'],
];

/** Finds out what an exercise is interested in, from all its patterns. */
export function interestOf(exercise: Exercise): Interest {
  const patterns = patternsOfExercise(exercise);
  const names = patterns.flatMap(({ type, attributes }) =>
    attributes
      .filter(({ name }) => PROCESS_NAMES.some(([kind, attribute]) => kind === type && attribute === name))
      .flatMap(({ matcher }) => textsIn(matcher)),
  );
  return {
    lines: patterns.some(({ type }) => type === 'line'),
    // A process is shown by one word; what the engine itself calls one is not what a row has.
    processNames: [...new Set(names)].filter((name) => /^\S{1,100}$/.test(name)),
  };
}

/** The texts a matcher compares with, wherever in it they stand. */
function textsIn(matcher: Matcher): string[] {
  switch (matcher.kind) {
    case 'equals':
      return typeof matcher.value === 'string' ? [matcher.value] : [];
    case 'oneOf':
    case 'allOf':
      return matcher.matchers.flatMap(textsIn);
    case 'not':
    case 'includes':
      return textsIn(matcher.matcher);
    default:
      return [];
  }
}
