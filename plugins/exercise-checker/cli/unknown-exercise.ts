import { UsageError } from './usage-error.ts';

/** What is said to an id that no exercise has. */
export function unknownExercise(id: string, known: readonly string[], folder?: string): UsageError {
  const list =
    known.length === 0 ? `There are none in ${folder}.` : `The exercises are: ${known.join(', ')}.`;
  return new UsageError(`There is no exercise "${id}". ${list}`);
}
