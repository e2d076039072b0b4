import type { Fact } from '../evidence/fact.ts';
import type { Exercise, Outcome } from '../exercise.ts';
import type { Budget } from '../outcomes/budget.ts';
import { startAfter, type Solution } from '../outcomes/solve.ts';
import { findShortfall } from './nearest.ts';
import type { Evidence, OutcomeReport } from './report.ts';
import { visible } from './visible.ts';

const LONGEST_COMMAND = 400;

/** Judges every outcome of an exercise in its order, with the places that prove it or came nearest. */
export function reportOutcomes(
  exercise: Exercise,
  facts: readonly Fact[],
  solution: Solution,
  budget: Budget,
): OutcomeReport[] {
  return exercise.outcomes.map((outcome) => {
    const base = { id: outcome.id, title: outcome.title, required: outcome.required };
    const proof = solution.proofs.get(outcome.id);
    if (proof) {
      const evidence = proof.facts.map(evidenceOf);
      return {
        ...base,
        status: 'met',
        evidence,
        nearest: [],
        explanation: `Shown by ${commandsOf(evidence)}.`,
        hint: '',
      };
    }
    return {
      ...base,
      evidence: [],
      hint: outcome.hint,
      ...reportUnmet(exercise, outcome, facts, solution, budget),
    };
  });
}

function reportUnmet(
  exercise: Exercise,
  outcome: Outcome,
  facts: readonly Fact[],
  solution: Solution,
  budget: Budget,
): Pick<OutcomeReport, 'status' | 'nearest' | 'explanation'> {
  const start = startAfter(solution, outcome);
  if (start === undefined) {
    const missing = exercise.outcomes.filter(
      (other) => [...outcome.after, ...outcome.needs].includes(other.id) && !solution.proofs.has(other.id),
    );
    return {
      status: 'blocked',
      nearest: [],
      explanation: `It can count only after: ${missing.map((other) => other.title).join('; ')}.`,
    };
  }
  const shortfall = findShortfall(outcome, facts, start, solution.bindings, budget);
  return {
    status: shortfall.blocked ? 'blocked' : 'unmet',
    nearest: shortfall.nearest.map(({ fact, differs }) => ({
      ...evidenceOf(fact),
      differs: visible(differs),
    })),
    explanation: visible(shortfall.explanation),
  };
}

/** The place a fact was read from, safe to show. */
function evidenceOf(fact: Fact): Evidence {
  const { line, column, time, command } = fact.place;
  return {
    line,
    column,
    ...(time === undefined ? {} : { time }),
    command: visible(command, LONGEST_COMMAND),
    ...(fact.inferred ? { inferred: true } : {}),
  };
}

function commandsOf(evidence: readonly Evidence[]): string {
  const seen = new Map(evidence.map((item) => [`${item.command}\n${item.line}`, item]));
  return [...seen.values()].map((item) => `"${item.command}" (line ${item.line})`).join(' and ');
}
