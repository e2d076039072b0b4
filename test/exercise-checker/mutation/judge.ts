import type { FactValue } from '../../../plugins/exercise-checker/core/facts/fact.ts';
import type { Exercise, Outcome } from '../../../plugins/exercise-checker/core/exercise.ts';
import type { Assessment } from '../../../plugins/exercise-checker/core/index.ts';
import { planOf } from '../../../plugins/exercise-checker/core/outcomes/plan.ts';
import type { Proof } from '../../../plugins/exercise-checker/core/outcomes/solution.ts';
import { findUnbound } from '../../../plugins/exercise-checker/core/outcomes/unmet.ts';
import { variablesOf } from '../../../plugins/exercise-checker/core/outcomes/variables.ts';
import type { Mutant } from './mutant.ts';
import type { Proofs } from './proofs.ts';

/** What a session meets as it was recorded. */
export interface Recorded {
  met: ReadonlySet<string>;
  /** What proves each outcome. */
  parts: Proofs['parts'];
}

/**
 * What is wrong with how a mutant was graded, ready to be read; undefined if the right outcome was lost.
 */
export function judge(
  exercise: Exercise,
  mutant: Mutant,
  before: Recorded,
  report: Assessment,
): string | undefined {
  const complaints = complaintsAbout(exercise, mutant, before, report);
  return complaints.length === 0 ? undefined : describe(mutant, complaints);
}

function complaintsAbout(exercise: Exercise, mutant: Mutant, before: Recorded, report: Assessment): string[] {
  if (report.verdict === 'not-gradable') return [`not gradable: ${report.reason?.code ?? ''}`];
  const met = metOf(report);
  const lost = before.met.difference(met);
  const hit = lost.intersection(mutant.oneOf);
  const wrongly = lost.difference(withDependents(exercise, mutant.mayLose, before.parts, met));
  const spoilt = lost.intersection(mutant.mustKeep);
  const isRequired = exercise.outcomes.some(({ id, required }) => required && hit.has(id));
  return [
    ...(hit.size === 0 ? [`lost should be ${listed(mutant.oneOf, ' or ')}; lost was ${listed(lost)}`] : []),
    ...(isRequired && report.verdict === 'pass' ? ['the verdict is still pass'] : []),
    ...(wrongly.size > 0 ? [`lost without a reason: ${listed(wrongly)}`] : []),
    ...(spoilt.size > 0 ? [`should have stayed: ${listed(spoilt)}`] : []),
  ];
}

/** The outcomes a report says are met. */
export function metOf(report: Assessment): Set<string> {
  return new Set(report.outcomes.filter(({ status }) => status === 'met').map(({ id }) => id));
}

/**
 * Outcomes, and all that can count only after one of them, or that wait for a value of a variable: no outcome
 * that is still met gives it one.
 */
function withDependents(
  exercise: Exercise,
  ids: ReadonlySet<string>,
  parts: Proofs['parts'],
  met: ReadonlySet<string>,
): Set<string> {
  const all = ids.union(waiting(exercise, parts, met));
  for (let size = -1; size !== all.size;) {
    size = all.size;
    for (const { id, after, needs } of exercise.outcomes) {
      if ([...after, ...needs].some((one) => all.has(one))) all.add(id);
    }
  }
  return all;
}

/**
 * The outcomes that were met in a way that is blocked now: no outcome that is still met introduces a variable which
 * that way may not choose a value for. Outcomes are decided in the order of the plan, so that one after them does
 * not help, whatever values it gives.
 */
function waiting(exercise: Exercise, parts: Proofs['parts'], met: ReadonlySet<string>): Set<string> {
  const plan = planOf(exercise);
  const bindings = new Map<string, FactValue>();
  const proofs = new Map<string, Proof>();
  const blocked = new Set<string>();
  for (const step of plan.steps) {
    const { id, condition } = step.outcome;
    const conditions = (parts.get(id) ?? []).map(({ pattern }) => ({ kind: 'fact' as const, pattern }));
    const asMet: Outcome = { ...step.outcome, condition: { kind: 'all', conditions } };
    const missing = findUnbound({ ...step, outcome: asMet }, plan, { bindings, proofs });
    if (missing.length > 0) blocked.add(id);
    if (!met.has(id)) continue;
    proofs.set(id, { facts: [] });
    for (const name of variablesOf(condition).bound) bindings.set(name, 'given');
  }
  return blocked;
}

function describe({ kind, outcome, deed, session, changed }: Mutant, complaints: readonly string[]): string {
  const lines = session.map(
    ({ number, typed, output, status }) =>
      `    ${changed.has(number) ? '*' : ' '} ${typed.replaceAll('\n', ' ')}   [${status ?? '?'}] ${output.at(-1)?.slice(0, 60) ?? ''}`,
  );
  return [`${kind}, ${outcome}: ${complaints.join('; ')}`, `  ${deed}`, ...lines].join('\n');
}

function listed(ids: ReadonlySet<string>, joint = ', '): string {
  return ids.size === 0 ? 'none' : [...ids].sort().join(joint);
}
