import type { Exercise, Outcome } from '../exercise.ts';
import { patternsOfContradictions } from './contradiction.ts';
import { namesIn, namesOf, patternsOf, scopeVariables, union, variablesOf } from './variables.ts';

/** One outcome in the order in which outcomes are decided, and what ties it to the others. */
export interface Step {
  outcome: Outcome;
  /** Every variable that matters to it. */
  variables: ReadonlySet<string>;
  /** Variables other outcomes introduce, each with those outcomes: it may not choose a value for them. */
  introduced: ReadonlyMap<string, readonly string[]>;
  /** Variables of this or an earlier outcome that matter to a later one. */
  wantedLater: ReadonlySet<string>;
  /** Outcomes before this one of which it matters to this or a later one where they were proven. */
  spansWanted: readonly string[];
  /** Whether a later outcome looks for contradictions since this one was proven. */
  isAnchor: boolean;
}

/** How the outcomes of an exercise hang together. */
export interface Plan {
  steps: readonly Step[];
  /** Variables that stand for a place: whoever comes first may give them a value. */
  scopes: ReadonlySet<string>;
}

/** Finds the order in which the outcomes of an exercise are decided. */
export function planOf(exercise: Exercise): Plan {
  const outcomes = inOrder(exercise.outcomes);
  const scopes = scopeVariables(outcomes.flatMap(({ condition }) => patternsOf(condition)));
  const variables = outcomes.map(
    ({ condition, unless }) =>
      new Set([...namesOf(condition), ...union(patternsOfContradictions(unless).map(namesIn))]),
  );
  const tiesOf = (outcome: Outcome): string[] => [...outcome.after, ...outcome.needs];
  const anchors = new Set(outcomes.flatMap(({ unless }) => unless.map(({ since }) => since)));
  const steps = outcomes.map((outcome, index): Step => {
    const later = outcomes.slice(index);
    const before = outcomes.slice(0, index);
    const tied = new Set(later.flatMap(tiesOf));
    return {
      outcome,
      variables: variables[index] ?? new Set(),
      introduced: introducedTo(outcome, before, scopes),
      wantedLater: union(variables.slice(index + 1)),
      spansWanted: before
        .map(({ id }) => id)
        .filter((id) => tied.has(id) || later.some(({ unless }) => unless.some(({ since }) => since === id))),
      isAnchor: anchors.has(outcome.id),
    };
  });
  return { steps, scopes };
}

/**
 * Outcomes with every one behind those it comes after or needs, and behind one that gives a value to the
 * variables it only compares with. The exercise file was checked for circles of the first kind; one of the
 * second kind leaves the order as it is written.
 */
function inOrder(outcomes: readonly Outcome[]): Outcome[] {
  const ordered = new Set<Outcome>();
  const open = new Set<Outcome>();
  const visit = (outcome: Outcome): void => {
    if (ordered.has(outcome) || open.has(outcome)) return;
    open.add(outcome);
    for (const id of [...outcome.after, ...outcome.needs]) {
      const earlier = outcomes.find((candidate) => candidate.id === id);
      if (earlier) visit(earlier);
    }
    for (const variable of variablesOf(outcome.condition).compared) {
      const giver = outcomes.find(({ condition }) => variablesOf(condition).bound.has(variable));
      if (giver && ![...open].some((waiting) => comesAfter(giver, waiting, outcomes))) visit(giver);
    }
    open.delete(outcome);
    ordered.add(outcome);
  };
  outcomes.forEach(visit);
  return [...ordered];
}

/** Whether an outcome comes after another one or needs it, directly or through others. */
function comesAfter(outcome: Outcome, other: Outcome, outcomes: readonly Outcome[]): boolean {
  const reached = new Set<string>();
  const queue = [outcome];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const id of [...next.after, ...next.needs]) {
      if (reached.has(id)) continue;
      reached.add(id);
      const found = outcomes.find((candidate) => candidate.id === id);
      if (found) queue.push(found);
    }
  }
  return reached.has(other.id);
}

/**
 * The variables an outcome has from others: the first outcome that uses a variable introduces it. An optional
 * outcome introduces nothing to a required one, or nobody could pass without it.
 */
function introducedTo(
  outcome: Outcome,
  before: readonly Outcome[],
  scopes: ReadonlySet<string>,
): Map<string, string[]> {
  const introduced = new Map<string, string[]>();
  for (const { id, condition, required } of before) {
    if (outcome.required && !required) continue;
    for (const variable of variablesOf(condition).bound) {
      if (scopes.has(variable) || !namesOf(outcome.condition).has(variable)) continue;
      introduced.set(variable, [...(introduced.get(variable) ?? []), id]);
    }
  }
  return introduced;
}
