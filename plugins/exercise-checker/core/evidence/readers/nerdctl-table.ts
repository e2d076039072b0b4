import type { OutputLine } from '../../segments/segment.ts';
import { mayHideError, type Observation } from '../legacy.ts';

/** The part of an output that is the list a command printed. */
export interface OwnTable {
  lines: readonly OutputLine[];
  /** Whether it is all the command printed, so that what is missing in it is not there. */
  whole: boolean;
}

/** Finds the list a command of nerdctl or crictl printed; several lists in one output begin at a header each. */
export function ownTable({ output, occurrence, filtered }: Observation, header: RegExp): OwnTable {
  const starts = [...output.keys()].filter((index) => header.test(output[index]?.text ?? ''));
  if (starts.length !== occurrence.count) return { lines: output, whole: false };
  const { index } = occurrence;
  return { lines: output.slice(starts[index], starts[index + 1]), whole: !filtered };
}

/** The IDs a list with `-q` printed. `empty` only where it surely is: IDs do not tell the names that are missing. */
export function ownIds(observation: Observation): {
  lines: readonly OutputLine[];
  empty: boolean;
} {
  const { output, filtered, succeeded, occurrence } = observation;
  const lines = output.filter((line) => /^\S+$/.test(line.text));
  const alone = occurrence.count === 1 && !filtered && succeeded === true && !mayHideError(observation);
  return { lines, empty: alone && output.length === 0 };
}
