import type { Fact, FactValue } from '../facts/fact.ts';
import type { FactType } from '../facts/fact-types.ts';
import type { FactPattern, Matcher } from '../exercise.ts';
import { matchFact, matchValue, type Bindings } from './match.ts';

/** What one attribute must be: a matcher with its variables filled in, in terms that every language has words for. */
export type Wish =
  | { kind: 'value'; value: FactValue }
  | { kind: 'one-of' | 'all-of'; wishes: Wish[] }
  | { kind: 'not' | 'includes'; wish: Wish }
  | { kind: 'begins' | 'ends' | 'contains'; text: string }
  /** It has to be shown, whatever it is: `matches: .`, or a variable that nothing has set yet. */
  | { kind: 'shown' }
  /** There has to be something in it besides blanks. */
  | { kind: 'not-empty' }
  | { kind: 'not-shown' }
  /** Other than a value that is not known yet. */
  | { kind: 'another' }
  /** A regular expression; learners are never shown it. */
  | { kind: 'form'; pattern: string };

/** A pattern as data for a sentence. */
export interface Wanted {
  type: FactType;
  wishes: { attribute: string; wish: Wish }[];
}

/** In what one attribute of a fact differs from a pattern; `found` is missing where the fact does not show it. */
export interface Difference {
  attribute: string;
  found?: FactValue;
  asked: Wish;
  /** Class of the error, where it did not work and the reason was shown. */
  error?: string;
}

/** What a pattern asks for while its variables have these values. */
export function wantedOf(pattern: FactPattern, bindings: Bindings): Wanted {
  return {
    type: pattern.type,
    wishes: pattern.attributes.map(({ name, matcher }) => ({
      attribute: name,
      wish: wishOf(matcher, bindings),
    })),
  };
}

/** Every attribute in which a fact differs from a pattern, in the pattern's order; empty if it fits. */
export function differencesOf(fact: Fact, pattern: FactPattern, bindings: Bindings): Difference[] {
  if (matchFact(fact, pattern, bindings) !== undefined) return [];
  const differences: Difference[] = [];
  let current = bindings;
  for (const { name, matcher } of pattern.attributes) {
    const found = fact.values.get(name);
    const next = matchValue(found, matcher, current);
    if (next === undefined) {
      const asked = wishOf(matcher, current);
      const error = name === 'succeeded' && found === false ? fact.values.get('error') : undefined;
      differences.push({
        attribute: name,
        ...(found === undefined ? {} : { found }),
        asked,
        ...(typeof error === 'string' ? { error } : {}),
      });
    }
    current = next ?? current;
  }
  return differences;
}

/** Every plain value of a wish. */
export function valuesIn(wish: Wish): string[] {
  switch (wish.kind) {
    case 'value':
      return typeof wish.value === 'object' ? [...wish.value] : [String(wish.value)];
    case 'one-of':
    case 'all-of':
      return wish.wishes.flatMap(valuesIn);
    case 'includes':
      return valuesIn(wish.wish);
    default:
      return [];
  }
}

function wishOf(matcher: Matcher, bindings: Bindings): Wish {
  switch (matcher.kind) {
    case 'equals':
      return { kind: 'value', value: matcher.value };
    case 'variable': {
      const value = bindings.get(matcher.name);
      return value === undefined ? { kind: 'shown' } : { kind: 'value', value };
    }
    case 'oneOf':
      return { kind: 'one-of', wishes: matcher.matchers.map((part) => wishOf(part, bindings)) };
    case 'allOf':
      return { kind: 'all-of', wishes: matcher.matchers.map((part) => wishOf(part, bindings)) };
    case 'includes':
      return { kind: 'includes', wish: wishOf(matcher.matcher, bindings) };
    case 'matches':
      return formOf(matcher.pattern);
    case 'not': {
      const wish = wishOf(matcher.matcher, bindings);
      if (wish.kind !== 'shown') return { kind: 'not', wish };
      return { kind: matcher.matcher.kind === 'variable' ? 'another' : 'not-shown' };
    }
  }
}

/** A longer expression is hardly plain text, and need not be taken apart to know. */
const LONGEST_PLAIN = 200;

/** A regular expression whose text is plain but for its ends says what it wants; any other is only a form. */
function formOf(pattern: string): Wish {
  const form: Wish = { kind: 'form', pattern };
  if (pattern === '.') return { kind: 'shown' };
  if (pattern === '\\S') return { kind: 'not-empty' };
  if (pattern.length > LONGEST_PLAIN) return form;
  const begins = pattern.startsWith('^');
  const ends = pattern.endsWith('$') && !pattern.endsWith('\\$');
  const escaped = pattern.slice(begins ? 1 : 0, ends ? -1 : undefined);
  const text = escaped.replaceAll(/\\([./-])/g, '$1');
  const isPlain =
    text !== '' && !/[\\^$*+?()[\]{}|]/.test(text) && !escaped.replaceAll('\\.', '').includes('.');
  if (!isPlain) return form;
  if (begins && ends) return { kind: 'value', value: text };
  if (begins) return { kind: 'begins', text };
  return { kind: ends ? 'ends' : 'contains', text };
}
