import type { Observation } from './observation.ts';

/**
 * Where a line, or the part of it whose rows are known, calls the same list several times (a loop over namespaces), each has
 * its own part of the output.
 */
export function countOccurrences(observations: readonly Observation[]): readonly Observation[] {
  if (observations.length < 2) return observations;
  const parts = [...new Set(observations.map(({ line }) => line))];
  const key = ({ invocation, line }: Observation): string =>
    `${parts.indexOf(line)} ${invocation.tool} ${invocation.action} ${invocation.flags.has('quiet')}`;
  const totals = new Map<string, number>();
  for (const one of observations) totals.set(key(one), (totals.get(key(one)) ?? 0) + 1);
  const seen = new Map<string, number>();
  return observations.map((observation) => {
    const index = seen.get(key(observation)) ?? 0;
    seen.set(key(observation), index + 1);
    return { ...observation, occurrence: { index, count: totals.get(key(observation)) ?? 1 } };
  });
}
