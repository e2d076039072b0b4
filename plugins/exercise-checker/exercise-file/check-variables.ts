import type { Contradiction, Outcome } from '../core/exercise.ts';
import {
  namesIn,
  scopeVariables,
  patternsOf,
  union,
  variablesOf,
  variablesOfPattern,
  without,
} from '../core/outcomes/variables.ts';
import { outcomesBefore } from '../core/outcomes/ties.ts';
import { known, type Problem } from './problem.ts';

/** Finds variables that nothing gives a value, and contradictions that look at what their outcome does not know. */
export function checkVariables(outcomes: readonly Outcome[], problems: Problem[]): void {
  const given = union(outcomes.map(({ condition }) => variablesOf(condition).bound));
  const scopes = scopeVariables(outcomes.flatMap(({ condition }) => patternsOf(condition)));
  outcomes.forEach((outcome, index) => {
    for (const variable of without(without(variablesOf(outcome.condition).compared, given), scopes)) {
      const message = `"$${variable}" is only used in comparisons; give it a value in a "fact" of an outcome`;
      problems.push({ path: ['outcomes', index], message });
    }
    outcome.unless.forEach((contradiction, entry) => {
      checkContradiction(contradiction, ['outcomes', index, 'unless', entry], outcome, outcomes, problems);
    });
  });
}

function checkContradiction(
  { since, parts }: Contradiction,
  path: (string | number)[],
  outcome: Outcome,
  outcomes: readonly Outcome[],
  problems: Problem[],
): void {
  const before = outcomesBefore(outcome, outcomes);
  const ids = [...before].map(({ id }) => id);
  if (since !== undefined && !ids.includes(since)) {
    const message = `"${since}" is not an outcome this one comes after or needs; those are ${known(ids)}`;
    problems.push({ path: [...path, 'since'], message });
  }
  let given = union([outcome, ...before].map(({ condition }) => variablesOf(condition).bound));
  const others = outcomes.filter((other) => other !== outcome && !before.has(other));
  for (const { place, pattern } of parts) {
    for (const variable of without(namesIn(pattern), given)) {
      const owner = others.find(({ condition }) => variablesOf(condition).bound.has(variable));
      if (owner !== undefined) {
        const message = `"$${variable}" gets its value in "${owner.id}", which this outcome does not need; choose a different name, or add that outcome to "needs"`;
        problems.push({ path: [...path, place], message });
      } else if (!variablesOfPattern(pattern).bound.has(variable)) {
        const message = `"$${variable}" is only used in comparisons; give it a value in the outcome's condition`;
        problems.push({ path: [...path, place], message });
      }
    }
    given = union([given, namesIn(pattern)]);
  }
}
