import type { Condition, FactPattern, Matcher } from '../exercise.ts';

/** What a pattern or a condition does with variables; names without "$". */
export interface Variables {
  /** Those it may give a value. */
  bound: ReadonlySet<string>;
  /** Those of them it gives a value whatever way it is met. */
  given: ReadonlySet<string>;
  /** Those it compares with, behind `not` and where it sets nothing: they may need a value from elsewhere. */
  compared: ReadonlySet<string>;
}

/** Attributes that say where a thing is, not which one it is: any command may be the first to name the place. */
export const SCOPES: readonly string[] = ['namespace', 'root'];

/** Attributes that name one thing among others of its kind. */
export const NAMES: readonly string[] = [
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

const ofMatcher = new WeakMap<Matcher, Variables>();
const ofPattern = new WeakMap<FactPattern, Variables>();
const ofCondition = new WeakMap<Condition, Variables>();
const allNames = new WeakMap<Variables, ReadonlySet<string>>();

/** What is found by looking into something once, kept for as long as the thing itself. */
export function once<Thing extends object, Found>(
  kept: WeakMap<Thing, Found>,
  thing: Thing,
  find: (thing: Thing) => Found,
): Found {
  let known = kept.get(thing);
  if (known === undefined) {
    known = find(thing);
    kept.set(thing, known);
  }
  return known;
}

const NONE: ReadonlySet<string> = new Set();

export function variablesOfMatcher(matcher: Matcher): Variables {
  return once(ofMatcher, matcher, findInMatcher);
}

function findInMatcher(matcher: Matcher): Variables {
  switch (matcher.kind) {
    case 'variable': {
      const name = new Set([matcher.name]);
      return { bound: name, given: name, compared: NONE };
    }
    case 'not': {
      const { bound, compared } = variablesOfMatcher(matcher.matcher);
      return { bound: NONE, given: NONE, compared: union([bound, compared]) };
    }
    case 'includes':
      return variablesOfMatcher(matcher.matcher);
    case 'oneOf':
      return either(matcher.matchers.map(variablesOfMatcher));
    case 'allOf':
      return together(matcher.matchers.map(variablesOfMatcher));
    case 'equals':
    case 'matches':
      return { bound: NONE, given: NONE, compared: NONE };
  }
}

export function variablesOfPattern(pattern: FactPattern): Variables {
  return once(ofPattern, pattern, ({ attributes }) =>
    together(attributes.map(({ matcher }) => variablesOfMatcher(matcher))),
  );
}

/** The variables of a condition: `different` and `absent` only compare. */
export function variablesOf(condition: Condition): Variables {
  return once(ofCondition, condition, findInCondition);
}

function findInCondition(condition: Condition): Variables {
  switch (condition.kind) {
    case 'fact':
      return variablesOfPattern(condition.pattern);
    case 'different':
    case 'absent':
      return { bound: NONE, given: NONE, compared: union(patternsOf(condition).map(namesIn)) };
    case 'any':
      return either(condition.conditions.map(variablesOf));
    case 'all':
    case 'sequence':
      return together(condition.conditions.map(variablesOf));
  }
}

function either(parts: readonly Variables[]): Variables {
  return {
    bound: union(parts.map(({ bound }) => bound)),
    given: inAll(parts.map(({ given }) => given)),
    compared: union(parts.map(({ compared }) => compared)),
  };
}

function together(parts: readonly Variables[]): Variables {
  const given = union(parts.map((part) => part.given));
  return {
    bound: union(parts.map(({ bound }) => bound)),
    given,
    compared: without(union(parts.map(({ compared }) => compared)), given),
  };
}

/** All variables in a pattern. */
export function namesIn(pattern: FactPattern): ReadonlySet<string> {
  return allOf(variablesOfPattern(pattern));
}

/** All variables in a condition. */
export function namesOf(condition: Condition): ReadonlySet<string> {
  return allOf(variablesOf(condition));
}

function allOf(variables: Variables): ReadonlySet<string> {
  return once(allNames, variables, ({ bound, compared }) => union([bound, compared]));
}

// The operations on sets of ES2025 are not in every browser the page is for.

/** What is in any of some sets. */
export function union(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return new Set(sets.flatMap((set) => [...set]));
}

/** What is in every one of some sets; of no sets, nothing. */
export function inAll([first = NONE, ...others]: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return others.reduce(common, first);
}

/** What is in one set and not in another. */
export function without(set: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...set].filter((item) => !other.has(item)));
}

/** What is in both of two sets. */
export function common(set: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...set].filter((item) => other.has(item)));
}

/** Whether a pattern names the thing it is about by a value, so that its variables are not just anyone's. */
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
