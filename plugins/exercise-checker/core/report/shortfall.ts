import type { Condition, FactPattern } from '../exercise.ts';
import { assignFacts } from '../outcomes/assignment.ts';
import { matchFact } from '../outcomes/match.ts';
import { wantedOf } from '../outcomes/wanted.ts';
import { reportedPlace } from './reported-place.ts';
import type { Gap, PartialProof, GapSearch } from './gap.ts';
import { missingAbsence } from './missing-absence.ts';
import { missingFact } from './missing-fact.ts';

/** How far a condition is shown: the partial proofs in which all of it is, or what is missing, and how many parts are there. */
interface Progress {
  proofs: PartialProof[];
  shown: number;
  gap: Gap | undefined;
}

/** Readings kept side by side. An explanation may miss the very best one; a verdict never rests on it. */
const MOST_PARTIAL_PROOFS = 32;

/**
 * Finds out why an outcome is not met: the parts are followed as the solver does, with variables and order, and the
 * first one that no partial proof gets past is what is missing.
 */
export function findShortfall(
  condition: Condition,
  beginning: Pick<PartialProof, 'bindings' | 'from' | 'after'>,
  search: GapSearch,
): Gap & { shown: number } {
  const { gap, shown } = follow(condition, [beginning], search, 'first');
  return { ...(gap ?? { shortfall: { code: 'not-together' }, nearest: [], score: 0 }), shown };
}

/** @param prefer which of several facts with the same values a partial proof keeps */
function follow(
  condition: Condition,
  proofs: readonly PartialProof[],
  search: GapSearch,
  prefer: 'first' | 'last',
): Progress {
  switch (condition.kind) {
    case 'fact': {
      const found = matching(condition.pattern, proofs, search, prefer);
      const gap = found.length > 0 ? undefined : missingFact(condition.pattern, proofs, search);
      return { proofs: found, shown: found.length > 0 ? 1 : 0, gap };
    }
    case 'any': {
      const branches = condition.conditions.map((part) => follow(part, proofs, search, prefer));
      const found = branches.flatMap((branch) => branch.proofs).slice(0, MOST_PARTIAL_PROOFS);
      const [best] = branches.toSorted(
        (a, b) => b.shown - a.shown || (b.gap?.score ?? 0) - (a.gap?.score ?? 0),
      );
      return { proofs: found, shown: best?.shown ?? 0, gap: found.length > 0 ? undefined : best?.gap };
    }
    case 'all':
      return followAll(condition.conditions, proofs, search, prefer);
    case 'sequence':
      return followSequence(condition.conditions, proofs, search, prefer);
    case 'different':
      return followDifferent(condition, proofs, search);
    case 'absent': {
      const gaps = proofs.map((proof) => missingAbsence(condition, proof, search));
      const proven = proofs.filter((_, index) => gaps[index] === undefined);
      const gap = proven.length > 0 ? undefined : gaps.find((one) => one !== undefined);
      return { proofs: proven, shown: proven.length > 0 ? 1 : 0, gap };
    }
  }
}

function followAll(
  parts: readonly Condition[],
  proofs: readonly PartialProof[],
  search: GapSearch,
  prefer: 'first' | 'last',
): Progress {
  let current = [...proofs];
  let shown = 0;
  let gap: Gap | undefined;
  for (const part of parts) {
    const progress = follow(part, current, search, prefer);
    shown += progress.shown;
    if (progress.gap === undefined) current = progress.proofs;
    else gap ??= progress.gap;
  }
  return { proofs: gap === undefined ? current : [], shown, gap };
}

function followSequence(
  parts: readonly Condition[],
  proofs: readonly PartialProof[],
  search: GapSearch,
  prefer: 'first' | 'last',
): Progress {
  // What was shown for other parts of the outcome may stand anywhere.
  let current = proofs.map(({ bindings, from, after }): PartialProof => ({ bindings, from, after }));
  for (const [index, part] of parts.entries()) {
    const later = current.map(behindStep);
    const progress = follow(part, later, search, prefer);
    if (progress.gap !== undefined) {
      return { proofs: [], shown: index, gap: cameTooLate(part, current, search) ?? progress.gap };
    }
    current = progress.proofs;
  }
  return { proofs: current, shown: parts.length, gap: undefined };
}

/** The partial proof in which the next step has to come after the last one. */
function behindStep(proof: PartialProof): PartialProof {
  const { step } = proof;
  if (step === undefined || step.fact.order <= proof.from) return proof;
  return { ...proof, from: step.fact.order, after: step.fact };
}

/** The next step was shown, but only before the last one: that one came too late. */
function cameTooLate(part: Condition, proofs: readonly PartialProof[], search: GapSearch): Gap | undefined {
  for (const proof of proofs) {
    const { step, bindings, from, after } = proof;
    if (step === undefined) continue;
    const steps = follow(part, [{ bindings, from, after }], search, 'last').proofs.map((one) => one.step);
    const next = steps.reduce((a, b) => ((a?.fact.order ?? -1) < (b?.fact.order ?? -1) ? b : a), undefined);
    if (next === undefined || next.fact.order >= step.fact.order) continue;
    return {
      shortfall: {
        code: 'too-late',
        wanted: wantedOf(step.pattern, proof.bindings),
        seen: reportedPlace(step.fact),
        before: reportedPlace(next.fact),
      },
      nearest: [],
      score: 100,
    };
  }
  return undefined;
}

function followDifferent(
  { patterns, least }: Extract<Condition, { kind: 'different' }>,
  proofs: readonly PartialProof[],
  { facts, budget }: GapSearch,
): Progress {
  const [proof] = proofs;
  if (proof === undefined) return { proofs: [], shown: 0, gap: undefined };
  const later = facts.filter((fact) => fact.order > proof.from);
  const assigned = assignFacts(patterns, later, proof.bindings, budget);
  const shown = assigned.filter((fact) => fact !== undefined).length;
  if (shown >= least) return { proofs: [proof], shown: 1, gap: undefined };
  const missing = patterns
    .filter((_, index) => assigned[index] === undefined)
    .map((pattern) => wantedOf(pattern, proof.bindings));
  return {
    proofs: [],
    shown: shown > 0 ? 1 : 0,
    gap: { shortfall: { code: 'count-short', shown, least, missing }, nearest: [], score: shown },
  };
}

/** The partial proofs extended by every fact that fits, one for every different set of values. */
function matching(
  pattern: FactPattern,
  proofs: readonly PartialProof[],
  search: GapSearch,
  prefer: 'first' | 'last',
): PartialProof[] {
  const found = new Map<string, PartialProof>();
  const facts = prefer === 'first' ? search.facts : search.facts.toReversed();
  for (const proof of proofs) {
    for (const fact of facts) {
      if (found.size >= MOST_PARTIAL_PROOFS) break;
      search.budget.spend();
      if (fact.type !== pattern.type || fact.order <= proof.from) continue;
      const bindings = matchFact(fact, pattern, proof.bindings);
      if (bindings === undefined) continue;
      const key = JSON.stringify([...bindings]);
      const { step } = proof;
      const last = step !== undefined && step.fact.order > fact.order ? step : { fact, pattern };
      if (!found.has(key)) found.set(key, { ...proof, bindings, step: last });
    }
  }
  return [...found.values()];
}
