import type { FactValue } from '../../../plugins/exercise-checker/core/facts/fact.ts';
import type { Matcher } from '../../../plugins/exercise-checker/core/exercise.ts';
import type { Part, Proofs } from './proofs.ts';

/** What an attribute is tied to: a value written in the exercise, or a variable that has to agree with others. */
export type Tie = { value: string | number | boolean } | { variable: string };

/** Attributes that name one thing among others of its kind. */
export const IDENTITIES: readonly string[] = [
  'id',
  'pid',
  'ppid',
  'digest',
  'key',
  'parent',
  'inode',
  'pod',
  'ids',
];

/** What a matcher asks to be the same. What it only excludes ties nothing. */
export function tiesOf(matcher: Matcher): Tie[] {
  switch (matcher.kind) {
    case 'equals':
      return [{ value: matcher.value }];
    case 'variable':
      return [{ variable: matcher.name }];
    case 'oneOf':
    case 'allOf':
      return matcher.matchers.flatMap(tiesOf);
    case 'includes':
      return tiesOf(matcher.matcher);
    case 'not':
    case 'matches':
      return [];
  }
}

/**
 * The ties of one attribute of a part; none if the exercise does not ask for it. An empty list, which proves
 * that something is gone, does not show the thing itself.
 */
export function tiesOfAttribute({ pattern, fact }: Part, name: string): Tie[] {
  const attribute = pattern.attributes.find((candidate) => candidate.name === name);
  return attribute === undefined || !fact.values.has(name) ? [] : tiesOf(attribute.matcher);
}

/** The commands that show a variable's value, in whatever outcome. */
export function commandsTiedTo(proofs: Proofs, variable: string): Set<number> {
  const tied = (part: Part): boolean =>
    part.pattern.attributes.some(({ name }) =>
      tiesOfAttribute(part, name).some((tie) => 'variable' in tie && tie.variable === variable),
    );
  return new Set(
    [...proofs.parts.values()].flatMap((parts) => parts.filter(tied).map(({ command }) => command)),
  );
}

/** Outcomes that name a variable in any way, also to exclude its value. */
export function outcomesWith(proofs: Proofs, variable: string): string[] {
  return [...proofs.parts].flatMap(([outcome, parts]) =>
    parts.some((part) => part.pattern.attributes.some(({ matcher }) => names(matcher, variable)))
      ? [outcome]
      : [],
  );
}

function names(matcher: Matcher, variable: string): boolean {
  if (matcher.kind === 'variable') return matcher.name === variable;
  if (matcher.kind === 'not' || matcher.kind === 'includes') return names(matcher.matcher, variable);
  if (matcher.kind === 'oneOf' || matcher.kind === 'allOf') {
    return matcher.matchers.some((part) => names(part, variable));
  }
  return false;
}

/** Whether a fact's attribute has a value, alone or in a list. */
export function holds(value: FactValue | undefined, wanted: FactValue): boolean {
  return Array.isArray(value) ? value.includes(String(wanted)) : String(value) === String(wanted);
}
