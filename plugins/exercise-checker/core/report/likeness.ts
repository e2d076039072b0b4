import type { Fact, FactValue } from '../facts/fact.ts';
import type { FactPattern } from '../exercise.ts';
import { matchValue, type Bindings } from '../outcomes/match.ts';
import { commonPrefix } from './common-prefix.ts';
import { NAMES } from '../outcomes/variables.ts';
import type { Wanted, Wish } from '../outcomes/wanted.ts';

/** What a fact is about as a kind: one that differs here is about something else, however much the rest agrees. */
const SAME: readonly string[] = ['of', 'tool', 'action', 'place', 'topic', 'verb'];

/** The same, where the name means this in one kind of facts only: the kind of a namespace, the command of a line. */
const SAME_IN: Readonly<Record<string, string>> = { namespace: 'kind', line: 'command' };

/** What agreeing about the thing itself counts, against one for any other attribute. */
const IDENTITY_WEIGHT = 4;

/**
 * How near a fact comes to a pattern it does not fit: the more attributes agree, the nearer, and the thing's name
 * counts most. Undefined for a fact about another thing, or of another command: it would only mislead.
 * @param wanted the same pattern, its variables filled in
 */
export function likenessOf(
  fact: Fact,
  pattern: FactPattern,
  bindings: Bindings,
  { wishes }: Wanted,
): number | undefined {
  if (fact.type !== pattern.type) return undefined;
  let score = 0;
  let named = false;
  let near = false;
  for (const [index, { name, matcher }] of pattern.attributes.entries()) {
    const value = fact.values.get(name);
    const wish = wishes[index]?.wish;
    const fits = matchValue(value, matcher, bindings) !== undefined;
    if (!fits && (SAME.includes(name) || SAME_IN[fact.type] === name)) return undefined;
    const identifies = NAMES.includes(name) && wish !== undefined && wish.kind !== 'shown';
    if (identifies) {
      named = true;
      near ||= fits || (value !== undefined && isAlike(value, wish));
    }
    if (fits) score += identifies ? IDENTITY_WEIGHT : 1;
  }
  return named && !near ? undefined : score;
}

/** Whether a value looks like a slip of what was asked for: a part of it, another tag, a letter too much. */
function isAlike(value: FactValue, wish: Wish): boolean {
  if (wish.kind === 'one-of') return wish.wishes.some((part) => isAlike(value, part));
  if (wish.kind !== 'value' || typeof value !== 'string' || typeof wish.value !== 'string') return false;
  const [short, long] = value.length < wish.value.length ? [value, wish.value] : [wish.value, value];
  if (short.length >= LEAST_PART && long.includes(short)) return true;
  const prefix = commonPrefix(short, long);
  const suffix = commonPrefix(reversed(short.slice(prefix)), reversed(long.slice(prefix)));
  return prefix + suffix >= long.length * ALIKE;
}

const LEAST_PART = 3;
const ALIKE = 0.6;

function reversed(text: string): string {
  return [...text].reverse().join('');
}
