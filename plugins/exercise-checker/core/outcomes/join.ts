import type { Fact } from '../facts/fact.ts';
import type { Condition } from '../exercise.ts';
import { LIMITS } from '../limits.ts';
import type { Bindings } from './match.ts';
import { costOf, type FindWays, type WaySearch } from './search.ts';
import { namesOf, union } from './variables.ts';
import { DistinctWays, type Distinction, type Way } from './ways.ts';

/** A way to meet some of the parts. */
interface PartialWay extends Way {
  /** The facts of each part, undefined for those that are still to be met. */
  parts: readonly (readonly Fact[] | undefined)[];
}

/**
 * The ways to meet all of some conditions, in any order. In each step a way is extended by the part for which
 * the fewest facts are left: of 300 processes only the one is looked at whose PID another part has fixed.
 */
export function joinAll(
  conditions: readonly Condition[],
  start: number,
  bindings: Bindings,
  distinction: Distinction,
  search: WaySearch,
  findWays: FindWays,
): Way[] {
  let found: PartialWay[] = [{ bindings, facts: [], parts: conditions.map(() => undefined) }];
  for (let left = conditions.length; left > 0; left--) {
    const distinct = new DistinctWays<PartialWay>(distinction.span);
    for (const partial of found) {
      if (distinct.size >= LIMITS.alternatives) {
        search.onDropped();
        break;
      }
      extend(partial, conditions, start, distinction, search, findWays, distinct);
    }
    found = distinct.all();
  }
  return found.map(({ bindings: values, parts }) => ({
    bindings: values,
    facts: parts.flatMap((facts) => facts ?? []),
  }));
}

function extend(
  partial: PartialWay,
  conditions: readonly Condition[],
  start: number,
  distinction: Distinction,
  search: WaySearch,
  findWays: FindWays,
  distinct: DistinctWays<PartialWay>,
): void {
  const next = choosePart(conditions, partial, start, search);
  const part = next === undefined ? undefined : conditions[next];
  if (part === undefined) return;
  const rest = conditions.filter((_, index) => index !== next && partial.parts[index] === undefined);
  const variables = union([distinction.variables, ...rest.map(namesOf)]);
  for (const { bindings, facts } of findWays(
    part,
    start,
    partial.bindings,
    { ...distinction, variables },
    search,
  )) {
    const parts = partial.parts.map((known, index) => (index === next ? facts : known));
    search.budget.spend(costOf(variables));
    const group = parts.map((known) => (known === undefined ? '-' : '+')).join('');
    distinct.add({ bindings, facts: [...partial.facts, ...facts], parts }, variables, group);
  }
}

/** The part to be met next: of those that wait for no variable, the one that fits the fewest facts. */
function choosePart(
  conditions: readonly Condition[],
  { bindings, parts }: PartialWay,
  start: number,
  search: WaySearch,
): number | undefined {
  const { freedom } = search;
  const open = [...conditions.entries()].filter(([index]) => parts[index] === undefined);
  const ready = open.filter(([, part]) => freedom.isReady(part, bindings));
  if (ready.length > 0) {
    const sizes = ready.map(([index, part]) => ({ index, size: sizeOf(part, bindings, start, search) }));
    return sizes.reduce((least, other) => (other.size < least.size ? other : least)).index;
  }
  // A pattern may compare with what it sets itself, and a branch need none of what the others wait for.
  const left =
    open.find(([, part]) => part.kind === 'fact' && freedom.canBeJudged(part, bindings)) ??
    open.find(([, part]) => 'conditions' in part) ??
    open.find(([, part]) => freedom.canBeJudged(part, bindings)) ??
    open[0];
  return left?.[0];
}

/** About how many facts fit a condition; what sets no variable comes last. */
function sizeOf(condition: Condition, bindings: Bindings, start: number, search: WaySearch): number {
  switch (condition.kind) {
    case 'fact':
      search.budget.spend();
      return search.table.candidates(condition.pattern).count(bindings, start);
    case 'any':
      return condition.conditions.reduce((sum, part) => sum + sizeOf(part, bindings, start, search), 0);
    case 'all':
    case 'sequence':
      return Math.min(...condition.conditions.map((part) => sizeOf(part, bindings, start, search)));
    case 'different':
    case 'absent':
      return Infinity;
  }
}
