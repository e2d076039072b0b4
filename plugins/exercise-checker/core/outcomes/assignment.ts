import type { Fact } from '../evidence/fact.ts';
import type { FactPattern } from '../exercise.ts';
import type { Budget } from './budget.ts';
import { matchFact, type Bindings } from './match.ts';

/**
 * Gives as many patterns as possible a fact of their own, in any order: a maximum matching by augmenting
 * paths (Kuhn). Taking the first fact that fits would be wrong: it may be the only one for another pattern.
 * Variables must have their values already; one without a value fits anything here and stays without.
 * @returns the fact of each pattern, undefined for those left without
 */
export function assignFacts(
  patterns: readonly FactPattern[],
  facts: readonly Fact[],
  bindings: Bindings,
  budget: Budget,
): (Fact | undefined)[] {
  const fitting = patterns.map((pattern) =>
    facts.filter((fact) => {
      budget.spend();
      return matchFact(fact, pattern, bindings) !== undefined;
    }),
  );
  const owner = new Map<Fact, number>();
  const place = (pattern: number, tried: Set<Fact>): boolean => {
    for (const fact of fitting[pattern] ?? []) {
      budget.spend();
      if (tried.has(fact)) continue;
      tried.add(fact);
      const holder = owner.get(fact);
      if (holder === undefined || place(holder, tried)) {
        owner.set(fact, pattern);
        return true;
      }
    }
    return false;
  };
  patterns.forEach((_, pattern) => place(pattern, new Set()));
  const assigned = new Map([...owner].map(([fact, pattern]) => [pattern, fact]));
  return patterns.map((_, pattern) => assigned.get(pattern));
}
