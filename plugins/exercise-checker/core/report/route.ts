/** A command that proved something, and which outcomes: their numbers in the exercise, from 0. */
export interface RouteStep<Place> {
  /** Of its first row that is evidence. */
  place: Place;
  outcomes: number[];
}

/**
 * The commands that prove the outcomes of a session, in its order. The same command entered twice is two steps, because a
 * list that shows a container and the same list without it are not one thing.
 * @param outcomes with the places of their evidence, `line` from 1
 * @param commandRows the rows, from 0 and in order, in which commands begin
 */
export function routeOf<Place extends { line: number; command: string }>(
  outcomes: readonly { evidence: readonly Place[] }[],
  commandRows: readonly number[],
): RouteStep<Place>[] {
  const steps = new Map<string, RouteStep<Place>>();
  for (const [index, { evidence }] of outcomes.entries()) {
    for (const place of evidence) {
      const entered = commandRows.findLastIndex((row) => row < place.line);
      const key = `${entered} ${place.command}`;
      const step = steps.get(key) ?? { place, outcomes: [] };
      if (place.line < step.place.line) step.place = place;
      if (!step.outcomes.includes(index)) step.outcomes.push(index);
      steps.set(key, step);
    }
  }
  return [...steps.values()].sort((a, b) => a.place.line - b.place.line);
}
