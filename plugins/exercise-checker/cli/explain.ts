import type { Exercise } from '../core/index.ts';
import type { Fact } from '../core/evidence/fact.ts';
import type { Condition } from '../core/exercise.ts';
import { describeDifference, describePattern } from '../core/outcomes/describe.ts';
import { visible } from '../core/report/visible.ts';
import { UsageError } from './arguments.ts';

/**
 * Everything behind one verdict: each part of the outcome, and every fact of its kind the session holds, with
 * what it lacks. For learners who disagree and authors who wonder.
 * @throws UsageError for an outcome the exercise does not have
 */
export function explainOutcome(exercise: Exercise, id: string, facts: readonly Fact[]): string {
  const outcome = exercise.outcomes.find((candidate) => candidate.id === id);
  if (outcome === undefined) {
    const known = exercise.outcomes.map((candidate) => candidate.id).join(', ');
    throw new UsageError(`"${exercise.id}" has no outcome "${id}". It has: ${known}.`);
  }
  return [`${outcome.id}: ${outcome.title}`, ...explainCondition(outcome.condition, facts, 1), ''].join('\n');
}

function explainCondition(condition: Condition, facts: readonly Fact[], depth: number): string[] {
  const indent = '  '.repeat(depth);
  if ('conditions' in condition) {
    const parts = condition.conditions.flatMap((part) => explainCondition(part, facts, depth + 1));
    return [`${indent}${condition.kind} of:`, ...parts];
  }
  if (condition.kind === 'different') {
    const parts = condition.patterns.map((pattern): Condition => ({ kind: 'fact', pattern }));
    return [
      `${indent}${condition.least} of these, each by a fact of its own:`,
      ...parts.flatMap((part) => explainCondition(part, facts, depth + 1)),
    ];
  }
  const { pattern } = condition;
  const wish = describePattern(pattern, new Map(), 'author');
  const candidates = facts.filter(
    (fact) => fact.type === pattern.type || (condition.kind === 'absent' && fact.type === 'listing'),
  );
  return [
    `${indent}${condition.kind === 'absent' ? 'gone at the end: ' : ''}${wish}`,
    ...(candidates.length === 0 ? [`${indent}  nothing of that kind was shown`] : []),
    ...candidates.map((fact) => `${indent}  ${explainFact(fact, pattern)}`),
  ];
}

function explainFact(fact: Fact, pattern: Parameters<typeof describeDifference>[1]): string {
  const values = [...fact.values].map(([name, value]) => `${name}=${JSON.stringify(value)}`).join(' ');
  const differs = fact.type === pattern.type ? describeDifference(fact, pattern, new Map(), 'author') : '';
  const verdict = fact.type !== pattern.type ? 'list' : differs === '' ? 'fits' : `differs: ${differs}`;
  const inferred = fact.inferred ? ' (that it worked is inferred: no exit status was shown)' : '';
  return visible(`line ${fact.place.line}: ${fact.type} ${values} | ${verdict}${inferred}`);
}
