import type { Fact } from '../evidence/fact.ts';
import type { Condition, Outcome } from '../exercise.ts';
import { assignFacts } from '../outcomes/assignment.ts';
import { findAbsence } from '../outcomes/absence.ts';
import type { Budget } from '../outcomes/budget.ts';
import { describeDifference, describePattern, likeness } from '../outcomes/describe.ts';
import { matchFact, type Bindings } from '../outcomes/match.ts';

/** What stands between a session and one outcome, in a sentence, with the facts that came closest. */
export interface Shortfall {
  explanation: string;
  nearest: { fact: Fact; differs: string }[];
  /** The session never showed what an outcome about absence is about. */
  blocked: boolean;
}

const MOST_NEAREST = 3;

/** Finds out why an outcome is not met: the first part of it that nothing in the session proves. */
export function findShortfall(
  outcome: Outcome,
  facts: readonly Fact[],
  start: number,
  bindings: Bindings,
  budget: Budget,
): Shortfall {
  return (
    missingPart(outcome.condition, facts, start, bindings, budget) ?? {
      explanation: 'Each part of it was shown, but not of one and the same thing.',
      nearest: [],
      blocked: false,
    }
  );
}

function missingPart(
  condition: Condition,
  facts: readonly Fact[],
  start: number,
  bindings: Bindings,
  budget: Budget,
): Shortfall | undefined {
  switch (condition.kind) {
    case 'fact':
      return missingFact(condition, facts, start, bindings, budget);
    case 'absent':
      return missingAbsence(condition, facts, start, bindings, budget);
    case 'all':
    case 'sequence':
      for (const part of condition.conditions) {
        const missing = missingPart(part, facts, start, bindings, budget);
        if (missing) return missing;
      }
      return undefined;
    case 'different': {
      const later = facts.filter((fact) => fact.order > start);
      const assigned = assignFacts(condition.patterns, later, bindings, budget);
      const proven = assigned.filter((fact) => fact !== undefined).length;
      if (proven >= condition.least) return undefined;
      const open = condition.patterns.find((_, index) => assigned[index] === undefined);
      const next = open === undefined ? '' : ` Not seen: ${describePattern(open, bindings, 'learner')}.`;
      return {
        explanation: `${proven} of ${condition.least} were shown.${next}`,
        nearest: [],
        blocked: false,
      };
    }
    case 'any': {
      const missing = condition.conditions.map((part) => missingPart(part, facts, start, bindings, budget));
      if (missing.some((part) => part === undefined)) return undefined;
      return missing.find((part) => part !== undefined && part.nearest.length > 0) ?? missing[0];
    }
  }
}

function missingFact(
  condition: Extract<Condition, { kind: 'fact' }>,
  facts: readonly Fact[],
  start: number,
  bindings: Bindings,
  budget: Budget,
): Shortfall | undefined {
  const { pattern } = condition;
  const candidates: { fact: Fact; differs: string; score: number }[] = [];
  for (const fact of facts) {
    budget.spend();
    if (fact.type !== pattern.type) continue;
    if (matchFact(fact, pattern, bindings) && fact.order > start) return undefined;
    const differs =
      describeDifference(fact, pattern, bindings, 'learner') || 'it came before what it has to come after';
    candidates.push({ fact, differs, score: likeness(fact, pattern, bindings) });
  }
  const nearest = candidates.sort((a, b) => b.score - a.score || b.fact.order - a.fact.order);
  return {
    explanation: `Not seen: ${describePattern(pattern, bindings, 'learner')}.`,
    nearest: nearest.slice(0, MOST_NEAREST).map(({ fact, differs }) => ({ fact, differs })),
    blocked: false,
  };
}

function missingAbsence(
  condition: Extract<Condition, { kind: 'absent' }>,
  facts: readonly Fact[],
  start: number,
  bindings: Bindings,
  budget: Budget,
): Shortfall | undefined {
  const absence = findAbsence(condition, facts, bindings, budget);
  const what = describePattern(condition.pattern, bindings, 'learner');
  switch (absence.status) {
    case 'gone':
      return absence.facts.every((fact) => fact.order > start)
        ? undefined
        : {
            explanation: `The last complete ${condition.of} list came too early.`,
            nearest: [],
            blocked: false,
          };
    case 'present':
      return {
        explanation: `It is still there: ${what} is in the last ${condition.of} list.`,
        nearest: [{ fact: absence.fact, differs: 'it is still listed here' }],
        blocked: false,
      };
    case 'not-shown':
      return {
        explanation: `No complete ${condition.of} list was shown after it was last seen, so nothing proves it is gone.`,
        nearest: [{ fact: absence.lastSeen, differs: 'it was there here' }],
        blocked: false,
      };
    case 'never-seen':
      return {
        explanation: `It was never shown to exist, so its absence proves nothing: ${what}.`,
        nearest: [],
        blocked: true,
      };
  }
}
