import type { Fact } from '../facts/fact.ts';
import type { FactPattern } from '../exercise.ts';
import type { Budget } from './budget.ts';
import { matchFact, type Bindings } from './match.ts';

/**
 * Gives as many patterns as possible their own fact, in any order: a maximum matching by augmenting
 * paths (Kuhn). Taking the first fact that fits would be wrong: it may be the only one for another pattern.
 * Facts are taken in their order, so those used are the earliest there are.
 * Variables must have their values already; one without a value fits anything here and stays without.
 * @param enough number of patterns after which no more are tried
 * @returns the fact of each pattern, undefined for those left without
 */
export function assignFacts(
  patterns: readonly FactPattern[],
  facts: readonly Fact[],
  bindings: Bindings,
  budget: Budget,
  enough: number = patterns.length,
): (Fact | undefined)[] {
  const assigned: (Fact | undefined)[] = patterns.map(() => undefined);
  const fitting = new Map<Fact, number[]>();
  const place = (fact: Fact, tried: Set<number>): boolean =>
    (fitting.get(fact) ?? []).some((pattern) => {
      budget.spend();
      if (tried.has(pattern)) return false;
      tried.add(pattern);
      const holder = assigned[pattern];
      if (holder !== undefined && !place(holder, tried)) return false;
      assigned[pattern] = fact;
      return true;
    });
  let proven = 0;
  for (const fact of facts) {
    if (proven >= enough) break;
    budget.spend(patterns.length);
    const fits = patterns.flatMap((pattern, index) =>
      matchFact(fact, pattern, bindings) === undefined ? [] : [index],
    );
    fitting.set(fact, fits);
    if (place(fact, new Set())) proven++;
  }
  return assigned;
}
