import { hasCutRow } from 'terminal-recording';
import type { Fact, FactValue } from '../facts/fact.ts';
import type { FactPattern, Matcher } from '../exercise.ts';
import { asksForEnd, compileExpression } from '../regular-expression.ts';
import { moreExact, sameValue } from './value.ts';
import { once, variablesOfMatcher } from './variables.ts';

/** Values the variables of an exercise have taken on. */
export type Bindings = ReadonlyMap<string, FactValue>;

/**
 * Compares a fact with a pattern.
 * @returns the bindings, extended by the variables the pattern set, or undefined if the fact does not fit
 */
export function matchFact(fact: Fact, pattern: FactPattern, bindings: Bindings): Bindings | undefined {
  return fitFact(fact, pattern, bindings)[0];
}

/** Compares one attribute; an attribute the fact does not have fits nothing but a negation. */
export function matchValue(
  value: FactValue | undefined,
  matcher: Matcher,
  bindings: Bindings,
): Bindings | undefined {
  return fitValue(value, matcher, bindings)[0];
}

/** Every way in which a fact fits a pattern: `includes` and lists may give a variable one value or another. */
export function fitFact(fact: Fact, pattern: FactPattern, bindings: Bindings): Bindings[] {
  if (fact.type !== pattern.type) return [];
  let ways: Bindings[] = [bindings];
  for (const { name, matcher } of inOrder(pattern)) {
    const value = fact.values.get(name);
    const [only, ...others] = ways;
    if (only === undefined) break;
    ways =
      others.length === 0
        ? fitValue(value, matcher, only)
        : ways.flatMap((way) => fitValue(value, matcher, way));
  }
  return ways;
}

const orders = new WeakMap<FactPattern, FactPattern['attributes']>();

/** What a pattern asks of attributes, each part by itself: what compares with variables follows what sets them. */
function inOrder(pattern: FactPattern): FactPattern['attributes'] {
  return once(orders, pattern, ({ attributes }) => {
    const parts = attributes.flatMap(({ name, matcher }) =>
      partsOf(matcher).map((part) => ({ name, matcher: part })),
    );
    const compares = ({ matcher }: { matcher: Matcher }): number =>
      variablesOfMatcher(matcher).compared.size === 0 ? 0 : 1;
    return parts.sort((a, b) => compares(a) - compares(b));
  });
}

function partsOf(matcher: Matcher): Matcher[] {
  return matcher.kind === 'allOf' ? matcher.matchers.flatMap(partsOf) : [matcher];
}

/** Every way in which a value fits a matcher; of ways that set no variable, one. */
export function fitValue(value: FactValue | undefined, matcher: Matcher, bindings: Bindings): Bindings[] {
  switch (matcher.kind) {
    case 'equals':
      return value !== undefined && sameValue(value, matcher.value) ? [bindings] : [];
    case 'variable':
      return value === undefined ? [] : bind(matcher.name, value, bindings);
    case 'oneOf':
      return distinctWays(matcher.matchers, (option) => fitValue(value, option, bindings));
    case 'allOf':
      return matcher.matchers.reduce<Bindings[]>(
        (ways, part) => ways.flatMap((way) => fitValue(value, part, way)),
        [bindings],
      );
    case 'not':
      // From what has no value yet, nothing is known to differ.
      if (!hasAll(bindings, variablesOfMatcher(matcher).compared)) return [];
      return fitValue(value, matcher.matcher, bindings).length === 0 ? [bindings] : [];
    case 'includes':
      return isList(value) ? distinctWays(value, (item) => fitValue(item, matcher.matcher, bindings)) : [];
    case 'matches':
      return (typeof value === 'string' || typeof value === 'number') && fits(String(value), matcher.pattern)
        ? [bindings]
        : [];
  }
}

/** Whether a pattern is found in a text. Where a row that was cut would have ended, no one knows. */
function fits(text: string, pattern: string): boolean {
  if (hasCutRow(text) && asksForEnd(pattern)) return false;
  return compileExpression(pattern).matcher(text).find();
}

function hasAll(bindings: Bindings, variables: ReadonlySet<string>): boolean {
  for (const variable of variables) {
    if (!bindings.has(variable)) return false;
  }
  return true;
}

function bind(name: string, value: FactValue, bindings: Bindings): Bindings[] {
  const bound = bindings.get(name);
  if (bound !== undefined && !sameValue(bound, value)) return [];
  const exact = bound === undefined ? value : moreExact(bound, value);
  return [exact === bound ? bindings : new Map(bindings).set(name, exact)];
}

/** Of the ways that set no variable, one is enough. */
function distinctWays<Option>(
  options: readonly Option[],
  waysOf: (option: Option) => Bindings[],
): Bindings[] {
  return [...new Set(options.flatMap(waysOf))];
}

function isList(value: FactValue | undefined): value is readonly string[] {
  return Array.isArray(value);
}
