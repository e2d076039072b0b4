import { RE2JS } from 're2js';
import type { Fact, FactValue } from '../evidence/fact.ts';
import type { FactPattern, Matcher } from '../exercise.ts';

/** Values the variables of an exercise have taken on. */
export type Bindings = ReadonlyMap<string, FactValue>;

/**
 * Compares a fact with a pattern. Answers the bindings extended by the variables the pattern set, or
 * undefined where they do not fit.
 */
export function matchFact(fact: Fact, pattern: FactPattern, bindings: Bindings): Bindings | undefined {
  if (fact.type !== pattern.type) return undefined;
  let current = bindings;
  for (const { name, matcher } of pattern.attributes) {
    const next = matchValue(fact.values.get(name), matcher, current);
    if (next === undefined) return undefined;
    current = next;
  }
  return current;
}

/** Compares one attribute; an attribute the fact does not have fits nothing but a negation. */
export function matchValue(
  value: FactValue | undefined,
  matcher: Matcher,
  bindings: Bindings,
): Bindings | undefined {
  switch (matcher.kind) {
    case 'equals':
      return value !== undefined && sameValue(value, matcher.value) ? bindings : undefined;
    case 'variable': {
      if (value === undefined) return undefined;
      const bound = bindings.get(matcher.name);
      if (bound === undefined) return new Map([...bindings, [matcher.name, value]]);
      return sameValue(bound, value) ? bindings : undefined;
    }
    case 'oneOf':
      for (const option of matcher.matchers) {
        const result = matchValue(value, option, bindings);
        if (result) return result;
      }
      return undefined;
    case 'allOf':
      return matcher.matchers.reduce<Bindings | undefined>(
        (current, part) => current && matchValue(value, part, current),
        bindings,
      );
    case 'not':
      return matchValue(value, matcher.matcher, bindings) === undefined ? bindings : undefined;
    case 'includes':
      if (!isList(value)) return undefined;
      for (const item of value) {
        const result = matchValue(item, matcher.matcher, bindings);
        if (result) return result;
      }
      return undefined;
    case 'matches':
      return (typeof value === 'string' || typeof value === 'number') &&
        compiled(matcher.pattern).matcher(String(value)).find()
        ? bindings
        : undefined;
  }
}

function isList(value: FactValue | undefined): value is readonly string[] {
  return Array.isArray(value);
}

/** Tools show IDs and digests cut short; twelve hexadecimal digits are enough to tell two apart. */
const IDENTIFIER = /^(?:sha256:)?[0-9a-f]{12,64}$/;

function sameValue(a: FactValue, b: FactValue): boolean {
  const [one, other] = [String(a), String(b)];
  if (one === other) return true;
  if (one.length === other.length || !IDENTIFIER.test(one) || !IDENTIFIER.test(other)) return false;
  return one.startsWith(other) || other.startsWith(one);
}

const patterns = new Map<string, RE2JS>();

/** Linear-time regular expressions only: both the pattern and the text may come from a stranger. */
function compiled(pattern: string): RE2JS {
  let regex = patterns.get(pattern);
  if (regex === undefined) {
    regex = RE2JS.compile(pattern);
    patterns.set(pattern, regex);
  }
  return regex;
}
