import type { Fact } from '../evidence/fact.ts';
import type { FactType } from '../evidence/fact-types.ts';
import type { Condition, Exercise, FactPattern, Outcome } from '../exercise.ts';
import { LIMITS } from '../limits.ts';
import { findAbsence } from './absence.ts';
import { assignFacts } from './assignment.ts';
import type { Budget } from './budget.ts';
import { matchFact, type Bindings } from './match.ts';
import type { Solution } from './solution.ts';

const NOTHING: Solution = {
  bindings: new Map(),
  proofs: new Map(),
  incomplete: new Set(),
  unbound: new Map(),
  contradictions: new Map(),
};

/** The facts of a session, by their kind, and what may still be spent on comparing them. */
class Search {
  readonly facts: readonly Fact[];
  readonly budget: Budget;
  readonly #byType: Map<FactType, Fact[]>;

  constructor(facts: readonly Fact[], budget: Budget) {
    this.facts = facts;
    this.budget = budget;
    this.#byType = Map.groupBy(facts, (fact) => fact.type);
  }

  ofType(type: FactType): readonly Fact[] {
    return this.#byType.get(type) ?? [];
  }
}

interface Match {
  bindings: Bindings;
  facts: Fact[];
}

/**
 * Finds the reading of the session that proves most. Variables tie outcomes together, so a choice made for
 * one can spoil another: readings are kept side by side, one for every different set of values, and the best
 * one wins at the end (most required outcomes, then most points, then the earliest facts).
 */
export function solve(exercise: Exercise, facts: readonly Fact[], budget: Budget): Solution {
  const search = new Search(facts, budget);
  let solutions: Solution[] = [NOTHING];
  for (const outcome of inOrder(exercise.outcomes)) {
    solutions = prune(
      solutions.flatMap((solution) => [...extend(solution, outcome, search), solution]),
      exercise,
    );
  }
  return solutions[0] ?? NOTHING;
}

/** Outcomes with every one behind those it comes after; the schema has made sure there is no circle. */
function inOrder(outcomes: readonly Outcome[]): Outcome[] {
  const ordered: Outcome[] = [];
  const visit = (outcome: Outcome): void => {
    if (ordered.includes(outcome)) return;
    for (const id of [...outcome.after, ...outcome.needs]) {
      const earlier = outcomes.find((candidate) => candidate.id === id);
      if (earlier) visit(earlier);
    }
    ordered.push(outcome);
  };
  outcomes.forEach(visit);
  return ordered;
}

function extend(solution: Solution, outcome: Outcome, search: Search): Solution[] {
  const start = startAfter(solution, outcome);
  if (start === undefined) return [];
  return matches(outcome.condition, search, start, solution.bindings).map((match) => ({
    ...solution,
    bindings: match.bindings,
    proofs: new Map([...solution.proofs, [outcome.id, { facts: match.facts }]]),
  }));
}

/** Position in the session an outcome's facts must come after; undefined where an earlier outcome is missing. */
export function startAfter(solution: Solution, outcome: Outcome): number | undefined {
  if (outcome.needs.some((id) => !solution.proofs.has(id))) return undefined;
  let start = -1;
  for (const id of outcome.after) {
    const proof = solution.proofs.get(id);
    if (proof === undefined) return undefined;
    start = Math.max(start, ...proof.facts.map((fact) => fact.order));
  }
  return start;
}

function matches(condition: Condition, search: Search, start: number, bindings: Bindings): Match[] {
  switch (condition.kind) {
    case 'fact':
      return distinct(matchingFacts(condition.pattern, search, start, bindings));
    case 'any':
      return distinct(condition.conditions.flatMap((part) => matches(part, search, start, bindings)));
    case 'all':
    case 'sequence':
      return condition.conditions.reduce<Match[]>(
        (found, part) =>
          distinct(found.flatMap((match) => continued(match, part, search, start, condition.kind))),
        [{ bindings, facts: [] }],
      );
    case 'different': {
      const later = search.facts.filter((fact) => fact.order > start);
      const assigned = assignFacts(condition.patterns, later, bindings, search.budget);
      const proven = assigned.filter((fact) => fact !== undefined);
      return proven.length >= condition.least ? [{ bindings, facts: proven }] : [];
    }
    case 'absent': {
      const absence = findAbsence(condition, search.facts, bindings, search.budget);
      const after = absence.status === 'gone' && absence.facts.every((fact) => fact.order > start);
      return after ? [{ bindings, facts: absence.facts }] : [];
    }
  }
}

/** A match of some parts, extended by each match of the next part that agrees with it. */
function continued(
  match: Match,
  part: Condition,
  search: Search,
  start: number,
  kind: 'all' | 'sequence',
): Match[] {
  const from = kind === 'all' ? start : Math.max(start, ...match.facts.map((fact) => fact.order));
  return matches(part, search, from, match.bindings).map((more) => ({
    bindings: more.bindings,
    facts: [...match.facts, ...more.facts],
  }));
}

function* matchingFacts(
  pattern: FactPattern,
  search: Search,
  start: number,
  bindings: Bindings,
): Generator<Match> {
  for (const fact of search.ofType(pattern.type)) {
    search.budget.spend();
    const found = fact.order > start ? matchFact(fact, pattern, bindings) : undefined;
    if (found) yield { bindings: found, facts: [fact] };
  }
}

/** One match for every different set of values: the earliest, which leaves most room for what comes after it. */
function distinct(found: Iterable<Match>): Match[] {
  const byValues = new Map<string, Match>();
  for (const match of found) {
    const key = keyOf(match.bindings);
    const known = byValues.get(key);
    if (known === undefined || endOf(match) < endOf(known)) byValues.set(key, match);
    if (byValues.size >= LIMITS.alternatives) break;
  }
  return [...byValues.values()];
}

function endOf({ facts }: Match): number {
  return facts.reduce((last, fact) => Math.max(last, fact.order), -1);
}

function prune(solutions: Solution[], exercise: Exercise): Solution[] {
  const worth = (solution: Solution): number =>
    exercise.outcomes
      .filter((outcome) => solution.proofs.has(outcome.id))
      .reduce((sum, outcome) => sum + (outcome.required ? 1_000_000 : 0) + outcome.points, 0);
  return [...solutions].sort((a, b) => worth(b) - worth(a)).slice(0, LIMITS.alternatives);
}

function keyOf(bindings: Bindings): string {
  return JSON.stringify([...bindings].sort(([a], [b]) => (a < b ? -1 : 1)));
}
