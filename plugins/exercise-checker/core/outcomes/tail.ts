import { compareWays, type Way } from './ways.ts';
import { compareWorth, type Worth } from './worth.ts';

/** The best way to decide some outcomes, from one of them to the last. */
export interface Tail {
  worth: Worth;
  way: Way | undefined;
  next: Tail | undefined;
}

/** Whether a choice can lead to something better than the best one, by the most that can come of it. */
export function canBeat(bound: Worth, way: Way | undefined, best: Tail): boolean {
  const order = compareWorth(bound, best.worth);
  return order === 0 ? compareDecisions(way, best.way) <= 0 : order > 0;
}

/** Whether it is worth more, or as much by earlier facts: outcome by outcome, in their order. */
export function isBetter(tail: Tail, other: Tail): boolean {
  const order = compareWorth(tail.worth, other.worth);
  if (order !== 0) return order > 0;
  let [one, two]: [Tail | undefined, Tail | undefined] = [tail, other];
  while (one !== undefined && two !== undefined && one !== two) {
    const earlier = compareDecisions(one.way, two.way);
    if (earlier !== 0) return earlier < 0;
    [one, two] = [one.next, two.next];
  }
  return false;
}

/** Less than 0 where `a` is earlier; an outcome that is met is earlier than one that is not. */
function compareDecisions(a: Way | undefined, b: Way | undefined): number {
  if (a === undefined || b === undefined) return (a === undefined ? 1 : 0) - (b === undefined ? 1 : 0);
  return compareWays(a, b);
}
