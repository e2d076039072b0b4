import type { Exercise } from '../core/index.ts';
import type { Fact } from '../core/facts/fact.ts';
import type { Condition, FactPattern } from '../core/exercise.ts';
import { differencesOf, wantedOf } from '../core/outcomes/wanted.ts';
import { visible } from '../core/report/visible.ts';
import { en, type Report } from '../sentences/index.ts';
import { renderInFull } from './formats/human-outcomes.ts';

/**
 * Everything behind one verdict: what the report says of the outcome, each part of it, and every fact of its kind the
 * session holds, with what it lacks. For learners who disagree and authors who wonder.
 */
export function explainOutcome(
  exercise: Exercise,
  id: string,
  report: Report,
  facts: readonly Fact[],
): string {
  const said = report.outcomes.find((outcome) => outcome.id === id);
  const outcome = exercise.outcomes.find((candidate) => candidate.id === id);
  if (outcome === undefined) return '';
  return [
    `${outcome.id}: ${outcome.title}`,
    ...(said === undefined ? [] : renderInFull(said, (_, text) => text).slice(1)),
    '',
    ...explainCondition(outcome.condition, facts, 1),
    '',
  ].join('\n');
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
      `${indent}${condition.least} of these, each by its own fact:`,
      ...parts.flatMap((part) => explainCondition(part, facts, depth + 1)),
    ];
  }
  const { pattern } = condition;
  const wish = en.wanted(wantedOf(pattern, new Map()), 'author');
  const candidates = facts.filter(
    (fact) => fact.type === pattern.type || (condition.kind === 'absent' && fact.type === 'listing'),
  );
  return [
    `${indent}${condition.kind === 'absent' ? 'gone at the end: ' : ''}${visible(wish)}`,
    ...(candidates.length === 0 ? [`${indent}  nothing of that kind was shown`] : []),
    ...candidates.map((fact) => `${indent}  ${explainFact(fact, pattern)}`),
  ];
}

function explainFact(fact: Fact, pattern: FactPattern): string {
  const values = [...fact.values].map(([name, value]) => `${name}=${JSON.stringify(value)}`).join(' ');
  const inferred = fact.inferred ? ' (that it worked is inferred: no exit status was shown)' : '';
  return visible(`line ${fact.place.line}: ${fact.type} ${values} | ${comparison(fact, pattern)}${inferred}`);
}

function comparison(fact: Fact, pattern: FactPattern): string {
  if (fact.type !== pattern.type) return 'list';
  const differences = differencesOf(fact, pattern, new Map());
  return differences.length === 0 ? 'fits' : `differs: ${en.differences(differences, 'author')}`;
}
