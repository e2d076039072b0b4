import type { Condition } from '../exercise.ts';
import type { Budget } from './budget.ts';
import { findContradiction, spanOf } from './contradiction.ts';
import type { FactTable } from './fact-table.ts';
import { findWays } from './find-ways.ts';
import { Freedom } from './freedom.ts';
import type { Bindings } from './match.ts';
import type { Plan, Step } from './plan.ts';
import { only } from './state.ts';
import { startAfter, type ContradictedProof, type Solution, type UnboundVariable } from './solution.ts';
import { union, without } from './variables.ts';

/** The variables without a value that an outcome can be met by no way without, and that others introduce. */
export function findUnbound(
  { outcome, introduced }: Step,
  { scopes }: Plan,
  { bindings, proofs }: Pick<Solution, 'bindings' | 'proofs'>,
): UnboundVariable[] {
  const freedom = new Freedom(introduced.keys(), scopes, false);
  const missing = missingIn(outcome.condition, new Set(bindings.keys()), freedom);
  return [...missing].flatMap((name) => {
    const outcomes = introduced.get(name) ?? [];
    const unmet = outcomes.filter((id) => !proofs.has(id));
    return outcomes.length === 0 ? [] : [{ name, introducedBy: unmet.length > 0 ? unmet : outcomes }];
  });
}

function missingIn(condition: Condition, given: ReadonlySet<string>, freedom: Freedom): ReadonlySet<string> {
  switch (condition.kind) {
    case 'fact':
    case 'different':
    case 'absent':
      return without(freedom.variablesWaitedFor(condition), given);
    case 'any': {
      const branches = condition.conditions.map((part) => missingIn(part, given, freedom));
      return branches.sort((a, b) => a.size - b.size)[0] ?? new Set();
    }
    case 'all':
    case 'sequence': {
      const givenHere = union([given, freedom.variablesGiven(condition)]);
      return union(condition.conditions.map((part) => missingIn(part, givenHere, freedom)));
    }
  }
}

/** The proof an outcome would have, were it not for what contradicts it. */
export function findContradicted(
  step: Step,
  plan: Plan,
  solution: Pick<Solution, 'bindings' | 'proofs'>,
  table: FactTable,
  budget: Budget,
): ContradictedProof | undefined {
  const { outcome, introduced, variables } = step;
  const start = startAfter(solution, outcome);
  if (start === undefined || outcome.unless.length === 0) return undefined;
  const spans = new Map([...solution.proofs].map(([id, proof]) => [id, spanOf(proof)]));
  const freedom = new Freedom(introduced.keys(), plan.scopes, false);
  const search = { table, budget, freedom, onDropped: () => undefined };
  const bindings: Bindings = only(solution.bindings, variables);
  const ways = findWays(outcome.condition, start, bindings, { variables, span: true }, search);
  const contradicted = ways.map((way) => ({
    facts: [...way.facts],
    against: findContradiction(outcome.unless, way, spans, table, budget),
  }));
  const [first] = contradicted;
  if (first?.against === undefined || contradicted.some(({ against }) => against === undefined))
    return undefined;
  return { facts: first.facts, against: first.against };
}
