import type { Condition, FactPattern, Matcher } from '../exercise.ts';

/** What a pattern or a condition does with variables; names without "$". */
export interface Variables {
  /** Those it may give a value. */
  bound: ReadonlySet<string>;
  /** Those it only compares with, and that need a value from elsewhere. */
  compared: ReadonlySet<string>;
}

/** Attributes that say where a thing is, not which one it is: any command may be the first to name the place. */
export const SCOPES: readonly string[] = ['namespace', 'root'];

/** Attributes that name one thing among others of its kind. */
const NAMES: readonly string[] = [
  'id',
  'image',
  'name',
  'key',
  'digest',
  'pid',
  'path',
  'file',
  'source',
  'target',
  'unit',
  'url',
];

const ofPattern = new WeakMap<FactPattern, Variables>();

export function variablesOfPattern(pattern: FactPattern): Variables {
  let known = ofPattern.get(pattern);
  if (known === undefined) {
    const bound = new Set<string>();
    const compared = new Set<string>();
    for (const { matcher } of pattern.attributes) collect(matcher, false, bound, compared);
    known = { bound, compared: without(compared, bound) };
    ofPattern.set(pattern, known);
  }
  return known;
}

function collect(matcher: Matcher, negated: boolean, bound: Set<string>, compared: Set<string>): void {
  switch (matcher.kind) {
    case 'variable':
      (negated ? compared : bound).add(matcher.name);
      return;
    case 'not':
      collect(matcher.matcher, true, bound, compared);
      return;
    case 'includes':
      collect(matcher.matcher, negated, bound, compared);
      return;
    case 'oneOf':
    case 'allOf':
      for (const part of matcher.matchers) collect(part, negated, bound, compared);
      return;
    case 'equals':
    case 'matches':
  }
}

const ofCondition = new WeakMap<Condition, Variables>();

/** The variables of a condition: `different` and `absent` compare only. */
export function variablesOf(condition: Condition): Variables {
  let known = ofCondition.get(condition);
  if (known === undefined) {
    known = findVariables(condition);
    ofCondition.set(condition, known);
  }
  return known;
}

function findVariables(condition: Condition): Variables {
  switch (condition.kind) {
    case 'fact':
      return variablesOfPattern(condition.pattern);
    case 'different':
      return comparedOnly(condition.patterns);
    case 'absent':
      return comparedOnly([condition.pattern]);
    case 'all':
    case 'any':
    case 'sequence': {
      const parts = condition.conditions.map(variablesOf);
      const bound = union(parts.map((part) => part.bound));
      return { bound, compared: without(union(parts.map((part) => part.compared)), bound) };
    }
  }
}

function comparedOnly(patterns: readonly FactPattern[]): Variables {
  return { bound: new Set(), compared: union(patterns.map(namesIn)) };
}

/** All variables in a pattern. */
export function namesIn(pattern: FactPattern): ReadonlySet<string> {
  const { bound, compared } = variablesOfPattern(pattern);
  return union([bound, compared]);
}

/** All variables in a condition. */
export function namesOf(condition: Condition): ReadonlySet<string> {
  const { bound, compared } = variablesOf(condition);
  return union([bound, compared]);
}

// Node 20 and older browsers have no operations on sets of their own.

/** What is in any of some sets. */
export function union(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return new Set(sets.flatMap((set) => [...set]));
}

/** What is in one set and not in another. */
export function without(set: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...set].filter((item) => !other.has(item)));
}

/** What is in both of two sets. */
export function common(set: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...set].filter((item) => other.has(item)));
}

/** Whether a pattern names the thing it is about by a value, so that its variables are not just anybody's. */
export function namesItsThing({ attributes }: FactPattern): boolean {
  return attributes.some(({ name, matcher }) => NAMES.includes(name) && holdsValue(matcher));
}

function holdsValue(matcher: Matcher): boolean {
  if (matcher.kind === 'equals') return true;
  return (matcher.kind === 'oneOf' || matcher.kind === 'allOf') && matcher.matchers.some(holdsValue);
}

/** Every pattern in a condition. */
export function patternsOf(condition: Condition): FactPattern[] {
  switch (condition.kind) {
    case 'fact':
    case 'absent':
      return [condition.pattern];
    case 'different':
      return condition.patterns;
    case 'all':
    case 'any':
    case 'sequence':
      return condition.conditions.flatMap(patternsOf);
  }
}

/** The variables that stand for a place wherever they are used. */
export function scopeVariables(patterns: readonly FactPattern[]): ReadonlySet<string> {
  const scopes = new Set<string>();
  const others = new Set<string>();
  for (const { type, attributes } of patterns) {
    for (const attribute of attributes) {
      const kind = SCOPES.includes(attribute.name) ? scopes : others;
      for (const variable of namesIn({ type, attributes: [attribute] })) kind.add(variable);
    }
  }
  return without(scopes, others);
}
