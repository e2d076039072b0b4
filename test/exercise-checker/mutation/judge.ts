import type { Exercise, Outcome } from '../../../plugins/exercise-checker/core/exercise.ts';
import type { Assessment } from '../../../plugins/exercise-checker/core/index.ts';
import type { Mutant } from './mutant.ts';

/**
 * What is wrong with how a mutant was graded, ready to be read; undefined where the right outcome was lost.
 * @param before the outcomes the session meets as it was recorded
 */
export function judge(
  exercise: Exercise,
  mutant: Mutant,
  before: ReadonlySet<string>,
  report: Assessment,
): string | undefined {
  const complaints = complaintsAbout(exercise, mutant, before, report);
  return complaints.length === 0 ? undefined : describe(mutant, complaints);
}

function complaintsAbout(
  exercise: Exercise,
  mutant: Mutant,
  before: ReadonlySet<string>,
  report: Assessment,
): string[] {
  if (report.verdict === 'not-gradable') return [`not gradable: ${report.reason?.code ?? ''}`];
  const lost = before.difference(metOf(report));
  const hit = lost.intersection(mutant.oneOf);
  const wrongly = lost.difference(withDependents(exercise.outcomes, mutant.mayLose));
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

/** Outcomes, and all that can count only after one of them. */
function withDependents(outcomes: readonly Outcome[], ids: ReadonlySet<string>): Set<string> {
  const all = new Set(ids);
  for (let size = -1; size !== all.size;) {
    size = all.size;
    for (const { id, after, needs } of outcomes) {
      if ([...after, ...needs].some((one) => all.has(one))) all.add(id);
    }
  }
  return all;
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
