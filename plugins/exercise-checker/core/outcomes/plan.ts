import type { Exercise, Outcome } from '../exercise.ts';
import { patternsOfContradictions } from './contradiction.ts';
import { outcomesBefore, tiesOf } from './ties.ts';
import {
  common,
  namesIn,
  namesOf,
  patternsOf,
  scopeVariables,
  union,
  variablesOf,
  without,
} from './variables.ts';

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
  /** Variables that stand for a place: anyone who comes first may give them a value. */
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
  const anchors = new Set(outcomes.flatMap(({ unless }) => unless.map(({ since }) => since)));
  const steps = outcomes.map((outcome, index): Step => {
    const later = outcomes.slice(index);
    const before = outcomes.slice(0, index);
    const wanted = new Set(
      later.flatMap((other) => [...tiesOf(other), ...other.unless.map(({ since }) => since)]),
    );
    return {
      outcome,
      variables: variables[index] ?? new Set(),
      introduced: introducedTo(outcome, before, scopes),
      wantedLater: union(variables.slice(index + 1)),
      spansWanted: before.map(({ id }) => id).filter((id) => wanted.has(id)),
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
  const known = new Map<Outcome, ReadonlySet<Outcome>>();
  const beforeOf = (outcome: Outcome): ReadonlySet<Outcome> => {
    const before = known.get(outcome) ?? outcomesBefore(outcome, outcomes);
    known.set(outcome, before);
    return before;
  };
  const visit = (outcome: Outcome): void => {
    if (ordered.has(outcome) || open.has(outcome)) return;
    open.add(outcome);
    for (const id of tiesOf(outcome)) {
      const earlier = outcomes.find((candidate) => candidate.id === id);
      if (earlier) visit(earlier);
    }
    for (const variable of variablesOf(outcome.condition).compared) {
      const giver = outcomes.find(({ condition }) => variablesOf(condition).bound.has(variable));
      if (giver === undefined || ordered.has(giver)) continue;
      const before = beforeOf(giver);
      if (![...open].some((waiting) => before.has(waiting))) visit(giver);
    }
    open.delete(outcome);
    ordered.add(outcome);
  };
  outcomes.forEach(visit);
  return [...ordered];
}

/**
 * The variables an outcome has from others: the first outcome that uses a variable introduces it. An optional
 * outcome introduces nothing to a required one, or no one could pass without it.
 */
function introducedTo(
  outcome: Outcome,
  before: readonly Outcome[],
  scopes: ReadonlySet<string>,
): Map<string, string[]> {
  const names = without(namesOf(outcome.condition), scopes);
  const introduced = new Map<string, string[]>();
  for (const { id, condition, required } of before) {
    if (outcome.required && !required) continue;
    for (const variable of common(variablesOf(condition).bound, names)) {
      introduced.set(variable, [...(introduced.get(variable) ?? []), id]);
    }
  }
  return introduced;
}
