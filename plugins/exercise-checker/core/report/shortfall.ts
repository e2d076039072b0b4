import type { Condition, FactPattern } from '../exercise.ts';
import { assignFacts } from '../outcomes/assignment.ts';
import { matchFact } from '../outcomes/match.ts';
import { wantedOf } from '../outcomes/wanted.ts';
import { evidenceOf } from './evidence.ts';
import type { Gap, Reading, Search } from './gap.ts';
import { missingAbsence } from './missing-absence.ts';
import { missingFact } from './missing-fact.ts';

/** How far a condition is shown: the readings in which all of it is, or what is missing, and how many parts are there. */
interface Progress {
  readings: Reading[];
  shown: number;
  gap: Gap | undefined;
}

/** Readings kept side by side. An explanation may miss the very best one; a verdict never rests on it. */
const MOST_READINGS = 32;

/**
 * Finds out why an outcome is not met: the parts are followed as the solver does, with variables and order, and the
 * first one that no reading gets past is what is missing.
 */
export function findShortfall(
  condition: Condition,
  beginning: Pick<Reading, 'bindings' | 'from' | 'after'>,
  search: Search,
): Gap & { shown: number } {
  const { gap, shown } = follow(condition, [beginning], search, 'first');
  return { ...(gap ?? { shortfall: { code: 'not-together' }, nearest: [], score: 0 }), shown };
}

/** @param prefer which of several facts with the same values a reading keeps */
function follow(
  condition: Condition,
  readings: readonly Reading[],
  search: Search,
  prefer: 'first' | 'last',
): Progress {
  switch (condition.kind) {
    case 'fact': {
      const found = matching(condition.pattern, readings, search, prefer);
      const gap = found.length > 0 ? undefined : missingFact(condition.pattern, readings, search);
      return { readings: found, shown: found.length > 0 ? 1 : 0, gap };
    }
    case 'any': {
      const branches = condition.conditions.map((part) => follow(part, readings, search, prefer));
      const found = branches.flatMap((branch) => branch.readings).slice(0, MOST_READINGS);
      const [best] = branches.toSorted(
        (a, b) => b.shown - a.shown || (b.gap?.score ?? 0) - (a.gap?.score ?? 0),
      );
      return { readings: found, shown: best?.shown ?? 0, gap: found.length > 0 ? undefined : best?.gap };
    }
    case 'all':
      return followAll(condition.conditions, readings, search, prefer);
    case 'sequence':
      return followSequence(condition.conditions, readings, search, prefer);
    case 'different':
      return followDifferent(condition, readings, search);
    case 'absent': {
      const gaps = readings.map((reading) => missingAbsence(condition, reading, search));
      const proven = readings.filter((_, index) => gaps[index] === undefined);
      const gap = proven.length > 0 ? undefined : gaps.find((one) => one !== undefined);
      return { readings: proven, shown: proven.length > 0 ? 1 : 0, gap };
    }
  }
}

function followAll(
  parts: readonly Condition[],
  readings: readonly Reading[],
  search: Search,
  prefer: 'first' | 'last',
): Progress {
  let current = [...readings];
  let shown = 0;
  let gap: Gap | undefined;
  for (const part of parts) {
    const progress = follow(part, current, search, prefer);
    shown += progress.shown;
    if (progress.gap === undefined) current = progress.readings;
    else gap ??= progress.gap;
  }
  return { readings: gap === undefined ? current : [], shown, gap };
}

function followSequence(
  parts: readonly Condition[],
  readings: readonly Reading[],
  search: Search,
  prefer: 'first' | 'last',
): Progress {
  // What was shown for other parts of the outcome may stand anywhere.
  let current = readings.map(({ bindings, from, after }): Reading => ({ bindings, from, after }));
  for (const [index, part] of parts.entries()) {
    const later = current.map(behindStep);
    const progress = follow(part, later, search, prefer);
    if (progress.gap !== undefined) {
      return { readings: [], shown: index, gap: cameTooLate(part, current, search) ?? progress.gap };
    }
    current = progress.readings;
  }
  return { readings: current, shown: parts.length, gap: undefined };
}

/** The reading in which the next step has to come after the last one. */
function behindStep(reading: Reading): Reading {
  const { step } = reading;
  if (step === undefined || step.fact.order <= reading.from) return reading;
  return { ...reading, from: step.fact.order, after: step.fact };
}

/** The next step was shown, but only before the last one: that one came too late. */
function cameTooLate(part: Condition, readings: readonly Reading[], search: Search): Gap | undefined {
  for (const reading of readings) {
    const { step, bindings, from, after } = reading;
    if (step === undefined) continue;
    const steps = follow(part, [{ bindings, from, after }], search, 'last').readings.map((one) => one.step);
    const next = steps.reduce((a, b) => ((a?.fact.order ?? -1) < (b?.fact.order ?? -1) ? b : a), undefined);
    if (next === undefined || next.fact.order >= step.fact.order) continue;
    return {
      shortfall: {
        code: 'too-late',
        wanted: wantedOf(step.pattern, reading.bindings),
        seen: evidenceOf(step.fact),
        before: evidenceOf(next.fact),
      },
      nearest: [],
      score: 100,
    };
  }
  return undefined;
}

function followDifferent(
  { patterns, least }: Extract<Condition, { kind: 'different' }>,
  readings: readonly Reading[],
  { facts, budget }: Search,
): Progress {
  const [reading] = readings;
  if (reading === undefined) return { readings: [], shown: 0, gap: undefined };
  const later = facts.filter((fact) => fact.order > reading.from);
  const assigned = assignFacts(patterns, later, reading.bindings, budget);
  const shown = assigned.filter((fact) => fact !== undefined).length;
  if (shown >= least) return { readings: [reading], shown: 1, gap: undefined };
  const missing = patterns
    .filter((_, index) => assigned[index] === undefined)
    .map((pattern) => wantedOf(pattern, reading.bindings));
  return {
    readings: [],
    shown: shown > 0 ? 1 : 0,
    gap: { shortfall: { code: 'count-short', shown, least, missing }, nearest: [], score: shown },
  };
}

/** The readings extended by every fact that fits, one for every different set of values. */
function matching(
  pattern: FactPattern,
  readings: readonly Reading[],
  search: Search,
  prefer: 'first' | 'last',
): Reading[] {
  const found = new Map<string, Reading>();
  const facts = prefer === 'first' ? search.facts : search.facts.toReversed();
  for (const reading of readings) {
    for (const fact of facts) {
      if (found.size >= MOST_READINGS) break;
      search.budget.spend();
      if (fact.type !== pattern.type || fact.order <= reading.from) continue;
      const bindings = matchFact(fact, pattern, reading.bindings);
      if (bindings === undefined) continue;
      const key = JSON.stringify([...bindings]);
      const { step } = reading;
      const last = step !== undefined && step.fact.order > fact.order ? step : { fact, pattern };
      if (!found.has(key)) found.set(key, { ...reading, bindings, step: last });
    }
  }
  return [...found.values()];
}
