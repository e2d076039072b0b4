import type { Exercise } from '../core/index.ts';
import type { Fact } from '../core/facts/fact.ts';
import { factsBehind, type Behind, type ComparedFact } from '../core/report/behind.ts';
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
    ...explain(factsBehind(outcome.condition, facts), 1),
    '',
  ].join('\n');
}

function explain(behind: Behind, depth: number): string[] {
  const indent = '  '.repeat(depth);
  if ('parts' in behind) {
    const heading =
      behind.kind === 'different' ? `${behind.least} of these, each by its own fact:` : `${behind.kind} of:`;
    return [`${indent}${heading}`, ...behind.parts.flatMap((part) => explain(part, depth + 1))];
  }
  const { kind, wanted, compared } = behind;
  return [
    `${indent}${kind === 'absent' ? 'gone at the end: ' : ''}${visible(en.wanted(wanted, 'author'))}`,
    ...(compared.length === 0 ? [`${indent}  nothing of that kind was shown`] : []),
    ...compared.map((one) => `${indent}  ${explainFact(one)}`),
  ];
}

function explainFact(compared: ComparedFact): string {
  const { fact } = compared;
  const values = [...fact.values].map(([name, value]) => `${name}=${JSON.stringify(value)}`).join(' ');
  const inferred = fact.inferred ? ' (that it worked is inferred: no exit status was shown)' : '';
  return visible(`line ${fact.place.line}: ${fact.type} ${values} | ${comparison(compared)}${inferred}`);
}

function comparison({ relation, differences }: ComparedFact): string {
  return relation === 'differs' ? `differs: ${en.differences(differences, 'author')}` : relation;
}
