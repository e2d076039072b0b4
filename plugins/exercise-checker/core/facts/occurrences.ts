import { hasCommands, type Invocation } from 'container-commands';
import { groupBy } from '../group-by.ts';
import { daemonOf } from './daemon.ts';
import type { Observation } from './observation.ts';

/** Which call of several that print alike this is. */
export interface Occurrence {
  index: number;
  count: number;
  /** Whether all of them ask the same: then a row is an answer to it, whichever of them printed it. */
  alike: boolean;
  /** Whether all of them ask for the same namespace of the same daemon. */
  together: boolean;
}

/** A call that is the only one of its kind in its line. */
export const ALONE: Occurrence = { index: 0, count: 1, alike: true, together: true };

/** What prints names alone with `-q`, one in a row: which list they are of cannot be seen. */
const LISTS_NAMES = /(?:^| )(?:list|ps|pods|images)$/;

/**
 * Where a line, or the part of it whose rows are known, calls the same list several times (a loop over namespaces), or several
 * lists of names alone, each has its own part of the output.
 */
export function countOccurrences(observations: readonly Observation[]): readonly Observation[] {
  if (observations.length < 2) return observations;
  const parts = [...new Set(observations.map(({ line }) => line))];
  const groups = groupBy(
    observations,
    ({ invocation, line }) => `${parts.indexOf(line)} ${printedForm(invocation)}`,
  );
  const occurrences = new Map<Observation, Occurrence>();
  for (const group of groups.values()) {
    const alike = isSame(group, question);
    const together = isSame(group, namespaceOf);
    for (const [index, one] of group.entries())
      occurrences.set(one, { index, count: group.length, alike, together });
  }
  return observations.map((one) => ({ ...one, occurrence: occurrences.get(one) ?? ALONE }));
}

/** Calls that print the like of each other have the same. */
function printedForm({ tool, action, flags }: Invocation): string {
  const quiet = flags.has('quiet');
  if (quiet && hasCommands(tool) && LISTS_NAMES.test(action)) return 'names';
  return `${tool} ${action} ${quiet}`;
}

function isSame(group: readonly Observation[], of: (invocation: Invocation) => string): boolean {
  return new Set(group.map(({ invocation }) => of(invocation))).size === 1;
}

/** What a call asks, and whom. */
function question(invocation: Invocation): string {
  const { tool, action, flags, operands } = invocation;
  return JSON.stringify([namespaceOf(invocation), tool, action, [...flags.keys()].sort(), operands]);
}

function namespaceOf(invocation: Invocation): string {
  return JSON.stringify([daemonOf(invocation), invocation.namespace]);
}

/**
 * The rows of one call among those of several lists without heads. A list has a name once, so a name that begins as many rows
 * as there are lists is in each of them, and the first row with it is that of the first one. Of any other no one knows which
 * list has it.
 */
export function rowsOfCall<Row>(
  rows: readonly Row[],
  textOf: (row: Row) => string,
  { index, count, alike }: Occurrence,
): readonly Row[] {
  if (alike) return rows;
  const nameOf = (row: Row): string => /^\s*(\S*)/.exec(textOf(row))?.[1] ?? '';
  return [...groupBy(rows, nameOf).values()].flatMap((named) =>
    named.length === count ? named.slice(index, index + 1) : [],
  );
}
