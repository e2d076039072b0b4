import type { Fact, FactValue } from '../facts/fact.ts';
import type { Exercise } from '../exercise.ts';
import { isSpent, type Budget } from './budget.ts';
import { FactTable } from './fact-table.ts';
import { planOf } from './plan.ts';
import type { ContradictedProof, Proof, Solution, UnboundVariable } from './solution.ts';
import { Solver } from './solver.ts';
import { findContradicted, findUnbound } from './unmet.ts';

/** Of the budget, what may be spent on finding the solution: the rest is for what was shown against it. */
const SHARE = 0.75;

/**
 * Finds the decisions that prove most: most required outcomes, then most points, then the
 * earliest facts, outcome by outcome in the order in which they depend on each other. Variables tie outcomes
 * together, so a choice made for one can spoil another; every choice is weighed against what the others still
 * allow. Where that takes too long, the solution says which outcomes it could not decide.
 */
export function solve(exercise: Exercise, facts: readonly Fact[], budget: Budget): Solution {
  const plan = planOf(exercise);
  const own = budget.share(SHARE);
  const table = new FactTable(facts, own);
  const solver = new Solver(plan, table, own);
  const bindings = new Map<string, FactValue>();
  const proofs = new Map<string, Proof>();
  for (const { step, way } of solver.decide()) {
    if (way === undefined) continue;
    proofs.set(step.outcome.id, { facts: [...way.facts] });
    for (const [name, value] of way.bindings) bindings.set(name, value);
  }
  const incomplete = new Set<string>();
  const unbound = new Map<string, readonly UnboundVariable[]>();
  const contradictions = new Map<string, ContradictedProof>();
  for (const step of plan.steps) {
    const { id } = step.outcome;
    if (proofs.has(id)) continue;
    if (solver.mayHaveMissed(id)) {
      incomplete.add(id);
      continue;
    }
    const missing = findUnbound(step, plan, { bindings, proofs });
    if (missing.length > 0) unbound.set(id, missing);
    try {
      const contradicted = findContradicted(step, plan, { bindings, proofs }, table, budget);
      if (contradicted !== undefined) contradictions.set(id, contradicted);
    } catch (error) {
      if (!isSpent(error)) throw error;
    }
  }
  return { bindings, proofs, incomplete, unbound, contradictions };
}
