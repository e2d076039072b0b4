import type { Fact } from '../facts/fact.ts';
import type { Exercise, Outcome } from '../exercise.ts';
import { NotGradable } from '../not-gradable.ts';
import type { Budget } from '../outcomes/budget.ts';
import { startAfter, type Solution } from '../outcomes/solution.ts';
import { tiesOf } from '../outcomes/ties.ts';
import type { OutcomeAssessment, Shortfall } from './assessment.ts';
import { reportedPlace } from './reported-place.ts';
import type { PrintedRows } from './printed.ts';
import type { GapSearch } from './gap.ts';
import { findShortfall } from './shortfall.ts';

/** A session, compared with an exercise. */
export interface Comparison {
  exercise: Exercise;
  facts: readonly Fact[];
  solution: Solution;
  printed: PrintedRows;
  budget: Budget;
}

/** Judges every outcome of an exercise in its order, with the places that prove it or came nearest. */
export function assessOutcomes(comparison: Comparison): OutcomeAssessment[] {
  const tools = byUse(comparison.exercise.tools, comparison.facts);
  return comparison.exercise.outcomes.map((outcome) => {
    const { id, title, required, hint } = outcome;
    const proof = comparison.solution.proofs.get(id);
    if (proof === undefined)
      return { id, title, required, evidence: [], hint, ...assessOpen(outcome, comparison, tools) };
    const evidence = proof.facts.map(reportedPlace);
    return { id, title, required, status: 'met', evidence, nearest: [], tried: true, hint: '' };
  });
}

type Open = Pick<OutcomeAssessment, 'status' | 'nearest' | 'tried'> & { shortfall: Shortfall };

function assessOpen(outcome: Outcome, comparison: Comparison, tools: readonly string[]): Open {
  return (
    cannotCountYet(outcome, comparison) ??
    contradicted(outcome, comparison) ??
    unmet(outcome, comparison, tools)
  );
}

/** Another outcome comes before it, or no one knows whether it is met. */
function cannotCountYet(outcome: Outcome, { exercise, solution }: Comparison): Open | undefined {
  const blocked = (shortfall: Shortfall): Open => ({
    status: 'blocked',
    nearest: [],
    tried: false,
    shortfall,
  });
  const named = (ids: readonly string[]): { id: string; title: string }[] =>
    exercise.outcomes.filter(({ id }) => ids.includes(id)).map(({ id, title }) => ({ id, title }));
  if (startAfter(solution, outcome) === undefined) {
    const open = tiesOf(outcome).filter((id) => !solution.proofs.has(id));
    return blocked({ code: 'waits-for', outcomes: named(open) });
  }
  if (solution.incomplete.has(outcome.id)) return blocked({ code: 'too-complex' });
  const [giver] = solution.unbound.get(outcome.id)?.[0]?.introducedBy ?? [];
  const [needed] = giver === undefined ? [] : named([giver]);
  return needed === undefined ? undefined : blocked({ code: 'unbound', outcome: needed });
}

function contradicted(outcome: Outcome, { solution }: Comparison): Open | undefined {
  const found = solution.contradictions.get(outcome.id);
  if (found === undefined) return undefined;
  const seen = found.facts.map(reportedPlace);
  const against = found.against.map(reportedPlace);
  return { status: 'unmet', nearest: [], tried: true, shortfall: { code: 'contradicted', seen, against } };
}

function unmet(
  outcome: Outcome,
  { facts, solution, printed, budget }: Comparison,
  tools: readonly string[],
): Open {
  const start = startAfter(solution, outcome) ?? -1;
  const after = facts.find(({ order }) => order === start);
  const beginning = { bindings: solution.bindings, from: start, after };
  const search: GapSearch = {
    facts,
    budget,
    tools,
    printed: (wanted) => printed.find(wanted),
  };
  try {
    const { shortfall, nearest, shown } = findShortfall(outcome.condition, beginning, search);
    const status = shortfall.code === 'never-shown' ? 'blocked' : 'unmet';
    return { status, nearest, tried: shown > 0 || nearest.length > 0, shortfall };
  } catch (error) {
    // Only the search for words ran out of budget: that the outcome is not met is known.
    if (!(error instanceof NotGradable)) throw error;
    return { status: 'unmet', nearest: [], tried: true, shortfall: { code: 'unexplained' } };
  }
}

/** The programs of an exercise, those first that the session called most: advice is about what the learner knows. */
function byUse(tools: readonly string[], facts: readonly Fact[]): string[] {
  const calls = new Map<unknown, number>();
  for (const { type, values } of facts) {
    if (type === 'command') calls.set(values.get('tool'), (calls.get(values.get('tool')) ?? 0) + 1);
  }
  return tools.toSorted((a, b) => (calls.get(b) ?? 0) - (calls.get(a) ?? 0));
}
