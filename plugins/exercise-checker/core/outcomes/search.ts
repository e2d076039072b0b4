import type { Condition } from '../exercise.ts';
import type { Budget } from './budget.ts';
import type { FactTable } from './fact-table.ts';
import type { Freedom } from './freedom.ts';
import type { Bindings } from './match.ts';
import type { Distinction, Way } from './ways.ts';

/** What is searched, and how. */
export interface WaySearch {
  table: FactTable;
  budget: Budget;
  freedom: Freedom;
  /** Called when there are more ways than are kept in mind. */
  onDropped: () => void;
}

/** Finds the ways to meet a condition by facts later than `start`. */
export type FindWays = (
  condition: Condition,
  start: number,
  bindings: Bindings,
  distinction: Distinction,
  search: WaySearch,
) => Way[];

/** Steps it costs to keep a way in mind, by the number of variables it is known by: a comparison is much cheaper. */
export function costOf(variables: ReadonlySet<string>): number {
  return 2 + variables.size;
}
