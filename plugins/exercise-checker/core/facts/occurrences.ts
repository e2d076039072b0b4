import type { Observation } from './observation.ts';

/** Where a line calls the same list several times (a loop over namespaces), each has its own part of the output. */
export function countOccurrences(observations: readonly Observation[]): readonly Observation[] {
  if (observations.length < 2) return observations;
  const key = ({ invocation }: Observation): string =>
    `${invocation.tool} ${invocation.action} ${invocation.flags.has('quiet')}`;
  const totals = new Map<string, number>();
  for (const one of observations) totals.set(key(one), (totals.get(key(one)) ?? 0) + 1);
  const seen = new Map<string, number>();
  return observations.map((observation) => {
    const index = seen.get(key(observation)) ?? 0;
    seen.set(key(observation), index + 1);
    return { ...observation, occurrence: { index, count: totals.get(key(observation)) ?? 1 } };
  });
}
